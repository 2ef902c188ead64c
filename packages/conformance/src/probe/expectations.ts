import type { Operation } from "../openapi/operation.ts";
import type { ReceivedRequest } from "../script/script.ts";
import { leak } from "./canary.ts";
import type { Driver, Exchange, Outcome } from "./driver.ts";

/** The first problem, if there is one. */
export function firstOf(...problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((one) => one !== undefined);
}

export const settled = (outcome: Outcome): string | undefined =>
  outcome.settled ? undefined : `nothing came of the call in ${Math.round(outcome.ms)} ms`;

/** It came to an end, and not to a success. */
export function failed(outcome: Outcome): string | undefined {
  return settled(outcome) ?? (outcome.ok ? `the caller is told that it is done: ${summarize(outcome)}` : undefined);
}

export function succeeded(outcome: Outcome): string | undefined {
  return settled(outcome) ?? (outcome.ok ? undefined : `a valid response came to ${summarize(outcome)}`);
}

/** The kind, where the subject tells one. */
export function expectKind(driver: Driver, outcome: Outcome, ...kinds: readonly string[]): string | undefined {
  if (!driver.subject.abilities.has("kinds") || kinds.includes(outcome.kind ?? "")) return undefined;
  return `the kind is ${outcome.kind ?? "missing"}, not ${kinds.join(" or ")}: ${summarize(outcome)}`;
}

export function expectStatus(outcome: Outcome, status: number): string | undefined {
  return outcome.status === status ? undefined : `the status told is ${outcome.status}, not ${status}`;
}

/** How often the vendor was asked, and that the client says so. */
export function requestCount(driver: Driver, exchange: Exchange, ...times: readonly number[]): string | undefined {
  const { a, outcome } = exchange;
  if (!times.includes(a.length)) return `${a.length} requests reached the vendor, not ${times.join(" or ")}`;
  if (!driver.subject.abilities.has("counts") || outcome.attempts === a.length) return undefined;
  return `the client tells of ${outcome.attempts} attempts, the vendor saw ${a.length}`;
}

/** Not a byte left, not even a browser's question. */
export function nothingSent(exchange: Exchange): string | undefined {
  const all = [...exchange.report.a.requests, ...exchange.report.b.requests];
  return all[0] && `a request left: ${all[0].method} ${all[0].target}`;
}

/** Nothing reached the other origin; above all no key. */
export function nothingSentElsewhere(exchange: Exchange): string | undefined {
  const [first] = exchange.report.b.requests;
  if (first === undefined) return undefined;
  const key = leak(exchange.report.b.requests.map((one) => one.raw).join("\n"));
  return key === undefined
    ? `another origin was asked: ${first.method} ${first.target}`
    : "the key reached another origin";
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

/** A request whose method and path are the operation's own. */
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
