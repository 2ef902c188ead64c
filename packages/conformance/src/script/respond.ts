import type { ScriptedResponse, Step } from "./script.ts";

export type HeaderLines = Readonly<Record<string, string | readonly string[]>>;

// Browsers hide responses without these from pages, and every runtime should receive the same bytes.
const crossOrigin: HeaderLines = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };

/** Status line and headers, including the empty line. */
export function head(status: number, headers: HeaderLines): string {
  const lines = Object.entries({ ...crossOrigin, ...headers }).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((one) => `${name}: ${one}\r\n`),
  );
  return `HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n`;
}

const latin1 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const length = (bytes: string): HeaderLines => ({ "content-length": String(bytes.length) });
export const send = (bytes: string): Step => ({ do: "send", bytes });
export const wait = (ms: number): Step => ({ do: "wait", ms });
export const stall: Step = { do: "stall" };
export const close: Step = { do: "close" };
export const reset: Step = { do: "reset" };
export const steps = (...all: readonly Step[]): ScriptedResponse => ({ steps: all });

/** A complete response with a correct length, after which the connection closes. */
export function respond(
  status: number,
  type: string | undefined,
  text: string,
  headers: HeaderLines = {},
): ScriptedResponse {
  return steps(send(wholeResponse(status, type, text, headers)), close);
}

/** The bytes of `respond`. */
export function wholeResponse(
  status: number,
  type: string | undefined,
  text: string,
  headers: HeaderLines = {},
): string {
  const bytes = latin1(text);
  const typed: HeaderLines = type === undefined ? {} : { "content-type": type };
  const sized: HeaderLines = status === 204 || status === 304 ? {} : length(bytes);
  return head(status, { connection: "close", ...typed, ...sized, ...headers }) + (status === 204 ? "" : bytes);
}

export const json = (status: number, body: unknown, headers: HeaderLines = {}): ScriptedResponse =>
  respond(status, "application/json", JSON.stringify(body), headers);

export const html = (status: number, type = "text/html; charset=utf-8", headers: HeaderLines = {}): ScriptedResponse =>
  respond(status, type, "<!doctype html><title>Sign in</title><p>Please sign in.", headers);

export const redirect = (status: number, location: string | undefined, headers: HeaderLines = {}): ScriptedResponse =>
  respond(status, "text/plain", "moved", location === undefined ? headers : { location, ...headers });
