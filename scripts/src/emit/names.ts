import type { Document } from "../document/openapi.ts";
import { isIdentifier, pascalCase, reservedWords } from "./print/identifier.ts";

// Names that are reserved for types or used by the emitted module itself.
const taken = new Set(
  `any bigint boolean never number object string symbol undefined unknown infer keyof readonly unique
  Omit Record WithRequired components operations paths webhooks`.split(/\s+/),
);

/** The type name of each schema of the document: the schema's own name where TypeScript allows it. */
export function schemaNames(document: Document): ReadonlyMap<string, string> {
  const keys = Object.keys(document.components?.schemas ?? {});
  const names = new Map(keys.filter(isOwnName).map((key) => [key, key]));
  const used = new Set(names.values());
  for (const key of keys) {
    if (names.has(key)) continue;
    const name = free(isIdentifier(key) ? `${key}Schema` : pascalCase(key), used);
    names.set(key, name);
    used.add(name);
  }
  return names;
}

function isOwnName(key: string): boolean {
  return isIdentifier(key) && !taken.has(key) && !reservedWords.has(key);
}

function free(name: string, used: ReadonlySet<string>): string {
  const base = isOwnName(name) ? name : `${name}Schema`;
  let candidate = base;
  for (let count = 2; used.has(candidate); count++) candidate = `${base}${count}`;
  return candidate;
}
