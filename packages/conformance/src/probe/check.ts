import type { Seen } from "../script/answer.ts";
import type { Operation } from "../spec/operation.ts";
import { leak } from "./canary.ts";
import type { Driver, Exchange, Outcome } from "./driver.ts";

/** The first complaint, if there is one. */
export function firstOf(...complaints: readonly (string | undefined)[]): string | undefined {
  return complaints.find((one) => one !== undefined);
}

export const settled = (outcome: Outcome): string | undefined =>
  outcome.settled ? undefined : `nothing came of the call in ${Math.round(outcome.ms)} ms`;

/** It came to an end, and not to a success. */
export function failed(outcome: Outcome): string | undefined {
  return settled(outcome) ?? (outcome.ok ? `the caller is told that it is done: ${brief(outcome)}` : undefined);
}

export function succeeded(outcome: Outcome): string | undefined {
  return settled(outcome) ?? (outcome.ok ? undefined : `a sound answer came to ${brief(outcome)}`);
}

/** The kind, where the subject tells one. */
export function kindIs(driver: Driver, outcome: Outcome, ...kinds: readonly string[]): string | undefined {
  if (!driver.subject.abilities.has("kinds") || kinds.includes(outcome.kind ?? "")) return undefined;
  return `the kind is ${outcome.kind ?? "missing"}, not ${kinds.join(" or ")}: ${brief(outcome)}`;
}

export function statusIs(outcome: Outcome, status: number): string | undefined {
  return outcome.status === status ? undefined : `the status told is ${outcome.status}, not ${status}`;
}

/** How often the vendor was asked, and that the client says so. */
export function asked(driver: Driver, exchange: Exchange, ...times: readonly number[]): string | undefined {
  const { a, outcome } = exchange;
  if (!times.includes(a.length)) return `${a.length} requests reached the vendor, not ${times.join(" or ")}`;
  if (!driver.subject.abilities.has("counts") || outcome.attempts === a.length) return undefined;
  return `the client tells of ${outcome.attempts} attempts, the vendor saw ${a.length}`;
}

/** Not a byte left, not even a browser's question. */
export function silent(exchange: Exchange): string | undefined {
  const all = [...exchange.report.a.requests, ...exchange.report.b.requests];
  return all[0] && `a request left: ${all[0].method} ${all[0].target}`;
}

/** Nothing reached the other origin; above all no key. */
export function nothingElsewhere(exchange: Exchange): string | undefined {
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
}): Pick<Seen, "method" | "target"> {
  return { method, target: url.slice(new URL(url).origin.length) || "/" };
}

/** A request whose method and path are the operation's own. */
export function isOperation(operation: Operation, seen: Pick<Seen, "method" | "target">): boolean {
  const [path = ""] = seen.target.split("?");
  const given = path.split("/");
  const template = (operation.base + operation.path).split("/");
  return (
    seen.method === operation.method &&
    given.length === template.length &&
    template.every((segment, index) => segment === given[index] || (segment.includes("{") && given[index] !== ""))
  );
}

export function unbent(operation: Operation, requests: readonly Seen[]): string | undefined {
  const bent = requests.find((one) => !one.preflight && !isOperation(operation, one));
  return bent && `${operation.method} ${operation.path} became ${bent.method} ${bent.target}`;
}

export function brief(outcome: Outcome): string {
  const why = String((outcome.error as { message?: unknown } | undefined)?.message ?? "");
  return [outcome.ok ? "ok" : (outcome.kind ?? "failure"), outcome.status, why.slice(0, 160)].filter(Boolean).join(" ");
}
