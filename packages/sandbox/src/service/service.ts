import type { Behavior } from "../behavior/behavior.ts";
import type { Environment } from "../environment/environment.ts";
import type { Spec } from "../openapi/document.ts";
import { type Operation, operationsOf } from "../openapi/operation.ts";
import { createValidator, type Validate } from "../validation/validator.ts";
import { type Credentials, createCredentials, serverName } from "./credentials.ts";
import { createLimiter, type Limiter } from "./limiter.ts";
import type { Report } from "./report.ts";

/** One simulated vendor: its specification, its behavior and its state. */
export interface Service {
  name: string;
  title: string;
  spec: Spec;
  behavior: Behavior | undefined;
  operations: Operation[];
  credentials: Credentials;
  validate: Validate;
  /** The server that requests reach if nothing else selects one. */
  defaultServer: string;
  /** Whether rate limits are enforced. Headers are sent in any case. */
  limits: boolean;
  report: Report;
  /** The state of one server, created on first use. */
  serverState(server: string): ServerState;
  reset(): void;
}

/** The state of one server of a vendor. */
export interface ServerState {
  environment: Environment;
  state: unknown;
  limiter: Limiter;
}

export interface ServiceOptions {
  spec: Spec;
  behavior: Behavior | undefined;
  report: Report;
  limits: boolean;
  environment(server: string): Environment;
}

export function createService({ spec, behavior, report, limits, environment }: ServiceOptions): Service {
  const serverStates = new Map<string, ServerState>();
  const first = spec.document.servers[0];
  const operations = operationsOf(spec.document);
  return {
    name: spec.name,
    title: spec.document.info.title,
    spec,
    behavior,
    operations,
    credentials: createCredentials(spec, operations, behavior),
    validate: createValidator(spec),
    defaultServer: behavior?.server ?? (first ? serverName(first) : "default"),
    limits,
    report,
    serverState: (server) => {
      let serverState = serverStates.get(server);
      if (!serverState) {
        const own = environment(server);
        serverState = {
          environment: own,
          state: behavior?.state(own),
          limiter: createLimiter(behavior?.limit, own.now),
        };
        serverStates.set(server, serverState);
      }
      return serverState;
    },
    reset: () => serverStates.clear(),
  };
}
