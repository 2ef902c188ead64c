import type { Operation, Place } from "../openapi/operation.ts";
import type { Driver } from "../probe/driver.ts";
import { failed, firstOf, requestCount, settled, succeeded } from "../probe/expectations.ts";
import { drop, fill, label, valueAt } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { refuseAll, type UnsafeCall } from "../probe/refuse-all.ts";
import { validResponse } from "../probe/valid-response.ts";

const required = (operation: Operation): Place[] =>
  operation.places.filter((place) => place.required && place.group !== "path");

const ofType = (operation: Operation, ...types: readonly Place["type"][]): Place[] =>
  required(operation).filter((place) => types.includes(place.type));

/** Places with a type; of objects, those with a required member. */
const typed = (operation: Operation): Place[] => {
  const all = required(operation);
  const isParent = (place: Place): boolean =>
    all.some(
      (one) =>
        one.group === place.group &&
        one.at.length === place.at.length + 1 &&
        place.at.every((name, index) => one.at[index] === name),
    );
  return ofType(operation, "text", "number", "boolean", "object").filter(
    (place) => place.type !== "object" || isParent(place),
  );
};

/** Values of other types. */
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  text: [{}, [], ["a"], Number.NaN, { toJSON: () => "a" }],
  number: ["one", "", Number.NaN, Number.POSITIVE_INFINITY, {}, []],
  boolean: ["true", 1, {}, []],
  object: ["text", 7, true, [], [{}]],
};

const unsafe = (operation: Operation, place: Place, value: unknown, nth: number): UnsafeCall => ({
  what: `${label(place)} (value ${nth + 1})`,
  input: fill(operation, place, value),
  names: [operation.id, ...place.at.slice(-1)],
});

export const memberProbes: readonly Probe[] = [
  {
    id: "members/missing",
    title: "a call without a required query, header or body member is refused",
    promise: 1,
    applies: (operation) => required(operation).length > 0,
    run: (driver) => {
      const { operation } = driver;
      const calls = required(operation).flatMap((place): UnsafeCall[] => [
        { what: `${label(place)} absent`, input: drop(operation, place) },
        { what: `${label(place)} undefined`, input: fill(operation, place, undefined) },
      ]);
      return refuseAll(driver, calls);
    },
  },
  {
    id: "members/null",
    title: "null for a required member that cannot be null is refused",
    promise: 1,
    applies: (operation) => required(operation).some((place) => !place.nullable),
    run: (driver) => {
      const places = required(driver.operation).filter((place) => !place.nullable);
      return refuseAll(
        driver,
        places.map((place, nth) => unsafe(driver.operation, place, null, nth)),
      );
    },
  },
  {
    id: "members/empty",
    title: "an empty required text is refused",
    promise: 1,
    applies: (operation) => ofType(operation, "text").some((place) => !place.mayBeEmpty),
    run: (driver) => {
      const places = ofType(driver.operation, "text").filter((place) => !place.mayBeEmpty);
      return refuseAll(
        driver,
        places.map((place, nth) => unsafe(driver.operation, place, "", nth)),
      );
    },
  },
  {
    id: "members/type",
    title: "a required member of the wrong type (object, array, NaN, text) is refused",
    promise: 1,
    applies: (operation) => typed(operation).length > 0,
    run: (driver) => {
      const { operation } = driver;
      const calls = typed(operation).flatMap((place) =>
        (wrong[place.type] ?? []).map((value, nth) => unsafe(operation, place, value, nth)),
      );
      return refuseAll(driver, calls);
    },
  },
  {
    id: "members/unwritten",
    title: "the checked body is the one that is sent: no toJSON, no hidden or inherited members",
    promise: 1,
    applies: (operation) => nested(operation) !== undefined,
    run: async (driver) => {
      const { operation } = driver;
      const place = nested(operation) as Place;
      const name = place.at.at(-1) as string;
      const parent = { ...place, at: place.at.slice(0, -1) };
      const whole = valueAt(operation.sample.body, parent.at) as object;
      const value = (whole as Record<string, unknown>)[name];
      const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
      const hollow = [
        { ...whole, toJSON: () => rest },
        Object.defineProperty({ ...rest }, name, { value, enumerable: false }),
        Object.assign(Object.create({ [name]: value }) as object, rest),
        flickering(rest, name, value),
      ];
      for (const [nth, object] of hollow.entries()) {
        const problem = await bodyIsWhole(driver, parent, object, place, nth);
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
  },
  {
    id: "members/optional",
    title: "an undefined optional member is omitted, not written as text",
    promise: 1,
    applies: (operation) => operation.places.some((place) => place.group === "query" && !place.required),
    run: async (driver) => {
      const { operation } = driver;
      const query = Object.fromEntries(
        operation.places
          .filter((place) => place.group === "query" && !place.required)
          .map((place) => [place.at[0], undefined]),
      );
      const input = { ...operation.sample, query: { ...query, ...operation.sample.query } };
      const exchange = await driver.exchange({ script: { a: [validResponse(operation)] }, input });
      const target = exchange.a[0]?.target ?? "";
      return firstOf(
        succeeded(exchange.outcome),
        requestCount(driver, exchange, 1),
        /undefined|null/.test(target) ? `the request says ${target}` : undefined,
      );
    },
  },
];

/** A required text in the body. */
const nested = (operation: Operation): Place | undefined =>
  ofType(operation, "text").find((place) => place.group === "body" && place.at.length > 0);

/** Returns the value on the first read, and `undefined` afterwards. */
function flickering(rest: object, name: string, value: unknown): object {
  let reads = 0;
  return Object.defineProperty({ ...rest }, name, {
    enumerable: true,
    get: () => {
      reads += 1;
      return reads === 1 ? value : undefined;
    },
  });
}

async function bodyIsWhole(
  driver: Driver,
  parent: Place,
  object: object,
  place: Place,
  nth: number,
): Promise<string | undefined> {
  const { operation } = driver;
  const exchange = await driver.exchange({
    script: { a: [validResponse(operation)] },
    input: fill(operation, parent, object),
  });
  const [sent] = exchange.a;
  if (sent === undefined) return failed(exchange.outcome);
  const written = valueAt(JSON.parse(sent.body || "{}"), place.at);
  if (written !== undefined && written !== "") return settled(exchange.outcome);
  return `${label(place)} (object ${nth + 1}) was accepted but not sent: ${sent.body.slice(0, 80)}`;
}
