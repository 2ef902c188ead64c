/** JSON with its escapes of printable ASCII and of slashes written out, but for quotes and backslashes. */
export function unescapeJson(json: string): string {
  if (!json.includes("\\")) return json;
  const written = (sequence: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /["\\]/.test(character) ? sequence : character;
  };
  return json.replace(/\\u00([2-7][\da-f])/gi, written).replaceAll("\\/", "/");
}
