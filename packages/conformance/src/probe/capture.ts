import type { Input } from "../openapi/operation.ts";
import type { Driver, Outcome } from "./driver.ts";
import type { CallSettings, Settings } from "./subject.ts";
import { validFetchResponse } from "./valid-response.ts";

/** A request as a caller's own `fetch` received it. */
export interface CapturedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
  readonly redirect: string;
}

/** Calls with a `fetch` that sends nothing, and returns the requests it received. */
export async function capture(
  driver: Driver,
  settings: Settings,
  input?: Input,
  call?: CallSettings,
): Promise<{ outcome: Outcome; captured: CapturedRequest[] }> {
  const captured: CapturedRequest[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { url, method, headers, redirect } = request;
    captured.push({ url, method, headers, redirect, body: await request.text() });
    return validFetchResponse(driver.operation);
  };
  const outcome = await driver.outcome(async () =>
    driver.open({ fetch, ...settings }).call(input ?? driver.operation.sample, call ?? {}),
  );
  return { outcome, captured };
}

/** The problem, if `fetch` received a request or the call succeeded. */
async function sendsNothing(driver: Driver, settings: Settings): Promise<string | undefined> {
  const { outcome, captured } = await capture(driver, settings);
  if (captured[0] !== undefined) return `a request to ${captured[0].url} was sent`;
  if (outcome.ok) return "the call succeeded";
  const named = driver.subject.abilities.has("kinds") && outcome.kind !== "refused";
  return named ? `the kind is ${outcome.kind}, not refused` : undefined;
}

/** The first problem of several settings. */
export async function eachSendsNothing(
  driver: Driver,
  all: Iterable<readonly [what: string, settings: Settings]>,
): Promise<string | undefined> {
  for (const [what, settings] of all) {
    const problem = await sendsNothing(driver, settings);
    if (problem !== undefined) return `${what}: ${problem}`;
  }
  return undefined;
}
