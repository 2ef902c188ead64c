/** An own property, so that a polluted prototype changes nothing. */
export function own<T extends object, K extends keyof T>(from: T | null | undefined, key: K): T[K] | undefined;
export function own(from: unknown, key: PropertyKey): unknown;
export function own(from: unknown, key: PropertyKey): unknown {
  return from != null && Object.hasOwn(from, key) ? (from as Record<PropertyKey, unknown>)[key] : undefined;
}
