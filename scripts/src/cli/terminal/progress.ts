import type { Io } from "./command.ts";

/** After this many milliseconds a run without a terminal says how far it is, and then as often. */
const patience = 5000;

/** Tells on stderr how far a run is: at once on a terminal, elsewhere only when it takes long. */
export function createProgress(io: Io, total: number): { step(name: string): void; end(): void } {
  const isTerminal = !io.json && (io.stderr as { isTTY?: boolean }).isTTY === true;
  let done = 0;
  let told = performance.now();
  return {
    step(name) {
      done += 1;
      if (isTerminal) io.stderr.write(`\r\u001b[K${done}/${total} ${name}`);
      else if (!io.json && performance.now() - told > patience) {
        told = performance.now();
        io.stderr.write(`${done} of ${total}: ${name}\n`);
      }
    },
    end() {
      if (isTerminal && done > 0) io.stderr.write("\r\u001b[K");
    },
  };
}
