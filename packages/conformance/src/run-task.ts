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
  /** Whether expensive probes run on operations that have every trait between them, instead of on all. */
  readonly covers: boolean;
  /** Each in a process of its own. */
  readonly parts: readonly Part[];
}

/** The cases that one process runs. */
export interface Part {
  readonly plan: Work["plan"];
  clients(): Promise<ClientModules>;
}

/** The results of a task. */
export interface TaskSession extends Session {
  readonly covers: boolean;
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
export async function runTask(task: Task, listener: Listener, signal?: AbortSignal): Promise<TaskSession | Skipped> {
  const { title } = task;
  const found = signal?.aborted === true ? "interrupted" : await attempt(task, listener, signal).catch(reasonOf);
  if (typeof found !== "string") return found;
  listener.say(`${title} skipped: ${found}`);
  return { what: title, why: found };
}

/** The results, or the reason why nothing ran. */
async function attempt(task: Task, listener: Listener, signal?: AbortSignal): Promise<TaskSession | string> {
  const start = performance.now();
  const sessions: Session[] = [];
  for (const [nth, part] of task.parts.entries()) {
    if (signal?.aborted === true && nth > 0) break;
    const of = task.parts.length > 1 ? { part: `part ${nth + 1} of ${task.parts.length}` } : {};
    const tell = (progress: Progress): void => listener.progress?.(task.title, { ...progress, ...of });
    const session = await runPart(task, part, tell, signal);
    if (typeof session === "string") return session;
    sessions.push(session);
  }
  const session = join(task, sessions);
  const seconds = Math.round((performance.now() - start) / 1000);
  const version = task.title === session.runtime ? ` ${session.version}` : "";
  listener.say(`${task.title}${version}: ${summary(session)} (${seconds} s)`);
  for (const problem of session.problems) listener.say(`  ${problem}`);
  return session;
}

async function runPart(
  { title, host, mayFetch }: Task,
  { plan, clients }: Part,
  tell: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Session | string> {
  tell({ done: 0, of: 0 });
  const command = await host.find(mayFetch);
  if (typeof command === "string") return command;
  return runHost(host, command, { name: title, clients: await clients(), plan, tell, ...(signal && { signal }) });
}

/** The parts of a run as one: unfinished if one of them is. */
function join({ host, parts, covers }: Task, sessions: readonly Session[]): TaskSession {
  const isUnfinished = sessions.length < parts.length || sessions.some(({ unfinished }) => unfinished);
  return {
    runtime: host.runtime.name,
    version: sessions[0]?.version ?? "",
    covers,
    results: sessions.flatMap(({ results }) => results),
    problems: sessions.flatMap(({ problems }) => problems),
    ...(isUnfinished && { unfinished: true as const }),
  };
}

function summary({ results }: Session): string {
  const failed = results.filter(({ reason }) => reason !== undefined).length;
  const again = results.filter(({ reason, firstReason }) => reason === undefined && firstReason !== undefined).length;
  const passed = `${results.length - failed} of ${results.length} passed`;
  return again === 0 ? passed : `${passed}, ${again} of them on the second run`;
}

const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
