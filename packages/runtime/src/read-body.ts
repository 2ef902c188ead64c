import { CallError } from "./call-error.ts";
import type { Deadline } from "./deadline.ts";
import type { FetchResponse } from "./options.ts";
import { join } from "./redact-key.ts";

/** The whole body, within the limit and the deadline. Cancels what it does not read. */
export async function readBody(
  { body, status }: FetchResponse,
  maxBodyBytes: number,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let left = maxBodyBytes;
  try {
    while (reader) {
      const { done, value } = await deadline.race(reader.read(), "reading the response body");
      if (done || !value) break;
      left -= value.length;
      if (left < 0) {
        const message = `the response body is larger than maxBodyBytes (${maxBodyBytes}). Raise it if you trust the server.`;
        throw new CallError("decode", "body-too-large", message, { status });
      }
      // a view on a larger buffer would keep all of it
      chunks.push(value.slice() as Uint8Array<ArrayBuffer>);
    }
  } catch (error) {
    reader?.cancel().catch(() => undefined);
    throw error;
  }
  return join(chunks);
}
