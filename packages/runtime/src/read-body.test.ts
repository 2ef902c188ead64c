import { expect, test } from "vitest";
import { openDeadline } from "./deadline.ts";
import type { FetchResponse } from "./options.ts";
import { readBody } from "./read-body.ts";
import { shareSignals } from "./share-signals.ts";

const limits = { timeoutMs: 1000, signal: undefined, subscribe: shareSignals(), hidden: () => [] };

function responseOf(chunks: (Uint8Array | undefined)[], read?: () => Promise<never>) {
  let cancelled = 0;
  const left = chunks.map((value) => ({ done: false, value }));
  const reader = {
    read: async () => left.shift() ?? (read ? read() : { done: true }),
    cancel: async () => void cancelled++,
  };
  const response = { status: 200, body: { getReader: () => reader } } as unknown as FetchResponse;
  return { response, cancelled: () => cancelled };
}

async function read(response: FetchResponse, maxBodyBytes: number, timeoutMs = 1000) {
  const deadline = openDeadline({ ...limits, timeoutMs });
  try {
    return [...(await readBody(response, maxBodyBytes, deadline))];
  } finally {
    deadline.close();
  }
}

test("joins the chunks, up to the limit itself", async () => {
  const shared = new Uint8Array([1, 2, 3, 4]);
  const { response, cancelled } = responseOf([shared.subarray(0, 2), shared.subarray(1, 4)]);
  expect(await read(response, 5)).toEqual([1, 2, 2, 3, 4]);
  expect(cancelled()).toBe(0);
});

test("a chunk that is used again by its stream stays as it came", async () => {
  const reused = new Uint8Array([1]);
  const response = {
    status: 200,
    body: {
      getReader: () => {
        let nth = 0;
        return {
          read: async () => {
            nth++;
            reused[0] = nth;
            return nth > 2 ? { done: true } : { done: false, value: reused };
          },
          cancel: async () => undefined,
        };
      },
    },
  } as unknown as FetchResponse;
  expect(await read(response, 5)).toEqual([1, 2]);
});

test("refuses a body that is not bytes, and cancels it", async () => {
  for (const value of [{ length: -1 }, [65], "A", 65] as unknown[]) {
    const { response, cancelled } = responseOf([value as Uint8Array]);
    await expect(read(response, 5)).rejects.toThrow("the response body is not bytes");
    expect(cancelled()).toBe(1);
  }
});

test("no body, an empty one, and one that ends without saying so", async () => {
  expect(await read({ status: 204, body: null } as FetchResponse, 0)).toEqual([]);
  expect(await read(responseOf([]).response, 0)).toEqual([]);
  expect(await read(responseOf([new Uint8Array([1]), undefined]).response, 5)).toEqual([1]);
});

test("one byte too many is refused, and the rest is cancelled", async () => {
  const { response, cancelled } = responseOf([new Uint8Array(3), new Uint8Array(3)]);
  await expect(read(response, 5)).rejects.toMatchObject({ kind: "decode", code: "body-too-large", status: 200 });
  expect(cancelled()).toBe(1);
});

test("a stream that fails or stalls is cancelled", async () => {
  const failing = responseOf([], () => Promise.reject(new Error("reset")));
  await expect(read(failing.response, 5)).rejects.toThrow("reset");
  expect(failing.cancelled()).toBe(1);
  const stalled = responseOf([new Uint8Array(1)], () => new Promise(() => undefined));
  await expect(read(stalled.response, 5, 5)).rejects.toMatchObject({ kind: "timeout" });
  expect(stalled.cancelled()).toBe(1);
});
