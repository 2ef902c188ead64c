import type { Fault } from "./faults/faults.ts";
import type { LogEntry } from "./faults/handle.ts";
import type { Step, Wish } from "./manners/manners.ts";
import type { Spec } from "./spec/document.ts";
import type { Report } from "./vendor/report.ts";

export interface SandboxOptions {
  /** Which vendors to serve. Absent: all. */
  providers?: readonly string[];
  /** Faults that are on from the start. */
  faults?: readonly Fault[];
  /** The base of the vendors' time, in milliseconds since 1970. Absent: the computer's clock. */
  clock?: () => number;
  /** Makes ids, and faults with a `rate`, the same every time. */
  seed?: number;
  /** How many users each vendor has at the start. */
  users?: number;
  /** Told as users are made. */
  onSeed?: (made: number, of: number) => void;
  /** Vendors' choices, such as `{ sunbird: { line: "lern" } }`. */
  settings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Enforce the vendors' rate limits. Absent: they are only told in headers. */
  limits?: boolean;
  /** Called once for each request. */
  log?: (entry: LogEntry) => void;
  /** Normalized specifications. Absent: those of the installed clients. */
  specs?: readonly Spec[];
}

/** A vendor as a caller needs it. */
export interface Provider {
  name: string;
  title: string;
  version: string;
  /** For a client's `baseUrl`. */
  url: string;
  /** Credentials by scheme. */
  keys: Record<string, string>;
  /** What the vendor's client takes: `createClient(options)`. */
  options: Record<string, unknown>;
  operations: string[];
  settings: Record<string, readonly string[]>;
  faults: string[];
}

export interface Listening {
  url: string;
  providers: Provider[];
}

/** What a test does to the world, rather than to a vendor. Each has a route under `/__sandbox`. */
export interface Control {
  describe(origin: string): Provider[];
  report(): Report;
  faults(): Fault[];
  addFaults(...faults: Fault[]): void;
  clearFaults(): void;
  now(): number;
  /** Moves the vendors' time. */
  advance(ms: number): void;
  /** A user comes into being as the vendor's own systems make one. Returns the id that deletes it. */
  addUser(provider: string, wish?: Wish & { server?: string }): string;
  /** The calls that erase a user: the one with this id, or a new one. */
  erasure(provider: string, id?: string): Step[];
  /** A call of every operation, made from the specification's examples. */
  examples(provider: string): Step[];
  noteFollowed(method: string, headers: Headers): string[];
  /** Back to the start: users, faults, clock and report. */
  reset(): void;
}

export interface Sandbox {
  /** Takes the sandbox's own URLs and, in-process, the vendors' real ones. Give it to a client as `fetch`. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** On loopback, on any free port. */
  listen(options?: { port?: number; hostname?: string }): Promise<Listening>;
  providers: Provider[];
  control: Control;
  close(): Promise<void>;
}
