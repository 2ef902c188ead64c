import type { Operation } from "../openapi/operation.ts";
import type { ReceivedRequest } from "../script/script.ts";
import { leak } from "./canary.ts";
import type { Driver, Exchange, Outcome } from "./driver.ts";

/** The first problem, if there is one. */
export function firstOf(...problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((one) => one !== undefined);
}

export const settled = (outcome: Outcome): string | undefined =>
  outcome.settled ? undefined : `the call did not end within ${Math.round(outcome.ms)} ms`;

/** Expects that the call ended without success. */
export function failed(outcome: Outcome): string | undefined {
  return settled(outcome) ?? (outcome.ok ? `the result is a success: ${summarize(outcome)}` : undefined);
}

export function succeeded(outcome: Outcome): string | undefined {
  return settled(outcome) ?? (outcome.ok ? undefined : `a valid response became ${summarize(outcome)}`);
}

/** Expects one of these kinds, if the subject reports kinds. */
export function expectKind(driver: Driver, outcome: Outcome, ...kinds: readonly string[]): string | undefined {
  if (!driver.subject.abilities.has("kinds") || kinds.includes(outcome.kind ?? "")) return undefined;
  return `the kind is ${outcome.kind ?? "missing"}, not ${kinds.join(" or ")}: ${summarize(outcome)}`;
}

export function expectStatus(outcome: Outcome, status: number): string | undefined {
  return outcome.status === status ? undefined : `the reported status is ${outcome.status}, not ${status}`;
}

/** Expects the number of requests at the vendor, and that the client reports it. */
export function requestCount(driver: Driver, exchange: Exchange, ...times: readonly number[]): string | undefined {
  const { a, outcome } = exchange;
  if (!times.includes(a.length)) return `${a.length} requests reached the vendor, not ${times.join(" or ")}`;
  if (!driver.subject.abilities.has("counts") || outcome.attempts === a.length) return undefined;
  return `the client reports ${outcome.attempts} attempts, the vendor received ${a.length}`;
}

/** Expects that nothing was sent, not even a preflight request. */
export function nothingSent(exchange: Exchange): string | undefined {
  const all = [...exchange.report.a.requests, ...exchange.report.b.requests];
  return all[0] && `a request was sent: ${all[0].method} ${all[0].target}`;
}

/** Expects that nothing reached the other origin, above all no key. `allowed`: requests that a platform sends by itself. */
export function nothingSentElsewhere(
  { report }: Exchange,
  allowed: (request: ReceivedRequest) => boolean = () => false,
): string | undefined {
  const { requests } = report.b;
  if (leak(requests.map((one) => one.raw).join("\n")) !== undefined) return "the key reached another origin";
  const other = requests.find((one) => !allowed(one));
  return other && `another origin received a request: ${other.method} ${other.target}`;
}

/** Method and target of a request that was not sent. */
export function pathOf({
  url,
  method,
}: {
  readonly url: string;
  readonly method: string;
}): Pick<ReceivedRequest, "method" | "target"> {
  return { method, target: url.slice(new URL(url).origin.length) || "/" };
}

/** Whether a request has the operation's method and path. */
export function isOperation(operation: Operation, seen: Pick<ReceivedRequest, "method" | "target">): boolean {
  const [path = ""] = seen.target.split("?");
  const given = path.split("/");
  const template = (operation.base + operation.path).split("/");
  return (
    seen.method === operation.method &&
    given.length === template.length &&
    template.every((segment, index) => segment === given[index] || (segment.includes("{") && given[index] !== ""))
  );
}

export function pathUnchanged(operation: Operation, requests: readonly ReceivedRequest[]): string | undefined {
  const bent = requests.find((one) => !one.preflight && !isOperation(operation, one));
  return bent && `${operation.method} ${operation.path} became ${bent.method} ${bent.target}`;
}

export function summarize(outcome: Outcome): string {
  const why = outcome.error instanceof Error ? outcome.error.message : "";
  return [outcome.ok ? "ok" : (outcome.kind ?? "failure"), outcome.status, why.slice(0, 160)].filter(Boolean).join(" ");
}
