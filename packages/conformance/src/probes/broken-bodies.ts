import { failed, firstOf, kindIs } from "../probe/check.ts";
import { type Driver, once } from "../probe/driver.ts";
import type { Probe } from "../probe/probe.ts";
import { declaresJson, jsonStatus } from "../probe/sound.ts";
import type { Answer } from "../script/answer.ts";
import { html, respond } from "../script/respond.ts";
import type { Operation } from "../spec/operation.ts";

/** The complaint, unless the answer comes to a failure, of one of the kinds if some are named. */
export async function answered(
  driver: Driver,
  answer: Answer,
  ...kinds: readonly string[]
): Promise<string | undefined> {
  const { outcome } = await driver.exchange({ script: { a: [answer] }, settings: once(driver) });
  return firstOf(failed(outcome), kinds.length === 0 ? undefined : kindIs(driver, outcome, ...kinds));
}

const cut = (text: string): string => text.slice(0, Math.max(1, Math.floor(text.length / 2)));

/** Bodies at the status of a success that are none. `json`: only where the operation declares JSON. */
const broken: Readonly<Record<string, { title: string; json?: true; answer: (operation: Operation) => Answer }>> = {
  html: { title: "HTML", answer: (operation) => html(jsonStatus(operation)) },
  "html-as-json": {
    title: "HTML that calls itself JSON",
    answer: (operation) => html(jsonStatus(operation), "application/json"),
  },
  "html-untyped": {
    title: "HTML without a content type",
    answer: (operation) => respond(jsonStatus(operation), undefined, "<html>sign in"),
  },
  "html-after-space": {
    title: "HTML after white space, of a type in capitals",
    answer: (operation) => respond(jsonStatus(operation), "TEXT/HTML", "\r\n\t <!DOCTYPE html><html></html>"),
  },
  "cut-json": {
    title: "JSON cut short",
    json: true,
    answer: (operation) => respond(jsonStatus(operation), "application/json", cut(operation.success.text)),
  },
  "not-json": {
    title: "a text that is not JSON",
    json: true,
    answer: (operation) => respond(jsonStatus(operation), "application/json", "ok"),
  },
  "two-json": {
    title: "two JSON texts",
    json: true,
    answer: (operation) => respond(jsonStatus(operation), "application/json", operation.success.text.repeat(2)),
  },
  "trailing-garbage": {
    title: "JSON with garbage after it",
    json: true,
    answer: (operation) => respond(jsonStatus(operation), "application/json", `${operation.success.text}<`),
  },
  "plain-text": {
    title: "plain text where JSON is declared",
    json: true,
    answer: (operation) => respond(jsonStatus(operation), "text/plain", "done"),
  },
  empty: {
    title: "nothing where JSON is declared",
    json: true,
    answer: (operation) => respond(jsonStatus(operation), "application/json", ""),
  },
  blank: {
    title: "white space where JSON is declared",
    json: true,
    answer: (operation) => respond(jsonStatus(operation), "application/json", "  \n"),
  },
  "utf-16": {
    title: "UTF-16 where JSON is declared",
    json: true,
    answer: (operation) =>
      respond(jsonStatus(operation), "application/json; charset=utf-16le", [...operation.success.text].join("\u0000")),
  },
};

export const brokenBodyProbes: readonly Probe[] = Object.entries(broken).map(
  ([name, { title, json: only, answer }]) => ({
    id: `answers/${name}`,
    title: `${title} at the status of a success is no success`,
    promise: 3,
    applies: (operation) => only === undefined || declaresJson(operation),
    run: (driver) => answered(driver, answer(driver.operation), "decode"),
  }),
);
