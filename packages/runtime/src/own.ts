/** An own property, so that a polluted prototype changes nothing. */
export function own(from: unknown, key: PropertyKey): unknown {
  return from != null && Object.hasOwn(from, key) ? (from as Record<PropertyKey, unknown>)[key] : undefined;
}

/** A deep copy of plain data whose objects have no prototype: reading a member never reaches a polluted one. */
export function bare<T>(data: T): T {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(bare) as T;
  const copy = Object.create(null);
  for (const [name, value] of Object.entries(data)) copy[name] = bare(value);
  return copy;
}
