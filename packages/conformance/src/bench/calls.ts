import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Places } from "./places.ts";
import { OURS, type Question } from "./question.ts";
import { figuresOf, inTurns, ratioOf } from "./rounds.ts";

const ROUNDS = 61;

const program = fileURLToPath(new URL("call-subject.ts", import.meta.url));

/** Microseconds per call, over the next thousand calls. */
async function costOf(child: ChildProcess): Promise<number> {
  const death = new Error(`${child.spawnargs.at(-2)} exited before it was measured. Its output is above.`);
  if (!child.connected) throw death;
  const measured = new AbortController();
  const dies = once(child, "exit", measured).then(() => Promise.reject(death));
  try {
    child.send("start");
    const [cost] = await Promise.race([once(child, "message"), dies]);
    return cost;
  } finally {
    measured.abort();
  }
}

/** The cost of one call when the network costs nothing. */
export async function measureCalls({ ours, nodeModules }: Places): Promise<Question[]> {
  const modules: Readonly<Record<string, string>> = {
    [OURS]: ours("junction"),
    [`${OURS}, openapi-fetch`]: ours("junction", "openapi-fetch"),
    fetch: "",
    "openapi-fetch": join(nodeModules, "openapi-fetch/dist/index.mjs"),
    "Junction SDK": join(nodeModules, "@junction-api/sdk/dist/esm/index.mjs"),
  };
  const children = Object.fromEntries(
    Object.entries(modules).map(([subject, file]) => [subject, fork(program, [subject, file])]),
  );
  try {
    const rounds = await inTurns(ROUNDS, children, costOf);
    const over = ratioOf(rounds, OURS, "fetch");
    const under = ratioOf(rounds, "Junction SDK", OURS);
    return [
      {
        id: "call",
        title: `One call with an in-process fetch, median of ${ROUNDS} rounds, each in a process of its own`,
        unit: "µs",
        figures: figuresOf(rounds),
        targets: [
          { text: `at most 2.5 times a bare fetch (${over.toFixed(1)})`, met: over <= 2.5 },
          { text: `at least 3 times cheaper than Junction's SDK (${under.toFixed(1)})`, met: under >= 3 },
        ],
      },
    ];
  } finally {
    for (const child of Object.values(children)) child.kill();
  }
}
