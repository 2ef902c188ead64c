import type { ClientModules } from "./runtimes/bundle.ts";
import type { Host } from "./runtimes/host.ts";
import { runHost, type Session, type Work } from "./runtimes/run-host.ts";
import type { Progress } from "./runtimes/watch-run.ts";

/** One run: a client, or all of ours, in one runtime. */
export interface Task {
  readonly title: string;
  readonly host: Host;
  /** Whether the runtime may be downloaded. */
  readonly mayFetch: boolean;
  readonly plan: Work["plan"];
  clients(): Promise<ClientModules>;
}

export interface Skipped {
  readonly what: string;
  readonly why: string;
}

/** Receives the progress and the outcome of each run. */
export interface Listener {
  say(line: string): void;
  progress?(run: string, progress: Progress): void;
}

/** Runs a task and reports the outcome. Never throws, so that the results of other runs aren't lost. */
export async function runTask(task: Task, listener: Listener, signal?: AbortSignal): Promise<Session | Skipped> {
  const { title } = task;
  const found = signal?.aborted === true ? "interrupted" : await attempt(task, listener, signal).catch(reasonOf);
  if (typeof found !== "string") return found;
  listener.say(`${title} skipped: ${found}`);
  return { what: title, why: found };
}

/** The results, or the reason why nothing ran. */
async function attempt(task: Task, listener: Listener, signal?: AbortSignal): Promise<Session | string> {
  const { title, host, plan } = task;
  listener.progress?.(title, { done: 0, of: 0 });
  const command = await host.find(task.mayFetch);
  if (typeof command === "string") return command;
  const clients = await task.clients();
  const tell = (progress: Progress): void => listener.progress?.(title, progress);
  const start = performance.now();
  const session = await runHost(host, command, { name: title, clients, plan, tell, ...(signal && { signal }) });
  const seconds = Math.round((performance.now() - start) / 1000);
  const version = title === host.runtime.name ? ` ${session.version}` : "";
  listener.say(`${title}${version}: ${summary(session)} (${seconds} s)`);
  for (const problem of session.problems) listener.say(`  ${problem}`);
  return session;
}

function summary({ results }: Session): string {
  const failed = results.filter(({ reason }) => reason !== undefined).length;
  const again = results.filter(({ reason, firstReason }) => reason === undefined && firstReason !== undefined).length;
  const passed = `${results.length - failed} of ${results.length} passed`;
  return again === 0 ? passed : `${passed}, ${again} of them on the second run`;
}

const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
