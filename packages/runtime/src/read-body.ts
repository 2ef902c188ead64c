import { failure, type Running } from "./call.ts";

/** The whole body, within the limit and the deadline. Cancels what it does not read. */
export async function readBody(call: Running, { body, status }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const cancel = (): void => void reader?.cancel().catch(() => undefined);
  call.cancel = cancel;
  if (call.over) cancel();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let left = call.maxBodyBytes;
  try {
    while (reader) {
      const { done, value } = await reader.read();
      if (done) break;
      left -= value.length;
      if (left < 0) throw failure(call, "decode", "body-too-large", "the body exceeds maxBodyBytes", 0, status);
      // a view on a larger buffer would keep all of it
      chunks.push(value.slice());
    }
  } catch (error) {
    cancel();
    throw error;
  }
  return chunks.length === 1
    ? (chunks[0] as Uint8Array<ArrayBuffer>)
    : new Uint8Array(await new Blob(chunks).arrayBuffer());
}
