import { json } from "../script/respond.ts";
import type { Input } from "../spec/operation.ts";
import { brief, failed, firstOf, kindIs } from "./check.ts";
import type { Driver } from "./driver.ts";
import type { CallSettings, Settings } from "./subject.ts";

/** A call that must not reach the vendor. `names`: what the message has to say. */
export interface Unsafe {
  readonly what: string;
  readonly input?: Input;
  readonly settings?: Settings;
  readonly call?: CallSettings;
  readonly names?: readonly string[];
}

/** Makes the calls one after another at one lab: each is refused, and the lab hears nothing. */
export async function refuseAll(driver: Driver, calls: readonly Unsafe[]): Promise<string | undefined> {
  const { operation, labs } = driver;
  const lab = await labs.open({ a: [json(operation.success.status, {})] });
  try {
    const complaints: string[] = [];
    for (const unsafe of calls) {
      const { what, settings, call, names } = unsafe;
      const input = "input" in unsafe ? unsafe.input : operation.sample;
      const outcome = await driver.outcome(async () =>
        driver.open({ baseUrl: lab.a + operation.base, ...settings }).call(input as Input, call ?? {}),
      );
      const told = driver.subject.abilities.has("kinds") ? message(outcome.error ?? outcome.value) : undefined;
      const unnamed = told === undefined ? undefined : names?.find((name) => !told.includes(name));
      const complaint = firstOf(
        failed(outcome),
        kindIs(driver, outcome, "refused"),
        unnamed && `the message does not name ${unnamed}: ${brief(outcome)}`,
      );
      if (complaint !== undefined) complaints.push(`${what}: ${complaint}`);
    }
    const seen = await labs.seen(lab);
    const [first] = [...seen.a.requests, ...seen.b.requests];
    const left = first && `a request left: ${first.method} ${first.target.slice(0, 80)}`;
    return left === undefined ? complaints[0] : `${complaints[0]?.split(":")[0] ?? "a refused call"}: ${left}`;
  } finally {
    await labs.close(lab);
  }
}

const message = (error: unknown): string => String((error as { message?: unknown } | undefined)?.message ?? error);
