import type { Runtime } from "../probe/driver.ts";

/** A command that runs a bundle. */
export interface Command {
  readonly version: string;
  readonly program: string;
  readonly arguments: (bundle: string, control: string) => readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the process exits on its own when the work is done; leaked resources would prevent it. */
  readonly ends: boolean;
  /** Called when the process has ended. */
  readonly clean?: () => void;
  /** Called when the process has started, for runtimes that need a request to start the work. */
  readonly wake?: (control: string) => Promise<void>;
}

/** A JavaScript runtime and how to start it. */
export interface Host {
  readonly runtime: Runtime;
  /** Code at the end of the bundle that calls `main(control)`. */
  readonly launch: string;
  /** The command, or the reason why the runtime isn't available. `fetch`: packages may be downloaded. */
  find(fetch: boolean): Promise<Command | string>;
}
