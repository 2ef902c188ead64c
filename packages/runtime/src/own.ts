/** An own property, so that a polluted prototype changes nothing. */
export function own(from: unknown, key: PropertyKey): unknown {
  return from != null && Object.hasOwn(from, key) ? (from as Record<PropertyKey, unknown>)[key] : undefined;
}

/** A copy without a prototype: own members only, and deaf to later changes. */
export function bare<T extends object>(data: T | undefined): T {
  return Object.setPrototypeOf({ ...data }, null);
}

/** As `bare`, of plain data however deep. Functions and regular expressions stay themselves. */
export function deepBare<T>(data: T): T {
  if (Array.isArray(data)) return data.map(deepBare) as T;
  if (typeof data !== "object" || !data || data instanceof RegExp) return data;
  return bare(Object.fromEntries(Object.entries(data as object).map(([key, value]) => [key, deepBare(value)]))) as T;
}
