/**
 * Any text as a camelCase word of ASCII letters and digits; empty when it has none. Leaves camelCase as it is:
 * `listSMS`, `get_users` and `Get-users` are `listSMS`, `getUsers` and `getUsers`.
 */
export function camelCase(text: string): string {
  const words = text
    .normalize("NFKD")
    .replaceAll(/\p{M}|'/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  const [first = "", ...rest] = words.map((word) =>
    words.length > 1 && /^[A-Z0-9]+$/.test(word) ? word.toLowerCase() : word,
  );
  return [lowerStart(first), ...rest.map(upperFirst)].join("");
}

export function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

// `HTTPGet` is `httpGet`, `GET` is `get`, `ListUsers` is `listUsers`.
function lowerStart(word: string): string {
  return word.replace(/^[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|^[A-Z]/, (start) => start.toLowerCase());
}
