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
  return JSON.parse(JSON.stringify(data), (_, value) =>
    typeof value !== "object" || value === null || Array.isArray(value) ? value : bare(value),
  );
}
