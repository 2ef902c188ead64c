/** An own property: what a prototype holds, polluted or not, is not there. */
export function getOwn(from: unknown, key: PropertyKey): unknown {
  return from != null && Object.hasOwn(from, key) ? (from as Record<PropertyKey, unknown>)[key] : undefined;
}

/** A copy of the own members, without a prototype: later changes and a polluted prototype do not reach it. */
export function copyOwn<T = Record<string, unknown>>(data: unknown): T {
  return { __proto__: null, ...(data as object | undefined) } as T;
}

/** As `copyOwn`, of arrays and plain objects however deep. Everything else stays as it is. */
export function copyOwnDeep<T>(data: T): T {
  if (Array.isArray(data)) return Array.from(data, (each) => copyOwnDeep(each)) as T;
  if (!isPlainObject(data)) return data;
  const copy = copyOwn<Record<string, unknown>>(data);
  for (const key in copy) copy[key] = copyOwnDeep(copy[key]);
  return copy as T;
}

/** Whether a value is a plain object of any realm: not an instance of a class, whose members may be hidden. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (value == null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
