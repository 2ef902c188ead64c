import type { Operation } from "../openapi/operation.ts";
import { once } from "../probe/driver.ts";
import { expectKind, failed, firstOf, settled } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { declaresJson, jsonStatus } from "../probe/valid-response.ts";
import { close, head, reset, send, steps } from "../script/respond.ts";
import type { ScriptedResponse, Step } from "../script/script.ts";

const typed = { "content-type": "application/json" };

/** The bytes of a success, with other framing headers. */
function framed(
  operation: Operation,
  headers: Record<string, string | string[]>,
  body: string,
  end: Step,
): ScriptedResponse {
  return steps(send(head(jsonStatus(operation), { ...typed, ...headers }) + body), end);
}

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const plain = (operation: Operation): string => operation.success.text || "{}";

interface Failure {
  readonly title: string;
  readonly response: (operation: Operation) => ScriptedResponse;
  /** Browsers tolerate this silently: the body they read is complete, or missing where one is declared. */
  readonly browsersForgive?: true;
}

/** Responses with truncated or false framing, so that no client can know whether they are complete. */
const problems: Readonly<Record<string, Failure>> = {
  "length-too-long": {
    title: "a Content-Length longer than the body, which then ends",
    response: (op) => framed(op, { "content-length": String(plain(op).length + 20) }, plain(op), close),
  },
  "length-too-long-reset": {
    title: "a Content-Length longer than the body, then a reset",
    response: (op) => framed(op, { "content-length": String(plain(op).length + 20) }, plain(op), reset),
  },
  "lengths-differ": {
    title: "two Content-Lengths that differ",
    response: (op) => framed(op, { "content-length": [String(plain(op).length), "3"] }, plain(op), close),
  },
  "length-garbage": {
    title: "a Content-Length that is not a number",
    browsersForgive: true,
    response: (op) => framed(op, { "content-length": "many" }, plain(op), close),
  },
  "length-negative": {
    title: "a negative Content-Length",
    browsersForgive: true,
    response: (op) => framed(op, { "content-length": "-1" }, plain(op), close),
  },
  "chunks-cut": {
    title: "chunks without a last chunk",
    response: (op) => framed(op, { "transfer-encoding": "chunked" }, chunk(plain(op)), close),
  },
  "chunks-cut-reset": {
    title: "chunks without a last chunk, then a reset",
    response: (op) => framed(op, { "transfer-encoding": "chunked" }, chunk(plain(op)), reset),
  },
  "chunk-size-garbage": {
    title: "a chunk whose size is not a number",
    response: (op) => framed(op, { "transfer-encoding": "chunked" }, `zz\r\n${plain(op)}\r\n0\r\n\r\n`, close),
  },
  "gzip-garbage": {
    title: "a body labelled gzip that is not",
    response: (op) => framed(op, { "content-encoding": "gzip", connection: "close" }, plain(op), close),
  },
  "deflate-garbage": {
    title: "a body labelled deflate that is not",
    response: (op) => framed(op, { "content-encoding": "deflate", connection: "close" }, "\xff\xfe\xfd", close),
  },
  "brotli-garbage": {
    title: "a body labelled br that is not",
    response: (op) => framed(op, { "content-encoding": "br", connection: "close" }, "\xff\xfe\xfd\xfc", close),
  },
  "head-cut": {
    title: "a truncated header section",
    browsersForgive: true,
    response: (op) => steps(send(head(jsonStatus(op), typed).slice(0, -6)), close),
  },
  "status-garbage": {
    title: "an invalid status line",
    response: () => steps(send("HTTP/1.1 two-hundred\r\n\r\n{}"), close),
  },
  "no-http": {
    title: "bytes that are not HTTP",
    response: () => steps(send("\x16\x03\x01\x02\x00 nonsense\r\n\r\n"), close),
  },
  "header-garbage": {
    title: "an invalid header line",
    response: (op) =>
      steps(send(head(jsonStatus(op), typed).replace("\r\n\r\n", "\r\n\x00\x01 :\r\n\r\n") + plain(op)), close),
  },
  "closed-at-once": {
    title: "a connection that is closed immediately",
    response: () => ({ at: "connect", steps: [close] }),
  },
  "reset-at-once": {
    title: "a connection that is reset immediately",
    response: () => ({ at: "connect", steps: [reset] }),
  },
  "closed-after-reading": { title: "a connection that is closed after the request", response: () => steps(close) },
  "reset-after-reading": { title: "a connection that is reset after the request", response: () => steps(reset) },
  "reset-in-body": {
    title: "a reset in the body",
    response: (op) => framed(op, { "content-length": "4000" }, plain(op).slice(0, 2), reset),
  },
};

const failureProbes: readonly Probe[] = Object.entries(problems).map(
  ([name, { title, response, browsersForgive }]) => ({
    id: `framing/${name}`,
    title: `${title}: not a success, and reported promptly`,
    promise: 3,
    run: async (driver) => {
      const { outcome } = await driver.exchange({
        script: { a: [response(driver.operation)] },
        // Node 20's fetch never reports that a body isn't actually compressed, so the deadline must end the call.
        settings: (origins) => ({ ...once(driver)(origins), timeoutMs: 3000 }),
        giveUpAfterMs: 6000,
      });
      const kinds = name.endsWith("-garbage") ? ["decode", "network", "timeout"] : ["decode", "network"];
      // Where a runtime tolerates the framing, an operation that declares no body gets a status that it doesn't declare.
      if (jsonStatus(driver.operation) !== driver.operation.success.status) kinds.push("unexpected-status");
      if (browsersForgive && driver.runtime.browser && outcome.ok) return undefined;
      return firstOf(failed(outcome), expectKind(driver, outcome, ...kinds));
    },
  }),
);

export const framingProbes: readonly Probe[] = [
  ...failureProbes,
  {
    id: "framing/length-too-short",
    title: "a Content-Length that truncates the body is not a success",
    promise: 3,
    applies: declaresJson,
    run: async (driver) => {
      const text = plain(driver.operation);
      const response = framed(driver.operation, { "content-length": String(text.length - 2) }, text, close);
      const { outcome } = await driver.exchange({ script: { a: [response] } });
      return failed(outcome);
    },
  },
  {
    id: "framing/until-close",
    title: "a body without a length that is truncated by the end of the connection is not a success",
    promise: 3,
    applies: declaresJson,
    run: async (driver) => {
      const half = plain(driver.operation).slice(0, -1);
      const { outcome } = await driver.exchange({
        script: { a: [framed(driver.operation, { connection: "close" }, half, close)] },
      });
      return failed(outcome);
    },
  },
  {
    id: "framing/closed-port",
    title: "a port where nothing listens is a network error",
    promise: 4,
    run: async (driver) => {
      const { outcome } = await driver.exchange({
        script: { a: [] },
        settings: (origins) => ({ baseUrl: origins.closed + driver.operation.base, retries: 0 }),
        giveUpAfterMs: 6000,
      });
      return firstOf(failed(outcome), expectKind(driver, outcome, "network"));
    },
  },
  {
    id: "framing/not-tls",
    title: "https to a server without TLS is a network error, and no byte of the request is sent",
    promise: 2,
    run: async (driver) => {
      const { outcome, a } = await driver.exchange({
        script: { a: [{ steps: [close] }] },
        settings: (origins) => ({ baseUrl: origins.a.replace("http:", "https:") + driver.operation.base, retries: 0 }),
        giveUpAfterMs: 6000,
      });
      const plainly = a.length > 0 ? "the request was sent without TLS" : undefined;
      return firstOf(settled(outcome), plainly, failed(outcome), expectKind(driver, outcome, "network"));
    },
  },
];
