import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
}
interface Workflow {
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const folder = resolve(import.meta.dirname, "../../../.github/workflows");
const files = readdirSync(folder);
const read = (file: string) => parse(readFileSync(join(folder, file), "utf8")) as Workflow;

test.each(files)("%s pins every action by its commit, and puts no expression into a script", (file) => {
  const steps = Object.values(read(file).jobs).flatMap((job) => job.steps);
  const actions = steps.flatMap(({ uses = "./" }) => (uses.startsWith("./") ? [] : [uses]));
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  expect(steps.flatMap(({ run = "" }) => run.match(/\$\{\{.*/g) ?? [])).toEqual([]);
});

test("the job that may publish gets only an identity token, and neither checks out nor installs anything", () => {
  const { publish, ...others } = read("release.yml").jobs;
  expect(publish?.permissions).toEqual({ "id-token": "write" });
  expect(publish?.steps.map(({ uses = "run" }) => uses.split("@")[0])).toEqual([
    "actions/setup-node",
    "actions/download-artifact",
    "run",
  ]);
  expect(publish?.steps.at(-1)?.run).not.toMatch(/npm (install|ci|exec)|npx|node /);
  for (const job of Object.values(others)) expect(job.permissions).not.toHaveProperty("id-token");
});
