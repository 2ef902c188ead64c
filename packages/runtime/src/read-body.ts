import type { Deadline } from "./deadline.ts";

/** The body had more bytes than the client reads. */
export class TooLarge extends Error {}

/** The whole body, within the limit and the deadline. Cancels what it does not read. */
export async function readBody(
  response: Response,
  limit: number,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let done = !reader;
  try {
    while (reader && !done) {
      const next = await deadline.race(reader.read());
      done = next.done;
      if (next.value) chunks.push(next.value);
      size += next.value?.length ?? 0;
      if (size > limit) throw new TooLarge();
    }
  } finally {
    if (!done) reader?.cancel().catch(() => undefined);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
