import type { Input, Operation, Place } from "../openapi/operation.ts";
import type { Driver } from "../probe/driver.ts";
import { expectKind, failed, firstOf } from "../probe/expectations.ts";
import { fill, label } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { refuseAll, type UnsafeCall } from "../probe/refuse-all.ts";

const texts = (operation: Operation): Place[] =>
  operation.places.filter((place) => place.group === "path" && place.type === "text");

const explode = (): never => {
  throw new Error("a getter of the caller's");
};

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** Refers to itself like a DOM node: following every path through it never ends. */
function tangled(): object {
  const knot: Record<string, unknown> = {};
  for (let nth = 0; nth < 12; nth += 1) knot[`way${nth}`] = knot;
  return knot;
}

/** Objects that behave like a text when used as one. */
const coercible = (): unknown[] => [
  { [Symbol.toPrimitive]: () => "victim" },
  { valueOf: () => "victim", toString: () => "victim" },
  Object.assign(Object.create(null) as object, { toString: () => "victim" }),
  Object.assign(["victim"], { toString: () => "victim" }),
  new Proxy(new String("victim"), {}),
  Object("victim"),
  Object(7),
  7n,
  true,
];

/** Objects that throw when they are inspected. */
const trapped = (): unknown[] => [
  Object.defineProperty({}, "x", { enumerable: true, get: explode }),
  { toString: explode, valueOf: explode, toJSON: explode, [Symbol.toPrimitive]: explode },
  new Proxy({}, { get: explode, ownKeys: explode, has: explode, getPrototypeOf: explode }),
  revoked({}),
  revoked(() => "victim"),
];

const inEachText = (operation: Operation, values: readonly unknown[]): UnsafeCall[] =>
  texts(operation).flatMap((place) =>
    values.map((value, nth) => ({
      what: `${label(place)} (value ${nth + 1})`,
      input: fill(operation, place, value),
      names: [operation.id, ...place.at],
    })),
  );

const hasTexts = (operation: Operation): boolean => texts(operation).length > 0;

export const hostileInputProbes: readonly Probe[] = [
  {
    id: "ids/coercible",
    title: "an object or primitive that only looks like a text is refused as an id",
    promise: 1,
    applies: hasTexts,
    run: (driver) => refuseAll(driver, inEachText(driver.operation, coercible())),
  },
  {
    id: "ids/trapped",
    title: "an object that throws when it is inspected is refused like any other",
    promise: 1,
    applies: hasTexts,
    run: (driver) => refuseAll(driver, inEachText(driver.operation, trapped())),
  },
  {
    id: "ids/trapped-input",
    title: "an input or group that throws when it is read is refused, and its error does not escape",
    promise: 1,
    run: (driver) => {
      const { operation } = driver;
      const groups = Object.keys(operation.sample);
      const inputs = groups.flatMap((group): Input[] => [
        { ...operation.sample, [group]: revoked({}) },
        Object.defineProperty({ ...operation.sample }, group, { enumerable: true, get: explode }),
      ]);
      return refuseAll(
        driver,
        [...inputs, revoked({}) as Input].map((input, nth) => ({ what: `input ${nth + 1}`, input })),
      );
    },
  },
  {
    id: "ids/c1-control",
    title: "an id with a control character beyond ASCII is refused",
    promise: 1,
    applies: hasTexts,
    run: (driver) => refuseAll(driver, inEachText(driver.operation, ["a\u0080", "\u0085b", "a\u009fb"])),
  },
  {
    id: "ids/tangled",
    title: "an object with many circular references is immediately refused as an id",
    promise: 4,
    applies: hasTexts,
    run: (driver) => refusedAtOnce(driver, tangled()),
  },
  {
    id: "ids/deep-percent",
    title: "an id that is encoded thousands of times is refused immediately",
    promise: 4,
    applies: hasTexts,
    run: (driver) => refusedAtOnce(driver, `%${"25".repeat(20_000)}2e`),
  },
];

/** Expects a prompt refusal that names the parameter. */
async function refusedAtOnce(driver: Driver, id: unknown): Promise<string | undefined> {
  const { operation } = driver;
  const caller = driver.open({ baseUrl: `http://127.0.0.1:9${operation.base}` });
  for (const place of texts(operation)) {
    const outcome = await driver.outcome(() => caller.call(fill(operation, place, id), {}));
    const message = String((outcome.error as { message?: unknown } | undefined)?.message);
    const named = driver.subject.abilities.has("kinds") && !message.includes(place.at[0] ?? "");
    const problem = firstOf(
      failed(outcome),
      expectKind(driver, outcome, "refused"),
      named ? `the message does not name the parameter: ${message.slice(0, 120)}` : undefined,
      outcome.ms > 500 ? `it took ${Math.round(outcome.ms)} ms` : undefined,
    );
    if (problem !== undefined) return `${label(place)}: ${problem}`;
  }
  return undefined;
}
