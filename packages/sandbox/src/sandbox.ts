import type { Control, Provider } from "./control/control.ts";
import type { InitialState } from "./control/create-control.ts";
import type { LogEntry } from "./faults/handle-request.ts";
import type { ServicesOptions } from "./service/create-services.ts";

export interface SandboxOptions extends ServicesOptions, InitialState {
  /** The base of the vendors' clock, in milliseconds since 1970. Default: the system clock. */
  clock?: () => number;
  /** Seed for ids and for faults with a `rate`: the same seed gives the same values. Default: 1. */
  seed?: number;
  /** Called once for each request. */
  log?: (entry: LogEntry) => void;
}

export interface Listening {
  url: string;
  providers: Provider[];
}

export interface Sandbox {
  /** A `fetch` for clients. It serves the sandbox's own URLs and, in-process, the vendors' real ones. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** Listens on loopback. Default: on a free port of 127.0.0.1. */
  listen(options?: { port?: number; hostname?: string }): Promise<Listening>;
  providers: Provider[];
  control: Control;
  /** Closes all servers and ends stalled responses. State ends with the sandbox. */
  close(): Promise<void>;
}
