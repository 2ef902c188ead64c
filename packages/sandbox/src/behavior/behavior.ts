import type { Environment } from "../environment/environment.ts";
import type { ProviderResponse } from "../http/provider-response.ts";
import type { Step } from "../openapi/example-step.ts";
import type { Operation } from "../openapi/operation.ts";
import type { Incoming, Input, Problem } from "../validation/check-request.ts";

/** A valid request. */
export interface Call extends Input {
  operation: Operation;
  environment: Environment;
  /** The holders of the credentials, by scheme. */
  holders: Record<string, string>;
}

/** A credential that is missing or wrong. */
export interface Denial {
  scheme: string;
  reason: "missing" | "wrong";
  value: string;
}

/** A fault that only one vendor has. */
export interface ProviderFault<State> {
  operations: readonly string[];
  /** The work is done before the response is sent. */
  processed?: boolean;
  response(call: Call, state: State): ProviderResponse;
}

/** A rate limit. Its headers are always sent; its response only if limits are enforced. */
export interface Limit {
  requests: number;
  ms: number;
  headers?(left: number, resetAt: number): Record<string, string>;
  response: ProviderResponse;
  /** Whether a request is denied before the limiter: it isn't counted, and the response has no rate limit headers. */
  exempts?(denial: Denial): boolean;
}

/** The properties of a new user. Everything else is generated. */
export interface UserSeed {
  /** The id that deletes the user. It must have the form of the vendor's ids. */
  id?: string;
  /** The caller's own id for the user, at vendors that store one (`client_user_id`, `external_id`). */
  ownId?: string;
  /** The position among the initial users, which are not all alike. */
  index?: number;
}

/** How a vendor behaves, beyond what its specification says. */
export interface Behavior<State = unknown> {
  /** The server behind the sandbox's plain URL. Default: the specification's first. */
  server?: string;
  /** Sandbox keys by scheme, where they need a certain form. */
  keys?: Record<string, string>;
  /** Settings and their choices, the default first. */
  settings?: Record<string, readonly string[]>;
  state(environment: Environment): State;
  /** Adds a user, as the vendor's own systems would. Returns the id that deletes the user. Throws if the id is in use. */
  addUser(state: State, environment: Environment, userSeed: UserSeed): string;
  /** Handlers by operationId. Other operations respond with an example from the specification. */
  operations: Record<string, (call: Call, state: State) => ProviderResponse>;
  /** Whose credential this is, for vendors with more than one key; `undefined` if nobody's. */
  holder?(scheme: string, value: string, state: State): string | undefined;
  deny?(denial: Denial, call: Call): ProviderResponse | undefined;
  /** The vendor's known response to a request that violates the specification. */
  refuse?(problems: Problem[], call: Call, state: State): ProviderResponse | undefined;
  /** The vendor's response with a status that no request can provoke, such as 500. */
  errorResponse?(status: number, call: Call): ProviderResponse | undefined;
  /** The vendor's response to an unknown path. */
  notFound?(incoming: Incoming, isOperation: (path: string) => boolean): ProviderResponse | undefined;
  /** How the vendor's server rewrites a path before routing. */
  route?(path: string): string;
  limit?: Limit;
  faults?: Record<string, ProviderFault<State>>;
  /** Where the input of `deleteUser` has the user's id, as a JSON pointer such as `/path/userId`. */
  idPointer: string;
  /** The calls that erase a user. Default: `deleteUser` with the id, and the status 200. */
  erasure?(id: string): Step[];
}
