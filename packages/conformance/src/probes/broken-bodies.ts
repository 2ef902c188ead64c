import type { Operation } from "../openapi/operation.ts";
import { type Driver, once } from "../probe/driver.ts";
import { expectKind, failed, firstOf } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { declaresJson, jsonStatus } from "../probe/valid-response.ts";
import { html, respond } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

/** The problem, unless the response leads to a failure of one of these kinds (of any kind if none is given). */
export async function expectFailure(
  driver: Driver,
  response: ScriptedResponse,
  ...kinds: readonly string[]
): Promise<string | undefined> {
  const { outcome } = await driver.exchange({ script: { a: [response] }, settings: once(driver) });
  return firstOf(failed(outcome), kinds.length === 0 ? undefined : expectKind(driver, outcome, ...kinds));
}

const cut = (text: string): string => text.slice(0, Math.max(1, Math.floor(text.length / 2)));

/** Invalid bodies with a success status. `json`: only where the operation declares JSON. */
const broken: Readonly<
  Record<string, { title: string; json?: true; response: (operation: Operation) => ScriptedResponse }>
> = {
  html: { title: "HTML", response: (operation) => html(jsonStatus(operation)) },
  "html-as-json": {
    title: "HTML labelled as JSON",
    response: (operation) => html(jsonStatus(operation), "application/json"),
  },
  "html-untyped": {
    title: "HTML without a content type",
    response: (operation) => respond(jsonStatus(operation), undefined, "<html>sign in"),
  },
  "html-after-space": {
    title: "HTML after whitespace, with an upper-case type",
    response: (operation) => respond(jsonStatus(operation), "TEXT/HTML", "\r\n\t <!DOCTYPE html><html></html>"),
  },
  "cut-json": {
    title: "truncated JSON",
    json: true,
    response: (operation) => respond(jsonStatus(operation), "application/json", cut(operation.success.text)),
  },
  "not-json": {
    title: "a text that is not JSON",
    json: true,
    response: (operation) => respond(jsonStatus(operation), "application/json", "ok"),
  },
  "two-json": {
    title: "two JSON texts",
    json: true,
    response: (operation) => respond(jsonStatus(operation), "application/json", operation.success.text.repeat(2)),
  },
  "trailing-garbage": {
    title: "JSON followed by garbage",
    json: true,
    response: (operation) => respond(jsonStatus(operation), "application/json", `${operation.success.text}<`),
  },
  "plain-text": {
    title: "plain text where JSON is declared",
    json: true,
    response: (operation) => respond(jsonStatus(operation), "text/plain", "done"),
  },
  empty: {
    title: "an empty body where JSON is declared",
    json: true,
    response: (operation) => respond(jsonStatus(operation), "application/json", ""),
  },
  blank: {
    title: "whitespace where JSON is declared",
    json: true,
    response: (operation) => respond(jsonStatus(operation), "application/json", "  \n"),
  },
  "utf-16": {
    title: "UTF-16 where JSON is declared",
    json: true,
    response: (operation) =>
      respond(jsonStatus(operation), "application/json; charset=utf-16le", [...operation.success.text].join("\u0000")),
  },
};

export const brokenBodyProbes: readonly Probe[] = Object.entries(broken).map(
  ([name, { title, json: only, response }]) => ({
    id: `responses/${name}`,
    title: `${title} with a success status is not a success`,
    promise: 3,
    // A 204 has no body, whatever comes after it.
    applies: (operation) => (only === undefined ? operation.success.status !== 204 : declaresJson(operation)),
    run: (driver) => expectFailure(driver, response(driver.operation), "decode"),
  }),
);
