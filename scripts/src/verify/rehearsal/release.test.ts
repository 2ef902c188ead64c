import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parse, parseDocument } from "yaml";
import { publicPackages } from "../../workspace/packages.ts";
import { readTarball } from "../../workspace/read-tarball.ts";
import { mustRun, runProgram } from "../../workspace/run-program.ts";
import { commitAll, copyWorkspace } from "./copy-workspace.ts";
import { type Registry, startRegistry } from "./start-registry.ts";

const root = resolve(import.meta.dirname, "../../../..");
let folder = "";
let workspace = "";
let registry: Registry;
let vendor: Server;
const received: string[] = [];

beforeAll(async () => {
  vi.stubEnv("GITHUB_REPOSITORY", "acme/purge"); // as in the workflow; where this runs it may name another
  folder = await mkdtemp(join(await realpath(tmpdir()), "purge-release-"));
  workspace = await copyWorkspace(root);
  await removePendingChangesets();
  registry = await startRegistry(folder);
  vendor = createServer(({ method, url }, response) => {
    received.push(`${method} ${url}`);
    response.setHeader("content-type", "application/json").end('{"success":true}');
  });
  await new Promise<void>((done) => vendor.listen(0, "127.0.0.1", done));
}, 120_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.close();
  await new Promise((done) => vendor.close(done));
  await Promise.all([folder, workspace].map((path) => rm(path, { recursive: true, force: true })));
});

