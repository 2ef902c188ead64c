import type { Input, Operation, Place } from "../openapi/operation.ts";

/** The sample input with another value at a place. */
export function fill(operation: Operation, place: Place, value: unknown): Input {
  return { ...operation.sample, [place.group]: put(operation.sample[place.group], place.at, value) };
}

/** The sample input without the value at a place. */
export function drop(operation: Operation, place: Place): Input {
  const [last] = place.at.slice(-1);
  if (last === undefined)
    return Object.fromEntries(Object.entries(operation.sample).filter(([key]) => key !== place.group));
  const above = place.at.slice(0, -1);
  const parent = valueAt(operation.sample[place.group], above) as object;
  const rest = Object.fromEntries(Object.entries(parent).filter(([key]) => key !== last));
  return { ...operation.sample, [place.group]: put(operation.sample[place.group], above, rest) };
}

export function valueAt(value: unknown, at: readonly string[]): unknown {
  return at.reduce((from, key) => (from as Record<string, unknown> | undefined)?.[key], value);
}

function put(from: unknown, at: readonly string[], value: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return value;
  return {
    ...(from as object | undefined),
    [key]: put((from as Record<string, unknown> | undefined)?.[key], rest, value),
  };
}

export const label = (place: Place): string => [place.group, ...place.at].join(".");

/** The ids in the sample, which no output may show. */
export function idsIn(operation: Operation): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "string" && value.length >= 8) texts.push(value);
    else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) collect(each);
  };
  collect([operation.sample.path, operation.sample.query, operation.sample.body]);
  // What can only have one value names nobody.
  const fixed = operation.places.flatMap((place) => (place.enum?.length === 1 ? place.enum : []));
  return texts.filter((text) => !fixed.includes(text));
}
