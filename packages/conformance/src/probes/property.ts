import * as fc from "fast-check";
import { isOperation } from "../probe/check.ts";
import { fill } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { soundResponse } from "../probe/sound.ts";
import type { Operation, Place } from "../spec/operation.ts";

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

/** What a program might hold where an id should be. */
const anyId: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((all) => all.join("")),
  },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.webPath() },
  { weight: 1, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.anything({ withDate: true, withNullPrototype: true, withBigInt: true }) },
);

const paths = (operation: Operation): Place[] => operation.places.filter((place) => place.group === "path");

/** The request a URL stands for, as far as a path goes. */
function asSeen(request: { readonly url: string; readonly method: string }) {
  const { origin } = new URL(request.url);
  const target = request.url.slice(origin.length) || "/";
  return { at: 0, method: request.method, target, headers: [], body: "", raw: "", preflight: false };
}

export const propertyProbes: readonly Probe[] = [
  {
    id: "ids/property",
    title: "no input makes a request whose path differs from its template (fast-check)",
    promise: 1,
    needs: ["fetch"],
    applies: (operation) => paths(operation).length > 0,
    run: async (driver) => {
      const { operation } = driver;
      let bent: string | undefined;
      const fetch = async (request: Request): Promise<Response> => {
        const url = new URL(request.url);
        if (
          !isOperation(operation, asSeen(request)) ||
          url.host !== "127.0.0.1:9" ||
          url.hash !== "" ||
          url.username !== ""
        ) {
          bent = `${request.method} ${request.url}`;
        }
        return soundResponse(operation);
      };
      const caller = driver.open({ baseUrl: `http://127.0.0.1:9${operation.base}`, fetch });
      const property = fc.asyncProperty(fc.constantFrom(...paths(operation)), anyId, async (place, id) => {
        await driver.outcome(() => caller.call(fill(operation, place, id), {}));
        return bent === undefined;
      });
      const result = await fc.check(property, { numRuns: 300, seed: 20261122 });
      return result.failed ? `${JSON.stringify(result.counterexample?.[1])} made ${bent}` : undefined;
    },
  },
  {
    id: "ids/kept",
    title: "an id that may be used arrives as it was given: percent-encoded once, in its own segment",
    promise: 1,
    applies: (operation) => kept(operation).length > 0,
    needs: ["fetch"],
    run: async (driver) => {
      const { operation } = driver;
      const ids = [
        "person@example.test",
        "a+b c",
        "ünïcode-Ω-🙂",
        "50%",
        "a?b#c",
        "a;b=c,d",
        "{curly}",
        "a:b",
        "~tilde_-.x",
        "'\"<>",
      ];
      for (const place of kept(operation)) {
        for (const id of ids) {
          const urls: string[] = [];
          const fetch = async (request: Request): Promise<Response> => {
            urls.push(request.url);
            return soundResponse(operation);
          };
          const caller = driver.open({ baseUrl: `http://127.0.0.1:9${operation.base}`, fetch });
          await driver.outcome(() => caller.call(fill(operation, place, id), {}));
          const [url] = urls;
          if (url === undefined) return `an id that may be used was refused (${id})`;
          const at = (operation.base + operation.path).split("/").indexOf(`{${place.at[0]}}`);
          if (decodeURIComponent(new URL(url).pathname.split("/")[at] ?? "") !== id) return `${id} became ${url}`;
        }
      }
      return undefined;
    },
  },
];

/** Path parameters that are a segment of their own and take any text. */
const kept = (operation: Operation): Place[] =>
  paths(operation).filter(
    (place) =>
      place.type === "text" &&
      place.format === undefined &&
      place.pattern === undefined &&
      place.enum === undefined &&
      operation.path.split("/").includes(`{${place.at[0]}}`),
  );
