import type { Call, Denial } from "../behavior/behavior.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { invented, type ProviderResponse } from "../http/provider-response.ts";
import { exampleResponse } from "../openapi/example-response.ts";
import { declaredResponse, type Operation } from "../openapi/operation.ts";
import { checkRequest, type Incoming, type Problem } from "../validation/check-request.ts";
import { checkResponse } from "../validation/check-response.ts";
import { type Access, authorize } from "./authorize.ts";
import { increment, record } from "./report.ts";
import { sandboxResponse } from "./sandbox-response.ts";
import type { ServerState, Service } from "./service.ts";

/** A request with the vendor it is for, and its operation if it has one. */
export interface RoutedRequest {
  service: Service;
  incoming: Incoming;
  operation: Operation | undefined;
  serverState: ServerState;
  presented: Record<string, string>;
}

export function routeRequest(service: Service, incoming: Incoming, server: string | undefined): RoutedRequest {
  const path = service.behavior?.route?.(incoming.path) ?? incoming.path;
  const operation = service.operations.find((one) => one.method === incoming.method && one.match.test(path));
  const presented = service.credentials.presented(incoming.headers, incoming.query);
  const serverState = service.serverState(server ?? service.credentials.serverOf(presented) ?? service.defaultServer);
  return { service, incoming: { ...incoming, path }, operation, serverState, presented };
}

/** The vendor's response, without faults. */
export function respond({ service, incoming, operation, serverState, presented }: RoutedRequest): ProviderResponse {
  if (!operation) return notFound(service, incoming);
  increment(service.report.operations, `${service.name}.${operation.id}`);
  const { input, problems } = checkRequest(operation, incoming, service.validate);
  const call: Call = { ...input, operation, environment: serverState.environment, holders: {} };
  const access = authorize(operation, presented, (scheme, value) => holderOf(service, serverState, scheme, value));
  const response = decide({ service, serverState, call, access, problems });
  // What a vendor's own file gives as an example may well violate its schemas.
  const isWritten = service.behavior !== undefined && response.headers?.["x-purge-sandbox"] !== "refused";
  if (isWritten) checkOwnResponse(service, operation, response);
  return response;
}

interface Case {
  service: Service;
  serverState: ServerState;
  call: Call;
  access: Access;
  problems: Problem[];
}

function decide({ service, serverState, call, access, problems }: Case): ProviderResponse {
  const { limiter } = serverState;
  if ("denial" in access && service.behavior?.limit?.exempts?.(access.denial)) {
    return deny(service, call, access.denial);
  }
  limiter.take();
  const response = decideWithinLimits({ service, serverState, call, access, problems });
  return { ...response, headers: { ...limiter.headers(), ...response.headers } };
}

function decideWithinLimits({ service, serverState, call, access, problems }: Case): ProviderResponse {
  const { behavior } = service;
  const { operation } = call;
  if ("denial" in access) return deny(service, call, access.denial);
  if (service.limits && serverState.limiter.exceeded())
    return behavior?.limit?.response ?? sandboxResponse(429, "Too many requests.");
  call.holders = access.holders;
  if (problems.length > 0) {
    const known = behavior?.refuse?.(problems, call, serverState.state);
    const described = problems.map(describeProblem);
    recordRefused(service, operation, known ? "vendor" : "sandbox", described);
    return known ?? sandboxResponse(400, `This ${operation.id} request violates the specification.`, described);
  }
  const handler = behavior?.operations[operation.id];
  return handler ? handler(call, serverState.state) : invented(exampleResponse(service.spec.document, operation));
}

function holderOf(service: Service, serverState: ServerState, scheme: string, value: string): string | undefined {
  if (service.behavior?.holder) return service.behavior.holder(scheme, value, serverState.state);
  return service.credentials.keys(serverState.environment.server)[scheme] === value ? "sandbox" : undefined;
}

/** The vendor's own response to a bad credential, or else an example of the declared 401. */
export function deny(service: Service, call: Call, denial: Denial): ProviderResponse {
  const own = service.behavior?.deny?.(denial, call);
  if (own) return own;
  if (declaredResponse(call.operation, 401)) {
    return invented(exampleResponse(service.spec.document, call.operation, 401));
  }
  return sandboxResponse(401, `The credential "${denial.scheme}" is ${denial.reason}.`);
}

function notFound(service: Service, incoming: Incoming): ProviderResponse {
  const isOperation = (path: string): boolean =>
    service.operations.some((one) => one.method === incoming.method && one.match.test(path));
  const known = service.behavior?.notFound?.(incoming, isOperation);
  const methods = service.operations.filter((one) => one.match.test(incoming.path)).map((one) => one.method);
  const problem = methods.length > 0 ? `this path supports only ${methods.join(", ")}` : "no operation has this path";
  recordRefused(service, undefined, known ? "vendor" : "sandbox", [problem], incoming.method);
  return known ?? sandboxResponse(400, `${service.title} has no such operation: ${problem}.`, [problem]);
}

function recordRefused(
  service: Service,
  operation: Operation | undefined,
  answeredBy: "vendor" | "sandbox",
  problems: string[],
  method = operation?.method ?? "",
): void {
  const refused = { provider: service.name, operation: operation?.id, method, template: operation?.template };
  record(service.report.refused, { ...refused, answeredBy, problems });
}

function describeProblem(problem: Problem): string {
  return `${problem.in} ${problem.name || "(entire body)"} ${problem.message}`;
}

function checkOwnResponse(service: Service, operation: Operation, response: ProviderResponse): void {
  const problems = checkResponse(operation, response, service.validate);
  if (problems.length === 0) return;
  const { status } = response;
  record(service.report.violations, { provider: service.name, operation: operation.id, status, problems });
  throw new SandboxError(
    `${service.name}.${operation.id}: the sandbox's ${status} response violates the specification: ${problems.join("; ")}.`,
  );
}
