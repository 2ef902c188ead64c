import type { UserSeed } from "../behavior/behavior.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { serverName } from "../service/credentials.ts";
import { erasureSteps } from "../service/erasure-steps.ts";
import type { Service } from "../service/service.ts";

/** Adds a user at one of a vendor's servers. Returns the id that deletes the user, or throws why it can't be added. */
export function addUser(service: Service, { server, ...userSeed }: UserSeed & { server?: string }): string {
  const { name, behavior, spec } = service;
  if (!behavior) throw new SandboxError(`${name} is simulated from its specification alone and has no users.`);
  const servers = spec.document.servers.map(serverName);
  if (server !== undefined && !servers.includes(server)) {
    throw new SandboxError(`${name} has no server "${server}". Known: ${servers.join(", ")}.`);
  }
  for (const key of ["id", "ownId"] as const) {
    const value: unknown = userSeed[key];
    if (value !== undefined && (typeof value !== "string" || value === "")) {
      throw new SandboxError(`The ${key} of a user must be a non-empty text.`);
    }
  }
  if (userSeed.id !== undefined) checkId(service, userSeed.id);
  const { state, environment } = service.serverState(server ?? service.defaultServer);
  return behavior.addUser(state, environment, userSeed);
}

/** An id that the vendor's operations don't accept could never be deleted. */
function checkId({ name, behavior, operations, validate }: Service, id: string): void {
  const steps = behavior ? erasureSteps(behavior, id) : [];
  for (const { operation: operationId, input } of steps) {
    const operation = operations.find((one) => one.id === operationId);
    const problems = Object.entries(input.path ?? {}).flatMap(([key, value]) => {
      const parameter = operation?.parameters.find((one) => one.in === "path" && one.name === key);
      return parameter ? validate(parameter.schema, value) : [];
    });
    const [body] = Object.values(operation?.body?.media ?? {});
    if (body !== undefined && input.body !== undefined) problems.push(...validate(body, input.body));
    const [problem] = problems;
    if (problem) throw new SandboxError(`${name} doesn't accept this id: it ${problem.message} (see ${operationId}).`);
  }
}
