import type { Answer } from "../check/check-answer.ts";
import type { Incoming, Input, Problem } from "../check/check-request.ts";
import type { Random } from "../random.ts";
import type { Operation } from "../spec/operation.ts";

/** What one server of a vendor knows of the world around it. */
export interface World {
  /** The server's name in the specification. */
  server: string;
  now(): number;
  random: Random;
  settings: Record<string, string>;
}

/** A request that has passed the checks. */
export interface Call extends Input {
  operation: Operation;
  world: World;
  /** By scheme, whose credential it was. */
  holders: Record<string, string>;
}

/** A credential that is not there, or not one of ours. */
export interface Denial {
  scheme: string;
  reason: "missing" | "wrong";
  value: string;
}

/** One call of an erasure: an operation, what it is given, and the status that means it went well. */
export interface Step {
  operation: string;
  input: { path?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
  status: number;
}

/** A misbehaviour of one vendor, injected like any other fault. */
export interface OwnFault<State> {
  operations: readonly string[];
  /** The work is done before the answer. */
  processed?: boolean;
  answer(call: Call, state: State): Answer;
}

/** So many requests in so much time. The headers are always sent; the answer only where limits are switched on. */
export interface Limit {
  requests: number;
  ms: number;
  headers?(left: number, resetAt: number): Record<string, string>;
  answer: Answer;
}

/** What a new user should be like. */
export interface Wish {
  /** The id that the vendor lets callers choose, where it does. */
  id?: string;
  /** The how-manieth of the users that are there from the start: they are not all alike. */
  seed?: number;
}

/** How one vendor behaves, beyond what its specification can say. All of it is optional but the state. */
export interface Manners<State = unknown> {
  /** The server that stands behind the sandbox's plain URL. Absent: the specification's first. */
  server?: string;
  /** Sandbox credentials by scheme, where they must look like something. */
  keys?: Record<string, string>;
  /** Choices, the first of each being the default. */
  settings?: Record<string, readonly string[]>;
  state(world: World): State;
  /** A user comes into being as the vendor's own systems make one. Returns the id that deletes it. */
  addUser(state: State, world: World, wish: Wish): string;
  /** By operationId. One that is missing answers with an example made from the specification. */
  operations: Record<string, (call: Call, state: State) => Answer>;
  /** Whose credential it is, where that is more than one key. */
  holder?(scheme: string, value: string, state: State): string | undefined;
  deny?(denial: Denial, call: Call): Answer | undefined;
  /** The vendor's recorded answer to a request that its specification forbids. */
  refuse?(problems: Problem[], call: Call, state: State): Answer | undefined;
  /** The vendor's answer of a status that no request can bring about, such as 500. */
  word?(status: number, call: Call): Answer | undefined;
  /** The vendor's answer to a path that is no operation. */
  stray?(incoming: Incoming, isOperation: (path: string) => boolean): Answer | undefined;
  /** What the vendor's server makes of a path before it routes. */
  route?(path: string): string;
  limit?: Limit;
  faults?: Record<string, OwnFault<State>>;
  /** The calls that erase a user. */
  erasure(id: string): Step[];
}
