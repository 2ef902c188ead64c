import type { Deadline } from "./deadline.ts";

/** The whole body, within the limit and the deadline; nothing when it is larger. Cancels what it does not read. */
export async function readBody(
  { body }: Response,
  limit: number,
  { race }: Deadline,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body?.getReader();
  let bytes = new Uint8Array();
  let open = reader;
  try {
    while (open) {
      const { done, value } = await race(open.read());
      if (done) open = undefined;
      if (!value) continue;
      if (bytes.length + value.length > limit) return undefined;
      const longer = new Uint8Array(bytes.length + value.length);
      longer.set(bytes);
      longer.set(value, bytes.length);
      bytes = longer;
    }
    return bytes;
  } finally {
    open?.cancel().catch(() => undefined);
  }
}
