import { type Answer, checkAnswer, declaredFor } from "../check/check-answer.ts";
import { checkRequest, type Incoming, type Input, type Problem } from "../check/check-request.ts";
import type { Call, Denial } from "../manners/manners.ts";
import { SandboxError } from "../sandbox-error.ts";
import { exampleAnswer } from "../spec/example-answer.ts";
import type { Operation } from "../spec/operation.ts";
import { authorize } from "./credentials.ts";
import { refusal } from "./refusal.ts";
import { count, keep } from "./report.ts";
import type { Team, Vendor } from "./vendor.ts";

/** A request that has found its vendor, and perhaps its operation. */
export interface Visit {
  vendor: Vendor;
  incoming: Incoming;
  operation: Operation | undefined;
  team: Team;
  presented: Record<string, string>;
}

export function visit(vendor: Vendor, incoming: Incoming, server: string | undefined): Visit {
  const path = vendor.manners?.route?.(incoming.path) ?? incoming.path;
  const operation = vendor.operations.find((one) => one.method === incoming.method && one.match.test(path));
  const presented = vendor.credentials.presented(incoming.headers, incoming.query);
  const team = vendor.team(server ?? vendor.credentials.serverOf(presented) ?? vendor.home);
  return { vendor, incoming: { ...incoming, path }, operation, team, presented };
}

/** What the vendor says, with no fault injected. */
export function answer({ vendor, incoming, operation, team, presented }: Visit): Answer {
  if (!operation) return stray(vendor, incoming);
  count(vendor.report.operations, `${vendor.name}.${operation.id}`);
  team.limiter.take();
  const { input, problems } = checkRequest(operation, incoming, vendor.validate);
  const said = decide({ vendor, team, operation, presented, input, problems });
  const whole = { ...said, headers: { ...team.limiter.headers(), ...said.headers } };
  if (said.headers?.["x-purge-sandbox"] === undefined) keepWord(vendor, operation, whole);
  return whole;
}

interface Case {
  vendor: Vendor;
  team: Team;
  operation: Operation;
  presented: Record<string, string>;
  input: Input;
  problems: Problem[];
}

function decide({ vendor, team, operation, presented, input, problems }: Case): Answer {
  const { manners } = vendor;
  const call: Call = { ...input, operation, world: team.world, holders: {} };
  const allowed = authorize(operation, presented, (scheme, value) => holderOf(vendor, team, scheme, value));
  if ("denial" in allowed) return deny(vendor, call, allowed.denial);
  if (vendor.limits && team.limiter.exceeded()) return manners?.limit?.answer ?? refusal(429, "Too many requests.");
  call.holders = allowed.holders;
  if (problems.length > 0) {
    const own = manners?.refuse?.(problems, call, team.state);
    noteRefused(vendor, operation, own ? "vendor" : "sandbox", problems.map(tell));
    return own ?? refusal(400, `The specification forbids this request to ${operation.id}.`, problems.map(tell));
  }
  const handler = manners?.operations[operation.id];
  return handler ? handler(call, team.state) : exampleAnswer(vendor.spec.document, operation);
}

function holderOf(vendor: Vendor, team: Team, scheme: string, value: string): string | undefined {
  if (vendor.manners?.holder) return vendor.manners.holder(scheme, value, team.state);
  return vendor.credentials.keys(team.world.server)[scheme] === value ? "sandbox" : undefined;
}

/** The vendor's own answer to a bad credential; without one, an example of the declared 401. */
export function deny(vendor: Vendor, call: Call, denial: Denial): Answer {
  const own = vendor.manners?.deny?.(denial, call);
  if (own) return own;
  if (declaredFor(call.operation, 401)) return exampleAnswer(vendor.spec.document, call.operation, 401);
  return refusal(401, `The credential ${denial.scheme} is ${denial.reason}.`);
}

function stray(vendor: Vendor, incoming: Incoming): Answer {
  const known = (path: string): boolean =>
    vendor.operations.some((one) => one.method === incoming.method && one.match.test(path));
  const own = vendor.manners?.stray?.(incoming, known);
  const elsewhere = vendor.operations.filter((one) => one.match.test(incoming.path)).map((one) => one.method);
  const problem = elsewhere.length > 0 ? `the path takes ${elsewhere.join(", ")}` : "no operation has this path";
  noteRefused(vendor, undefined, own ? "vendor" : "sandbox", [problem], incoming.method);
  return own ?? refusal(400, `${vendor.title} has no such operation: ${problem}.`, [problem]);
}

function noteRefused(
  vendor: Vendor,
  operation: Operation | undefined,
  answeredBy: "vendor" | "sandbox",
  problems: string[],
  method = operation?.method ?? "",
): void {
  const refused = { provider: vendor.name, operation: operation?.id, method, template: operation?.template };
  keep(vendor.report.refused, { ...refused, answeredBy, problems });
}

function tell(problem: Problem): string {
  return `${problem.in} ${problem.name || "(whole)"} ${problem.message}`;
}

function keepWord(vendor: Vendor, operation: Operation, said: Answer): void {
  const problems = checkAnswer(operation, said, vendor.validate);
  if (problems.length === 0) return;
  keep(vendor.report.broken, { provider: vendor.name, operation: operation.id, status: said.status, problems });
  throw new SandboxError(
    `${vendor.name}.${operation.id}: the sandbox answered ${said.status} against the specification: ${problems.join("; ")}.`,
  );
}
