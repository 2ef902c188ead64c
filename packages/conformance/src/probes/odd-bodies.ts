import { once } from "../probe/driver.ts";
import { expectKind, failed, firstOf, requestCount, settled, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { declaresJson, jsonStatus, validResponse } from "../probe/valid-response.ts";
import { close, head, respond, send, steps } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";
import { expectFailure } from "./broken-bodies.ts";

const LIMIT = 1000;
const typed = { "content-type": "application/json" };

/** A JSON response with these bytes as its body. */
const exactly = (status: number, bytes: string): ScriptedResponse =>
  steps(send(head(status, { ...typed, "content-length": String(bytes.length), connection: "close" }) + bytes), close);

/** The body of a success in another encoding than UTF-8, or with invalid bytes. */
const misencoded: Readonly<Record<string, { title: string; bytes: (text: string) => string }>> = {
  "bytes-that-are-no-text": {
    title: "bytes that are not UTF-8",
    bytes: (text) => `${text.slice(0, -1)},"a":"\xc3\x28"}`,
  },
  "overlong-bytes": { title: "an overlong form", bytes: (text) => text.replace("{", '{"a":"\xc0\xae",') },
  "half-a-character": { title: "half a character at the end", bytes: (text) => `${text}\xe2\x82` },
  "utf-16-with-mark": {
    title: "UTF-16 with a byte order mark",
    bytes: (text) => `\xff\xfe${[...text].map((one) => `${one}\0`).join("")}`,
  },
  "utf-32": { title: "UTF-32", bytes: (text) => [...text].map((one) => `\0\0\0${one}`).join("") },
};

const misencodedProbes: readonly Probe[] = Object.entries(misencoded).map(([name, { title, bytes }]) => ({
  id: `responses/${name}`,
  title: `${title} in the body of a success is not a success`,
  promise: 3,
  applies: (operation) => declaresJson(operation) && operation.success.text.startsWith("{"),
  run: (driver) => {
    const { status, text } = driver.operation.success;
    return expectFailure(driver, exactly(status, bytes(text)), "decode");
  },
}));

export const oddBodyProbes: readonly Probe[] = [
  ...misencodedProbes,
  {
    id: "responses/said-twice",
    title: "a body that first says done and then not done is not a success",
    promise: 3,
    applies: ({ success }) => success.done !== undefined,
    run: (driver) => {
      const { status, text, done: rule } = driver.operation.success;
      const [key = ""] = (rule?.pointer ?? "/").slice(1).split("/");
      return expectFailure(
        driver,
        respond(status, typed["content-type"], `${text.slice(0, -1)},"${key}":false}`),
        "not-done",
      );
    },
  },
  {
    id: "responses/said-twice-with-escapes",
    title: "a body that says not done and, with an escape in the name, done is not a success",
    promise: 3,
    applies: ({ success }) => success.done !== undefined,
    run: (driver) => {
      const { status, text, done: rule } = driver.operation.success;
      const [key = ""] = (rule?.pointer ?? "/").slice(1).split("/");
      const escaped = `\\u${key.charCodeAt(0).toString(16).padStart(4, "0")}${key.slice(1)}`;
      const body = text.replace(`"${key}"`, `"${key}":false,"${escaped}"`);
      return expectFailure(driver, respond(status, typed["content-type"], body), "not-done");
    },
  },
  {
    id: "responses/deep",
    title: "a body with a hundred thousand nested levels ends the call, and is not a success where a done rule applies",
    promise: 3,
    run: async (driver) => {
      const { done: rule } = driver.operation.success;
      for (const [open, shut] of [
        ["[", "]"],
        ['{"a":', "}"],
      ] as const) {
        const body = `${open.repeat(100_000)}1${shut.repeat(100_000)}`;
        const { outcome } = await driver.exchange({
          script: { a: [exactly(jsonStatus(driver.operation), body)] },
          settings: once(driver),
        });
        const problem = settled(outcome) ?? (rule === undefined ? undefined : failed(outcome));
        if (problem !== undefined) return `${open}: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "bodies/limit",
    title: "a body of exactly the limit is read, one byte more is not",
    promise: 4,
    applies: declaresJson,
    run: async (driver) => {
      const { status, type, text } = driver.operation.success;
      const limit = Math.max(LIMIT, text.length);
      for (const [size, right] of [
        [limit, true],
        [limit + 1, false],
      ] as const) {
        const { outcome } = await driver.exchange({
          script: { a: [respond(status, type, text + " ".repeat(size - text.length))] },
          settings: (origins) => ({ ...once(driver)(origins), maxBodyBytes: limit }),
        });
        const problem = right ? succeeded(outcome) : (failed(outcome) ?? expectKind(driver, outcome, "decode"));
        if (problem !== undefined) return `${size} bytes: ${problem}`;
      }
      return undefined;
    },
  },
  {
    id: "bodies/no-request-body",
    title: "a body is sent even if Request has no `body` property, as in Firefox",
    promise: 1,
    exclusive: true,
    applies: ({ sample }) => sample.body !== undefined,
    run: async (driver) => {
      const own = Object.getOwnPropertyDescriptor(Request.prototype, "body");
      if (own?.configurable !== true) return undefined;
      // https://bugzil.la/1387483
      Reflect.deleteProperty(Request.prototype, "body");
      try {
        const exchange = await driver.exchange({
          script: { a: [validResponse(driver.operation)] },
          middleware: () => ({ onRequest: () => undefined }),
        });
        const empty = exchange.a[0]?.body === "" ? "the body was lost" : undefined;
        return firstOf(empty, succeeded(exchange.outcome), requestCount(driver, exchange, 1));
      } finally {
        Object.defineProperty(Request.prototype, "body", own);
      }
    },
  },
];
