import type { Operation, Scheme } from "../openapi/operation.ts";

/** Part of every key; no server and no library produces it by chance. */
export const CANARY = "c4n4rykey91b2f7";

/** The traces of a secret: as it is, or as in HTTP Basic. */
export const traces: readonly string[] = [
  CANARY,
  btoa(`${CANARY}-user:${CANARY}-pass`).slice(0, 24),
  encodeURIComponent(CANARY),
];

/** The canary credentials of an operation, by option. */
export function canaries(operation: Operation, mark = CANARY): Record<string, unknown> {
  return Object.fromEntries(operation.needs.map((scheme) => [scheme.option, canary(operation, scheme, mark)]));
}

/** One credential. A key has the prefix of the first server's keys. */
export function canary(operation: Operation, scheme: Scheme, mark = CANARY): unknown {
  if (scheme.basic) return { username: `${mark}-user`, password: `${mark}-pass` };
  return `${prefixOf(operation, scheme)}${mark}`;
}

/** A secret text, as the caller knows it. */
export function someKey(operation: Operation): string {
  const [scheme] = operation.needs;
  if (scheme === undefined) return "no-key";
  const key = canary(operation, scheme);
  return typeof key === "string" ? key : `${CANARY}-pass`;
}

/** The prefix of the first server's keys, if this scheme carries such keys. */
export function prefixOf(operation: Operation, scheme: Scheme): string {
  const keyed = operation.schemes.find((one) => one.prefix === "") ?? operation.schemes[0];
  return keyed?.option === scheme.option ? (operation.servers[0]?.prefixes[0] ?? "") : "";
}

/** The header or query value that a server receives. */
export function credentialText(scheme: Scheme, credential: unknown): string {
  if (!scheme.basic) return `${scheme.prefix}${String(credential)}`;
  const { username, password } = credential as { username: string; password: string };
  return `${scheme.prefix}${btoa(`${username}:${password}`)}`;
}

/** The trace of a key in a text, if there is one. */
export function leak(text: string, marks: readonly string[] = traces): string | undefined {
  return marks.find((mark) => text.includes(mark));
}
