import type { Operation, Place } from "../openapi/operation.ts";
import { fill, label } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { refuseAll } from "../probe/refuse-all.ts";

/** Values that can't be ids, by probe name. */
const hazards: Readonly<Record<string, { title: string; values: readonly unknown[] }>> = {
  empty: { title: "an empty id", values: [""] },
  blank: { title: "an id of only spaces", values: [" ", "\u00a0"] },
  dot: { title: "the id `.`", values: [".", "%2e", "%2E"] },
  "dot-dot": { title: "the id `..`", values: [".."] },
  "encoded-dots": { title: "the id `..` written with %2e", values: ["%2e%2e", "%2E%2E", "%2E.", ".%2e", "%2e%2E"] },
  slash: { title: "an id with a slash", values: ["/", "a/b", "../victim", "victim/..", "//elsewhere.test"] },
  backslash: { title: "an id with a backslash", values: ["\\", "a\\b", "..\\victim"] },
  control: { title: "an id with a control character", values: ["a\0", "\n", "a\r\nb", "\ta", "\u007f", "\u001f"] },
  surrogate: { title: "an id with half a surrogate pair", values: ["\ud800", "a\udfffb", "\udc00\ud800"] },
  undefined: { title: "the id undefined", values: [undefined] },
  null: { title: "the id null", values: [null] },
  object: {
    title: "an object as an id",
    values: [{}, { id: "a" }, new Date(0), { toString: () => "victim" }, () => "a", new String("..")],
  },
  array: { title: "an array as an id", values: [[], ["a"], ["a", "b"]] },
  number: { title: "NaN or Infinity as an id", values: [Number.NaN, Number.POSITIVE_INFINITY, -Infinity] },
  symbol: { title: "a symbol as an id", values: [Symbol("a"), Symbol.iterator] },
};

const texts = (operation: Operation): Place[] =>
  operation.places.filter((place) => place.group === "path" && place.type === "text");

const hazardProbes: Probe[] = Object.entries(hazards).map(([name, { title, values }]) => ({
  id: `ids/${name}`,
  title: `${title} is refused`,
  promise: 1,
  applies: (operation) => texts(operation).length > 0,
  run: (driver) => {
    const { operation } = driver;
    const calls = texts(operation).flatMap((place) =>
      values
        .filter((value) => !place.enum?.includes(value) && !(value === "" && place.mayBeEmpty))
        .map((value, index) => ({
          what: `${label(place)} (value ${index + 1} of ${values.length})`,
          input: fill(operation, place, value),
          names: [operation.id, ...place.at],
        })),
    );
    return refuseAll(driver, calls);
  },
}));

const strange: Readonly<Record<string, readonly unknown[]>> = {
  uuid: ["not-a-uuid", "5afec0de000040008000", "5afec0de-0000-4000-8000-00ca4a47000z", "{5afec0de}", " 5afec0de-0000"],
};

export const idProbes: readonly Probe[] = [
  ...hazardProbes,
  {
    id: "ids/absent",
    title: "a call without the path group, or without any input, is refused",
    promise: 1,
    applies: (operation) => texts(operation).length > 0,
    run: (driver) => {
      const { path: _, ...rest } = driver.operation.sample;
      const inputs = [rest, { ...rest, path: undefined }, { ...rest, path: {} }, undefined, null, "text", 7];
      return refuseAll(
        driver,
        inputs.map((input, index) => ({ what: `input ${index + 1}`, input: input as object })),
      );
    },
  },
  {
    id: "ids/sibling",
    title: "an id equal to a literal segment of another route is refused",
    promise: 1,
    applies: (operation) => texts(operation).some((place) => place.siblings.length > 0),
    run: (driver) => {
      const { operation } = driver;
      const calls = texts(operation).flatMap((place) =>
        place.siblings.map((value) => ({ what: `${label(place)} ${value}`, input: fill(operation, place, value) })),
      );
      return refuseAll(driver, calls);
    },
  },
  {
    id: "ids/format",
    title: "an id without the format of the vendor's ids is refused",
    promise: 1,
    applies: (operation) => texts(operation).some((place) => place.format === "uuid"),
    run: (driver) => {
      const { operation } = driver;
      const calls = texts(operation).flatMap((place) =>
        (strange[place.format ?? ""] ?? []).map((value, index) => ({
          what: `${label(place)} (value ${index + 1})`,
          input: fill(operation, place, value),
          names: [operation.id, ...place.at],
        })),
      );
      return refuseAll(driver, calls);
    },
  },
];
