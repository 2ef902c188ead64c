import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import type { Problem } from "../../document/problem.ts";
import { umbrellaBump } from "../../release/changeset/umbrella-policy.ts";
import { providerNames, publicPackages } from "../../workspace/packages.ts";
import { runProgram } from "../../workspace/run-program.ts";
import type { CheckContext } from "./check-context.ts";
import { programProblem } from "./program-problem.ts";

/** Reads every changeset as Changesets would; that the umbrella follows its providers is our own rule. */
export async function checkChangesets({ root }: Pick<CheckContext, "root">): Promise<Problem[]> {
  const names = (await readdir(join(root, ".changeset"))).filter(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  const texts = await Promise.all(names.map((name) => readFile(join(root, ".changeset", name), "utf8")));
  const providers = providerNames(root).map((name) => `@purge/${name}`);
  const known = publicPackages(root).map(({ manifest }) => manifest.name);
  const problems = names.flatMap((name, index) => changesetProblems(name, texts[index] ?? "", providers, known));
  return problems.length > 0 ? problems : checkConfiguration(root);
}

// Whether a change has a changeset is another question, which `spec changeset --check` answers.
async function checkConfiguration(root: string): Promise<Problem[]> {
  const command = ["changeset", "status", "--since", "HEAD"] as const;
  const result = await runProgram(root, command);
  if (result.code === 0 || result.output.includes("no changesets were found")) return [];
  const message = /Error: (.*?)\n {4}at /s.exec(result.output)?.[1];
  if (message === undefined) return [programProblem(command, result, "changesets")];
  const next = "Correct .changeset/config.json, then run `node run.mjs check changesets`.";
  return [{ ...at("config.json"), expected: "a configuration that Changesets can read", found: message, next }];
}

const at = (name: string) => ({ file: `.changeset/${name}`, rule: "changeset", severity: "error" as const });

const order = ["none", "patch", "minor", "major"];

/** Changesets would release the umbrella as a patch, or not at all, when a provider gets a minor or major release. */
export function changesetProblems(
  name: string,
  text: string,
  providers: readonly string[],
  known: readonly string[],
): Problem[] {
  const bumps = bumpsOf(text);
  if (typeof bumps === "string") {
    const expected = "a changeset: packages and bumps between two lines of `---`, then a summary";
    const next = `Correct .changeset/${name}, or delete it and run \`node run.mjs spec changeset\`.`;
    return [{ ...at(name), expected, found: bumps, next }];
  }
  const unknown = [...bumps.keys()].filter((one) => !known.includes(one));
  const highest = (["major", "minor", "patch"] as const).find((bump) =>
    providers.some((one) => bumps.get(one) === bump),
  );
  const umbrella = bumps.get("@purge/all");
  const problems = unknown.map((one) => ({
    ...at(name),
    expected: `public packages of this repository: ${known.join(", ")}`,
    found: one,
    next: `Correct or delete the line of ${one} in .changeset/${name}.`,
  }));
  if (highest === undefined) return problems;
  const least = umbrellaBump(highest);
  if (order.indexOf(umbrella ?? "none") >= order.indexOf(least)) return problems;
  const line = `"@purge/all": ${least}`;
  const expected = `\`${line}\`: the umbrella is released with its providers`;
  const found = umbrella === undefined ? "nothing about @purge/all" : `"@purge/all": ${umbrella}`;
  return [...problems, { ...at(name), expected, found, next: `Write \`${line}\` in .changeset/${name}.` }];
}

/** The bump of each package, or why there is none to read. */
function bumpsOf(text: string): Map<string, string> | string {
  try {
    return new Map(parseChangesetFile(text).releases.map(({ name, type }) => [name, type]));
  } catch (error) {
    const [line = ""] = error instanceof Error ? error.message.split("\n") : [];
    return line;
  }
}