test("nothing is released while package.json names no repository", async () => {
  const { code, output } = await runProgram(root, ["pnpm", "run", "release:version"], workspace);
  expect(output).toMatch(/^error: the packages can't be released\n\npackage\.json: expected "repository": /m);
  expect(code).toBe(1);
  await nameRepository();
  expect(await runProgram(root, ["pnpm", "run", "release:check"], workspace)).toMatchObject({ code: 0 });
});

/** As a maintainer would: in the root and in the packages that are written by hand, and then `generate`. */
async function nameRepository(): Promise<void> {
  const url = "git+https://github.com/acme/purge.git";
  for (const directory of ["", "packages/erase", "packages/runtime", "packages/sandbox"]) {
    const path = join(workspace, directory, "package.json");
    const manifest = JSON.parse(await readFile(path, "utf8")) as object;
    const repository = { type: "git", url, ...(directory !== "" && { directory }) };
    await writeFile(path, `${JSON.stringify({ ...manifest, repository }, null, 2)}\n`);
  }
  await mustRun(root, ["pnpm", "run", "generate"], workspace);
  await commitAll(root, workspace, "Name the repository");
}

const versions = () => new Map(publicPackages(workspace).map(({ manifest }) => [manifest.name, manifest.version]));

test("a vendor's new file becomes a changeset, and that versions and changelogs", async () => {
  const before = versions();
  const file = join(folder, "junction.yaml");
  await writeFile(file, await withReason(join(workspace, "specs/junction/source.yaml")));
  await mustRun(root, ["pnpm", "spec", "bump", "junction", file], workspace);
  await commitAll(root, workspace, "Bump Junction");
  await mustRun(root, ["pnpm", "run", "release:version"], workspace);
  for (const name of ["junction", "all"]) {
    const [major, minor] = (before.get(`@purge/${name}`) ?? "").split(".").map(Number);
    const version = `${major}.${(minor ?? 0) + 1}.0`;
    expect(versions().get(`@purge/${name}`)).toBe(version);
    const changelog = await readFile(join(workspace, "packages", name, "CHANGELOG.md"), "utf8");
    expect(changelog).toMatch(new RegExp(`^## ${version}\\n\\n### Minor Changes\\n[^#]*\\breason\\b`, "m"));
  }
  expect(await runProgram(root, ["pnpm", "generate", "--check", "junction"], workspace)).toMatchObject({ code: 0 });
  await commitAll(root, workspace, "Version packages");
});

// What the repository is about to release would add to the bump that is rehearsed here.
async function removePendingChangesets(): Promise<void> {
  const folder = join(workspace, ".changeset");
  const pending = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md");
  await Promise.all(pending.map((name) => rm(join(folder, name))));
  if (pending.length > 0) await commitAll(root, workspace, "Without the pending changesets");
}

/** The vendor's file with one more thing to say at a deletion. */
async function withReason(path: string): Promise<string> {
  const source = parseDocument(await readFile(path, "utf8"));
  const reason = { name: "reason", in: "query", description: "Why.", schema: { type: "string" } };
  source.addIn(["paths", "/v2/user/{user_id}", "delete", "parameters"], reason);
  return source.toString();
}

test("the workflow publishes what was packed, and skips it when it runs again", async () => {
  const packed = join(folder, "packed");
  await mustRun(root, ["pnpm", "run", "pack", packed], workspace);
  const changelogs = publicPackages(workspace).filter(({ path }) => existsSync(join(path, "CHANGELOG.md")));
  for (const { manifest } of changelogs) {
    const tarball = `${manifest.name.slice(1).replace("/", "-")}-${manifest.version}.tgz`;
    expect([...readTarball(await readFile(join(packed, tarball))).keys()]).toContain("CHANGELOG.md");
  }
  const names = await keepInList(packed, ["@purge/runtime", "@purge/junction"]);
  await runStep("publish", packed);
  const again = await runStep("publish", packed);
  expect(again.trim().split("\n").sort()).toEqual(names.map((name) => `${name} is on npm already`).sort());
}, 120_000);

/** Shortens the list of what is packed: npm takes seconds for each. Returns the packages that stay, with their versions. */
async function keepInList(packed: string, kept: readonly string[]): Promise<string[]> {
  const file = join(packed, "packages.txt");
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual([...versions().keys()].sort());
  const short = lines.filter((line) => kept.includes(line.split(" ")[0] ?? ""));
  await writeFile(file, `${short.join("\n")}\n`);
  return short.map((line) => line.split(" ").slice(0, 2).join("@"));
}

/** Runs the shell script of a job of the release workflow. Provenance is left out: only GitHub can attest to it. */
async function runStep(job: string, cwd: string): Promise<string> {
  const workflow = parse(await readFile(join(root, ".github/workflows/release.yml"), "utf8")) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  const script = workflow.jobs[job]?.steps.find((step) => step.run !== undefined)?.run ?? "";
  expect(script).toContain(" --provenance ");
  await writeFile(
    join(cwd, ".npmrc"),
    `registry=${registry.url}\n${registry.url.replace("http:", "")}:_authToken=anybody\n`,
  );
  return mustRun(root, ["bash", "-e", "-c", script.replace("--provenance", "--no-provenance")], cwd);
}

test("a new project can install and call the new version", async () => {
  await publishDependencies();

  const project = join(folder, "project");
  await mkdir(project);
  await writeFile(join(project, "package.json"), '{ "name": "project", "private": true, "type": "module" }\n');
  const version = versions().get("@purge/junction") ?? "";
  const quiet = ["--no-audit", "--no-fund", "--cache", join(folder, "cache")];
  await mustRun(root, ["npm", "install", `@purge/junction@${version}`, ...quiet, "--registry", registry.url], project);
  expect(await readFile(join(project, "node_modules/@purge/junction/package.json"), "utf8")).toContain(
    `"version": "${version}"`,
  );
  expect(await call(project)).toMatchObject({
    ok: true,
    status: 200,
    operation: "junction.deleteUser",
    headers: { "content-type": "application/json" },
    data: { success: true },
    attempts: 1,
    uncertain: false,
  });
  expect(received).toEqual(["DELETE /v2/user/9d1b5c1e-6d0c-4c9e-8a52-5b1d4e3f2a10?reason=moved"]);
}, 120_000);

/** Publishes the packages' dependencies to the registry, which has no other to ask for them. */
async function publishDependencies(): Promise<void> {
  const fetch = await realpath(join(root, "packages/runtime/node_modules/openapi-fetch"));
  for (const path of [fetch, await realpath(join(fetch, "../openapi-typescript-helpers"))]) {
    const quiet = ["--no-git-checks", "--ignore-scripts", "--silent"];
    await mustRun(root, ["pnpm", "publish", ...quiet, "--registry", registry.url], path);
  }
}

async function call(project: string): Promise<unknown> {
  const { port } = vendor.address() as AddressInfo;
  const script = `
    import { createClient } from "@purge/junction";
    const junction = createClient({ apiKey: "sk_us_1", baseUrl: "http://127.0.0.1:${port}" });
    const result = await junction.deleteUser({ path: { user_id: "9d1b5c1e-6d0c-4c9e-8a52-5b1d4e3f2a10" }, query: { reason: "moved" } });
    console.log(JSON.stringify(result));`;
  return JSON.parse(await mustRun(root, ["node", "--input-type=module", "--eval", script], project));
}
