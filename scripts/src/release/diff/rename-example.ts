import type { PlaceWords } from "./describe-place.ts";
import type { RuleName } from "./rules.ts";

/** One line of a caller's code before and after. */
export interface Example {
  before: string;
  after: string;
}

const inCode = /`+ ?([^`]+?) ?`+/g;

/** What a caller's code looks like before and after a rename; nothing for any other change. */
export function renameExample(
  rule: RuleName,
  { operation, thing, text }: PlaceWords & { text: string },
): Example | undefined {
  if (!text.startsWith("was renamed to")) return undefined;
  const [old, new_] = [lastName(thing) ?? operation, lastName(text)];
  if (old === undefined || new_ === undefined) return undefined;
  const write = writerOf(rule, operation, thing);
  return write === undefined ? undefined : { before: write(old), after: write(keepingOwner(old, new_)) };
}

type Write = (name: string) => string;

function writerOf(rule: RuleName, operation: string | undefined, thing: string): Write | undefined {
  if (rule === "operation-renamed") return (name) => `client.${name}(…)`;
  if (rule === "parameter-renamed") {
    const [group = "path"] = thing.split(" ", 1);
    return (name) => `client.${operation}({ ${group}: { ${propertyKey(name)}: … } })`;
  }
  if (rule === "property-renamed") return (name) => name;
  if (rule === "option-renamed") return (name) => `createClient({ ${propertyKey(name)}: … })`;
  if (rule === "server-renamed") return (name) => `createClient({ server: ${JSON.stringify(name)} })`;
  if (rule === "type-renamed") return (name) => `import type { ${name} }`;
  return undefined;
}

function lastName(words: string): string | undefined {
  return [...words.matchAll(inCode)].at(-1)?.[1];
}

// `address.zip` renamed to `postcode` is `address.postcode`.
function keepingOwner(old: string, new_: string): string {
  const dot = old.lastIndexOf(".");
  return dot < 0 ? new_ : `${old.slice(0, dot + 1)}${new_}`;
}

function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
