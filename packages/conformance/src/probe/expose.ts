/** Everything that printing a value shows: logs, JSON, template strings, the runtime's inspector. */
export async function printed(value: unknown): Promise<string> {
  const inspect = await inspector();
  const attempts = [
    () => String(value),
    () => JSON.stringify(value) ?? "",
    () => inspect(value, {}),
    () => (value instanceof Error ? `${value.stack}\n${String(value.cause)}` : ""),
    () => String(structuredCloned(value)),
  ];
  return attempts.map(quietly).join("\n");
}

/** Everything that can be reached from a value through any property, including hidden ones, and by deep inspection. */
export async function reachable(value: unknown): Promise<string> {
  const inspect = await inspector();
  const found: string[] = [];
  walk(value, found, new Set(), 0);
  found.push(quietly(() => inspect(value, { depth: 20, showHidden: true, getters: true, showProxy: true })));
  return `${await printed(value)}\n${found.join("\n")}`;
}

type Inspect = (value: unknown, options: object) => string;

async function inspector(): Promise<Inspect> {
  const own = (globalThis as { Deno?: { inspect: Inspect } }).Deno?.inspect;
  if (own !== undefined) return own;
  const specifier = "node:util";
  try {
    const { inspect } = (await import(specifier)) as { inspect: Inspect };
    return inspect;
  } catch {
    return () => ""; // Browsers and plain workerd have no inspector that a program can call.
  }
}

function quietly(read: () => string): string {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

const structuredCloned = (value: unknown): unknown => JSON.stringify(structuredClone(value));

function walk(value: unknown, found: string[], seen: Set<unknown>, depth: number): void {
  if (typeof value === "string") found.push(value);
  if (typeof value === "symbol" || typeof value === "bigint") found.push(String(value));
  if (!isNested(value) || seen.has(value) || depth > 12 || seen.size > 20_000) return;
  seen.add(value);
  if (typeof value === "function") found.push(quietly(() => Function.prototype.toString.call(value)));
  const iterable = value instanceof Map || value instanceof Set || value instanceof Headers;
  if (iterable) for (const entry of value as Iterable<unknown>) walk(entry, found, seen, depth + 1);
  for (const key of membersOf(value)) {
    found.push(String(key));
    walk(readMember(value, key), found, seen, depth + 1);
  }
}

const isNested = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

const plain: readonly unknown[] = [Object.prototype, Function.prototype, Array.prototype];

/** Own and inherited members, including hidden ones. */
function* membersOf(value: object): Generator<PropertyKey> {
  let level: object | null = value;
  while (level !== null && !plain.includes(level)) {
    // Reading a getter on a class's prototype could cache a value there for all instances.
    yield* Reflect.ownKeys(level).filter((key) => key !== "constructor" && key !== "prototype");
    level = Object.getPrototypeOf(level) as object | null;
  }
}

function readMember(value: object, key: PropertyKey): unknown {
  try {
    const found = (value as Record<PropertyKey, unknown>)[key];
    if (found instanceof Promise) found.catch(() => undefined); // Getters on a prototype may return a rejected promise.
    return found;
  } catch (error) {
    return error;
  }
}
