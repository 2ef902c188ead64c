import type { Operation, Place } from "../openapi/operation.ts";
import { isOperation, pathOf } from "../probe/expectations.ts";
import { fill } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { validFetchResponse } from "../probe/valid-response.ts";

const texts = (operation: Operation): Place[] =>
  operation.places.filter((place) => place.group === "path" && place.type === "text");

/** Path parameters that are a whole segment and accept any text. */
const kept = (operation: Operation): Place[] =>
  texts(operation).filter(
    (place) =>
      place.format === undefined &&
      place.pattern === undefined &&
      place.enum === undefined &&
      operation.path.split("/").includes(`{${place.at[0]}}`),
  );

const mark = "somebody-else";

/** A copy of plain data; a form or a file stays as it is. */
function copyPlain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyPlain) as T;
  if (Object.prototype.toString.call(value) !== "[object Object]") return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, copyPlain(each)])) as T;
}

/** Puts the mark in the place of every text, in place. */
function overwrite(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const members = value as Record<string, unknown>;
  for (const [key, each] of Object.entries(members)) {
    if (typeof each === "string") members[key] = mark;
    else overwrite(each);
  }
}

export const keptIdProbes: readonly Probe[] = [
  {
    id: "ids/flickering",
    title: "an id is read once, and the checked value is the one that is sent",
    promise: 1,
    needs: ["fetch"],
    applies: (operation) => texts(operation).length > 0,
    run: async (driver) => {
      const { operation } = driver;
      for (const place of texts(operation)) {
        const name = place.at[0] ?? "";
        for (let sound = 0; sound < 6; sound += 1) {
          let reads = 0;
          const get = (): unknown => {
            reads += 1;
            return reads <= sound ? operation.sample.path?.[name] : "..";
          };
          const path = Object.defineProperty({ ...operation.sample.path }, name, { enumerable: true, get });
          const urls: string[] = [];
          const fetch = async (request: Request): Promise<Response> => {
            urls.push(request.url);
            if (isOperation(operation, pathOf(request))) urls.pop();
            return validFetchResponse(operation);
          };
          const caller = driver.open({ baseUrl: `http://127.0.0.1:9${operation.base}`, fetch });
          await driver.outcome(() => caller.call({ ...operation.sample, path }, {}));
          if (urls[0] !== undefined) return `${operation.method} ${urls[0]} was made`;
        }
      }
      return undefined;
    },
  },
  {
    id: "ids/changed-later",
    title: "what the caller changes in the input after the call, in a list as well, is not sent",
    promise: 1,
    needs: ["fetch"],
    applies: (operation) => operation.places.length > 0,
    run: async (driver) => {
      const { operation } = driver;
      const input = copyPlain(operation.sample);
      const sent: string[] = [];
      const fetch = async (request: Request): Promise<Response> => {
        sent.push(`${request.url} ${await request.text()}`);
        return validFetchResponse(operation);
      };
      const caller = driver.open({ baseUrl: `http://127.0.0.1:9${operation.base}`, fetch });
      const outcome = driver.outcome(() => caller.call(input, {}));
      overwrite(input);
      await outcome;
      return sent.some((text) => text.includes(mark)) ? "the changed input was sent" : undefined;
    },
  },
  {
    id: "ids/kept",
    title: "a valid id arrives unchanged: percent-encoded once, in its own segment",
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
            return validFetchResponse(operation);
          };
          const caller = driver.open({ baseUrl: `http://127.0.0.1:9${operation.base}`, fetch });
          await driver.outcome(() => caller.call(fill(operation, place, id), {}));
          const [url] = urls;
          if (url === undefined) return `a valid id was refused (${id})`;
          const at = (operation.base + operation.path).split("/").indexOf(`{${place.at[0]}}`);
          if (decodeURIComponent(new URL(url).pathname.split("/")[at] ?? "") !== id) return `${id} became ${url}`;
        }
      }
      return undefined;
    },
  },
];
