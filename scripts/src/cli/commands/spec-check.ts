import { formatProblem } from "../../document/problem.ts";
import { checkRemote, type RemoteState } from "../../onboard/check-remote.ts";
import { readProviders } from "../../provider/read-providers.ts";
import type { Command } from "../terminal/command.ts";
import { printResult, table } from "../terminal/print.ts";

const atOnce = 4;

export const command: Command = {
  async run({ positionals }, io) {
    const waiting = await readProviders(io.root, positionals);
    const today = new Date().toISOString().slice(0, 10);
    const providers: RemoteState[] = [];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        providers.push(await checkRemote(next, io.root, today));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    providers.sort((a, b) => (a.provider < b.provider ? -1 : 1));
    const ok = providers.every(({ state }) => state !== "failed");
    return printResult(io, { providers }, report(providers, io.color), ok);
  },
};

function report(states: readonly RemoteState[], color: boolean): string {
  const rows = states.map(({ provider, state, bump, origin }) => [provider, state, bump ?? "-", origin]);
  const failures = states.filter(({ state }) => state === "failed" || state === "blocked");
  const problems = failures.flatMap((one) => one.problems ?? []).map((problem) => formatProblem(problem, color));
  const changed = states.filter(({ state }) => state === "changed");
  const texts = changed.map(
    ({ provider, origin, text }) => `\n${text}\n\nTo take it: node run.mjs spec bump ${provider} ${origin} --adapt\n`,
  );
  return `${table(["provider", "state", "release", "origin"], rows)}${texts.join("")}${problems.map((one) => `\n${one}\n`).join("")}`;
}
