import type { Input } from "../spec/operation.ts";
import type { Driver, Outcome } from "./driver.ts";
import { soundResponse } from "./sound.ts";
import type { CallSettings, Settings } from "./subject.ts";

/** A request as a `fetch` of the caller's was given it. */
export interface Caught {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
  readonly redirect: string;
}

/** Calls with a `fetch` that sends nothing, and tells what it would have sent. */
export async function capture(
  driver: Driver,
  settings: Settings,
  input?: Input,
  call?: CallSettings,
): Promise<{ outcome: Outcome; caught: Caught[] }> {
  const caught: Caught[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { url, method, headers, redirect } = request;
    caught.push({ url, method, headers, redirect, body: await request.text() });
    return soundResponse(driver.operation);
  };
  const outcome = await driver.outcome(async () =>
    driver.open({ fetch, ...settings }).call(input ?? driver.operation.sample, call ?? {}),
  );
  return { outcome, caught };
}

/** The complaint, if a request was handed to `fetch` all the same, or the call came to a success. */
async function caughtNothing(driver: Driver, settings: Settings): Promise<string | undefined> {
  const { outcome, caught } = await capture(driver, settings);
  if (caught[0] !== undefined) return `a request to ${caught[0].url} was made`;
  if (outcome.ok) return "the call came to a success";
  const named = driver.subject.abilities.has("kinds") && outcome.kind !== "refused";
  return named ? `the kind is ${outcome.kind}, not refused` : undefined;
}

/** The first complaint of several settings, by what they are. */
export async function eachCaughtNothing(
  driver: Driver,
  all: Iterable<readonly [what: string, settings: Settings]>,
): Promise<string | undefined> {
  for (const [what, settings] of all) {
    const complaint = await caughtNothing(driver, settings);
    if (complaint !== undefined) return `${what}: ${complaint}`;
  }
  return undefined;
}
