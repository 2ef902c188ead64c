import type { Listener } from "./run-task.ts";

/** Milliseconds between two progress lines. */
const LINE_INTERVAL = 15_000;

export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows progress: on a terminal in one updated line; otherwise, or with `NO_COLOR`, in an occasional line. */
export function showProgress(screen: Screen, environment: NodeJS.ProcessEnv, runs: number): Listener {
  const interactive = screen.isTTY === true && environment["NO_COLOR"] === undefined && environment["TERM"] !== "dumb";
  const startedRuns = new Set<string>();
  let lastShown = 0;
  const clear = interactive ? "\r\u001b[K" : "";
  return {
    say: (line) => void screen.write(`${clear}${line}\n`),
    progress(run, { done, of, part }) {
      const isNew = !startedRuns.has(run);
      startedRuns.add(run);
      const place = `[${[...startedRuns].indexOf(run) + 1} of ${runs}] ${run}`;
      const title = part === undefined ? place : `${place}, ${part}`;
      const line = of === 0 ? `${title}: preparing` : `${title}: ${done} of ${of} cases`;
      if (interactive) screen.write(`${clear}${line}`);
      else if (isNew || performance.now() - lastShown > LINE_INTERVAL) {
        lastShown = performance.now();
        screen.write(`${line}\n`);
      }
    },
  };
}
