import type { Media } from "./table.ts";

/** Stands for a body that is not what the specification declares. */
export const undecodable: unique symbol = Symbol();

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder();

/** `isOpen`: nobody has declared a body, so that it is JSON where it is JSON, else text. */
export function decode(
  media: Media | undefined,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  isOpen: boolean,
): unknown {
  if (!media && !bytes.length) return undefined;
  const isText = media === "text" || (media === "json|text" && bytes.length > 0 && !/json/i.test(type));
  if ((isText || media === "blob") && /html/i.test(type)) return undecodable;
  if (media === "blob") return new Blob([bytes], { type });
  try {
    if (!isText) return JSON.parse(strict.decode(bytes));
  } catch {
    if (!isOpen) return undecodable;
  }
  return lenient.decode(bytes);
}
