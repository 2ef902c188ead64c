import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import type { Writable } from "node:stream";
import { answersTable } from "./answers-table.ts";

/** The main job: generate, build, then delete one user at each vendor and show what each of them answered. */
export async function demo(root: string, stdout: Writable, stderr: Writable): Promise<number> {
  const steps: [string, string[]][] = [
    ["Generating the clients", [process.execPath, join(root, "scripts/src/cli/bin.ts"), "generate", "--json"]],
    ["Building them", [join(root, "node_modules/.bin/turbo"), "run", "build", "--output-logs=errors-only"]],
  ];
  for (const [what, command] of steps) {
    const started = performance.now();
    const { code, output } = await run(root, command);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    stderr.write(`${what}: ${code === 0 ? "done" : "FAILED"} (${seconds} s)\n`);
    if (code !== 0) {
      stderr.write(output);
      return 1;
    }
  }
  // Imported here: there is nothing to import before the build.
  const { eraseEverywhere } = await import("./erase-everywhere.ts");
  const { url, answers, faults } = await eraseEverywhere();
  const ok = faults.length === 0 && answers.length > 0 && answers.every((answer) => answer.ok);
  stdout.write(`\nOne user deleted at each vendor of the sandbox (${url}), and what each vendor said:\n\n`);
  stdout.write(`${answersTable(answers)}\n\n`);
  stdout.write(ok ? "Every answer is the one that means done.\n" : `Not as it should be. ${faults.join(" ")}\n`);
  return ok ? 0 : 1;
}

function run(cwd: string, [command = "", ...args]: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    // Turbo looks for pnpm on the path.
    const path = [join(cwd, "node_modules/.bin"), process.env.PATH].filter(Boolean).join(delimiter);
    const env = { ...process.env, PATH: path };
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    const add = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
