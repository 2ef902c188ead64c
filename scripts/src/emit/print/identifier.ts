const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;
const plainKey = /^[A-Za-z_$][\w$]*$/;

/** Reserved words of JavaScript modules. */
export const reservedWords: ReadonlySet<string> = new Set(
  `await break case catch class const continue debugger default delete do else enum eval export extends false finally
  for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);

export function isIdentifier(name: string): boolean {
  return identifier.test(name);
}

/** A string literal in the quotes that need fewer escapes, also where U+2028 and U+2029 would end a line. */
export function quote(text: string): string {
  const double = JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  const count = (mark: string) => text.split(mark).length;
  if (count('"') <= count("'")) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A member's name in a type: bare where it may be. */
export function typeKey(name: string): string {
  return plainKey.test(name) || /^(0|[1-9]\d{0,14})$/.test(name) ? name : quote(name);
}

/** A member's name in an object: `__proto__` as anything but a computed key would set the prototype. */
export function dataKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : typeKey(name);
}

/** `sandbox-us` and `conversations.v1.user_channel` as one word: `SandboxUs`, `ConversationsV1UserChannel`. */
export function pascalCase(name: string): string {
  const words = name.split(/[^\p{ID_Continue}]+|_+/u).filter((word) => word !== "");
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return isIdentifier(joined) ? joined : `_${joined}`;
}
