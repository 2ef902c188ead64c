import { CallError } from "./call-error.ts";
import type { Deadline } from "./deadline.ts";
import type { FetchBody, FetchResponse } from "./options.ts";
import { runQuietly } from "./run-quietly.ts";

type Reader = ReturnType<FetchBody["getReader"]>;

/** The whole body, within the limit and the deadline. Cancels what it does not read. */
export async function readBody(
  { body, status }: FetchResponse,
  maxBodyBytes: number,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  if (!reader) return new Uint8Array();
  try {
    return await deadline.race(readAll(reader, maxBodyBytes, status), "reading the response body");
  } catch (error) {
    runQuietly(() => reader.cancel());
    throw error;
  }
}

async function readAll(reader: Reader, maxBodyBytes: number, status: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) return join(chunks, length);
    // of a caller's fetch; a copy of another object would be empty
    if (!ArrayBuffer.isView(value)) throw new TypeError("the response body is not bytes");
    length += value.length;
    if (length > maxBodyBytes) {
      const message = `the response body is larger than maxBodyBytes (${maxBodyBytes}). Raise it if you trust the server.`;
      throw new CallError("decode", "body-too-large", message, { status });
    }
    // a view on a larger buffer would keep all of it
    chunks.push(new Uint8Array(value));
  }
}

function join(chunks: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const [only, ...others] = chunks;
  if (only && others.length === 0) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
