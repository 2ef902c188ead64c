import type { Media } from "./table.ts";

/** Stands for a body that is not what the specification declares. */
export const undecodable: unique symbol = Symbol();

/** `isOpen`: nobody has declared a body, so that it is JSON where it is JSON, else text. */
export function decode(
  media: Media | undefined,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  isOpen: boolean,
): unknown {
  if (media === "blob") return new Blob([bytes], { type });
  if (!media && !bytes.length) return undefined;
  const isText = media === "text" || (media === "json|text" && bytes.length > 0 && !/json/.test(type));
  try {
    if (!isText) return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    if (!isOpen) return undecodable;
  }
  return isText && !isOpen && /html/.test(type) ? undecodable : new TextDecoder().decode(bytes);
}
