import type { Runtime } from "../probe/driver.ts";

/** A command that runs a bundle, and how its words are written. */
export interface Command {
  readonly version: string;
  readonly program: string;
  readonly arguments: (bundle: string, control: string) => readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The process ends by itself when the work is done: what it left behind would keep it. */
  readonly ends: boolean;
  /** Called when the process is over. */
  readonly clean?: () => void;
  /** Called when the process has started, where something must wake it. */
  readonly wake?: (control: string) => Promise<void>;
}

/** Something that runs JavaScript. */
export interface Host {
  readonly runtime: Runtime;
  /** Code at the end of the bundle that calls `main(control)`. */
  readonly launch: string;
  /** The command; or, as a text, why it cannot be had. `fetch`: packages may come from the registry. */
  find(fetch: boolean): Promise<Command | string>;
}
