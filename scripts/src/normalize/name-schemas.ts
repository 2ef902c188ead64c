import { upperFirst } from "../document/camel-case.ts";
import { type Json, type JsonObject, objectAt, own, pointer } from "../document/json.ts";
import { schemaName } from "../document/schema-name.ts";
import { rewrite } from "../document/walk.ts";

/**
 * Renames schemas whose names the standard does not allow (`List<User>` becomes `ListUser`), with all references. Other
 * names stay as the vendor wrote them.
 */
export function nameSchemas(document: JsonObject): JsonObject {
  const components = objectAt(document, "components") ?? {};
  const schemas = objectAt(components, "schemas") ?? {};
  const names = namesOf(Object.keys(schemas));
  if ([...names].every(([from, to]) => from === to)) return document;
  const renamed = Object.entries(schemas).map(([name, schema]): [string, Json] => [names.get(name) as string, schema]);
  const whole = { ...document, components: { ...components, schemas: Object.fromEntries(renamed) } };
  const follow = (ref: Json): Json => {
    const name = names.get(schemaName(ref) ?? "");
    return name === undefined ? ref : pointer("components", "schemas", name);
  };
  return rewrite(whole, (object, kind, _, into) => {
    if (kind !== "schema") return into(object);
    const ref = own(object, "$ref");
    const followed = ref === undefined ? object : { ...object, $ref: follow(ref) };
    const discriminator = objectAt(followed, "discriminator");
    const mapping = discriminator === undefined ? undefined : objectAt(discriminator, "mapping");
    if (discriminator === undefined || mapping === undefined) return into(followed);
    const entries = Object.entries(mapping).map(([value, target]): [string, Json] => [value, follow(target)]);
    return into({ ...followed, discriminator: { ...discriminator, mapping: Object.fromEntries(entries) } });
  });
}

function namesOf(names: readonly string[]): Map<string, string> {
  const valid = new Set(names.filter(isValid));
  const chosen = new Map<string, string>();
  for (const name of names) {
    let free = isValid(name) ? name : cleaned(name);
    for (let number = 2; !isValid(name) && valid.has(free); number++) free = `${cleaned(name)}${number}`;
    valid.add(free);
    chosen.set(name, free);
  }
  return chosen;
}

function isValid(name: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(name) && name !== "__proto__";
}

function cleaned(name: string): string {
  const words = name.normalize("NFKD").split(/[^A-Za-z0-9._-]+|__proto__/);
  const joined = words.map((word) => upperFirst(word)).join("");
  return joined === "" ? "Schema" : joined;
}
