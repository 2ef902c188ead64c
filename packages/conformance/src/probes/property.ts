import * as fc from "fast-check";
import type { Operation, Place } from "../openapi/operation.ts";
import { isOperation, pathOf } from "../probe/expectations.ts";
import { fill, label, valueAt } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { validFetchResponse } from "../probe/valid-response.ts";

const parts = [
  "..",
  ".",
  "/",
  "\\",
  "%2e",
  "%2F",
  "%5c",
  "%00",
  "?",
  "#",
  ";",
  ":",
  "@",
  "\r\n",
  "\t",
  "\u202e",
  "\ud800",
  "//",
  "a",
  "é",
  "🙂",
];

// `fc.string({ unit: "binary" })` and `fc.webPath()` draw the like, but take a second or two to be made, in every runtime.
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10_ffff }), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points));
const anyPath = fc
  .array(anyText, { maxLength: 4 })
  .map((texts) => texts.map((text) => `/${encodeURIComponent(text.toWellFormed())}`).join(""));

/** Values that a program might pass as an id. */
const anyId: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((all) => all.join("")),
  },
  { weight: 3, arbitrary: anyText },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: anyPath },
  { weight: 1, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.anything({ withDate: true, withNullPrototype: true, withBigInt: true }) },
);

const paths = (operation: Operation): Place[] => operation.places.filter((place) => place.group === "path");

/** Required texts of a JSON body that can't be empty. */
const bodyTexts = ({ bodyType, places }: Operation): Place[] =>
  /json/.test(bodyType ?? "")
    ? places.filter(
        ({ group, type, required, mayBeEmpty, at }) =>
          group === "body" && type === "text" && required && !mayBeEmpty && at.length > 0,
      )
    : [];

const isWritten = (value: unknown): boolean =>
  (typeof value === "string" && value.trim() !== "") || typeof value === "number";

/** Other inputs for each operation, and the same ones every time: together the operations try some ten thousand. */
function drawsFor({ provider, id }: Operation): { numRuns: number; seed: number } {
  const seed = [...`${provider}.${id}`].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) | 0, 7);
  return { numRuns: 100, seed };
}

export const propertyProbes: readonly Probe[] = [
  {
    id: "ids/property",
    title: "no input leads to a path that differs from its template (fast-check)",
    promise: 1,
    needs: ["fetch"],
    applies: (operation) => paths(operation).length > 0,
    run: async (driver) => {
      const { operation } = driver;
      let bent: string | undefined;
      const fetch = async (request: Request): Promise<Response> => {
        const url = new URL(request.url);
        if (
          !isOperation(operation, pathOf(request)) ||
          url.host !== "127.0.0.1:9" ||
          url.hash !== "" ||
          url.username !== ""
        ) {
          bent = `${request.method} ${request.url}`;
        }
        return validFetchResponse(operation);
      };
      const caller = driver.open({ baseUrl: `http://127.0.0.1:9${operation.base}`, fetch });
      const property = fc.asyncProperty(fc.constantFrom(...paths(operation)), anyId, async (place, id) => {
        await driver.outcome(() => caller.call(fill(operation, place, id), {}));
        return bent === undefined;
      });
      const result = await fc.check(property, drawsFor(operation));
      return result.failed ? `${JSON.stringify(result.counterexample?.[1])} made ${bent}` : undefined;
    },
  },
  {
    id: "members/property",
    title: "no input leads to a body without a required text (fast-check)",
    promise: 1,
    needs: ["fetch"],
    applies: (operation) => bodyTexts(operation).length > 0,
    run: async (driver) => {
      const { operation } = driver;
      let lacking: string | undefined;
      const caller = driver.open({
        baseUrl: `http://127.0.0.1:9${operation.base}`,
        fetch: async (request) => {
          const body = JSON.parse(await request.text()) as unknown;
          const place = bodyTexts(operation).find(({ at }) => !isWritten(valueAt(body, at)));
          if (place !== undefined) lacking = label(place);
          return validFetchResponse(operation);
        },
      });
      const property = fc.asyncProperty(fc.constantFrom(...bodyTexts(operation)), anyId, async (place, id) => {
        await driver.outcome(() => caller.call(fill(operation, place, id), {}));
        return lacking === undefined;
      });
      const result = await fc.check(property, drawsFor(operation));
      return result.failed ? `${JSON.stringify(result.counterexample?.[1])} was sent without ${lacking}` : undefined;
    },
  },
];
