import type { Input } from "../openapi/operation.ts";
import { json } from "../script/respond.ts";
import type { Driver } from "./driver.ts";
import { expectKind, failed, firstOf, summarize } from "./expectations.ts";
import type { CallSettings, Settings } from "./subject.ts";

/** A call that must not reach the vendor. `names`: what the message must mention. */
export interface UnsafeCall {
  readonly what: string;
  readonly input?: Input;
  readonly settings?: Settings;
  readonly call?: CallSettings;
  readonly names?: readonly string[];
}

/** Expects that each of these calls is refused and that nothing is sent. */
export async function refuseAll(driver: Driver, calls: readonly UnsafeCall[]): Promise<string | undefined> {
  const { operation, testOrigins } = driver;
  const origins = await testOrigins.open({ a: [json(operation.success.status, {})] });
  try {
    const problems: string[] = [];
    for (const unsafe of calls) {
      const { what, settings, call, names } = unsafe;
      const input = "input" in unsafe ? unsafe.input : operation.sample;
      const outcome = await driver.outcome(async () =>
        driver.open({ baseUrl: origins.a + operation.base, ...settings }).call(input as Input, call ?? {}),
      );
      const text = driver.subject.abilities.has("kinds") ? message(outcome.error ?? outcome.value) : undefined;
      const unnamed = text === undefined ? undefined : names?.find((name) => !text.includes(name));
      const problem = firstOf(
        failed(outcome),
        expectKind(driver, outcome, "refused"),
        unnamed && `the message does not name ${unnamed}: ${summarize(outcome)}`,
      );
      if (problem !== undefined) problems.push(`${what}: ${problem}`);
    }
    const seen = await testOrigins.seen(origins);
    const [first] = [...seen.a.requests, ...seen.b.requests];
    const left = first && `a request was sent: ${first.method} ${first.target.slice(0, 80)}`;
    return left === undefined ? problems[0] : `${problems[0]?.split(":")[0] ?? "a refused call"}: ${left}`;
  } finally {
    await testOrigins.close(origins);
  }
}

const message = (error: unknown): string => String((error as { message?: unknown } | undefined)?.message ?? error);
