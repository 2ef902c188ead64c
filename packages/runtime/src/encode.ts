/** A text as it stands in a URL; a list with commas, where one may stand. Throws where nothing would be written. */
export function encode(value: unknown, listed?: unknown): string {
  if (listed && Array.isArray(value)) return value.map(encode).join();
  if (Object(value) === value) throw new TypeError("a text is expected");
  return encodeURIComponent(`${value}`);
}
