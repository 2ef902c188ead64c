/** An own property, so that a polluted prototype changes nothing. */
export function own(from: unknown, key: PropertyKey): unknown {
  return from != null && Object.hasOwn(from, key) ? (from as Record<PropertyKey, unknown>)[key] : undefined;
}

/** A copy without a prototype: own members only, and deaf to later changes. */
export function bare<T extends object>(data: T | undefined): T {
  return Object.assign(Object.create(null), data);
}

/** As `bare`, of plain data however deep. */
export function deepBare<T>(data: T): T {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(deepBare) as T;
  const copy = bare(data) as Record<string, unknown>;
  for (const name in copy) copy[name] = deepBare(copy[name]);
  return copy as T;
}
