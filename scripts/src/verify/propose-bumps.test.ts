import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readFile, realpath, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { put, remove, run } from "../generate/generate.fixture.ts";
import { createCommitted, git, text } from "../onboard/repository.fixture.ts";
import { runProgram } from "../workspace/run-program.ts";

const home = resolve(import.meta.dirname, "../../..");

/** Records what it is asked, with the body of the pull request; its pull requests are files named by branch. */
const gh = `#!/bin/sh
cd "$(dirname "$0")/pulls"
branch() { while [ "$1" != --head ]; do shift; done; echo "$2" | tr / _; }
body() { while [ "$1" != --body-file ]; do shift; done; cat "$2"; }
echo "$*" | sed "s, --body-file .*,," >> ../log
case "$2" in
  list) cat "$(branch "$@")" 2>/dev/null || true ;;
  create) echo 7 > "$(branch "$@")"; body "$@" >> ../log ;;
  edit) body "$@" >> ../log ;;
esac
`;

const source = await readFile(join(import.meta.dirname, "rehearsal/acme/source.yaml"), "utf8");
const without = source.replace("[removed]", "[]");
const reworded = source.replace("The member is gone.", "The member is gone for good.");

type Behavior = (response: ServerResponse, times: number) => void;

/** The vendors by name, and what their servers do at the check (1) and at the bump (2). */
const vendors: { [name: string]: Behavior } = {
  acme: (response) => response.end(source),
  again: (response, times) => response.end(times === 1 ? without : reworded),
  away: (response) => response.writeHead(302, { location: "https://other.example/x.yaml" }).end(),
  back: (response, times) => response.end(times === 1 ? without : source),
  cut: (response) => response.writeHead(200, { "content-length": "100000" }).end(without, () => response.destroy()),
  here: (response) => response.writeHead(302, { location: "/other/here" }).end(),
  page: (response, times) => response.end(times === 1 ? without : "<html>Please log in</html>"),
  stalls: (response) => response.writeHead(200).write(without),
};

let root = "";
let tools = "";
let server: Server;
const requests: { [name: string]: number } = {};

beforeAll(async () => {
  root = await createCommitted(...Object.keys(vendors).filter((name) => name !== "acme"));
  tools = await mkdtemp(join(await realpath(tmpdir()), "purge-tools-"));
  server = createServer(({ url = "" }, response) => {
    const name = url.split("/").at(-1) ?? "";
    if (url.startsWith("/other/")) return response.end(without);
    requests[name] = (requests[name] ?? 0) + 1;
    vendors[name]?.(response, requests[name]);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  await mkdir(join(tools, "pulls"));
  await writeFile(join(tools, "gh"), gh);
  await chmod(join(tools, "gh"), 0o755);
  await watchAll(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([root, tools].map(remove));
});

/** A provider for each vendor, committed, with a remote to push to and the command line that the script calls. */
async function watchAll(origin: string): Promise<void> {
  const about = await text(root, "specs/acme/provider.yaml");
  for (const name of Object.keys(vendors)) {
    if (name !== "acme") await cp(join(root, "specs/acme"), join(root, "specs", name), { recursive: true });
    const titled = about.replace("title: Acme", `title: ${name}`);
    await put(root, `specs/${name}/provider.yaml`, titled.replace(/origin: .*/, `origin: ${origin}/${name}`));
  }
  const runIn = join(home, "scripts/src/cli/run-in.ts");
  await put(
    root,
    "run.mjs",
    `process.argv.splice(2, 0, import.meta.dirname);\nawait import(${JSON.stringify(runIn)});\n`,
  );
  expect(await run(root, "generate")).toMatchObject({ code: 0 });
  await git(root, "add", "--all");
  await git(root, "commit", "--quiet", "--no-verify", "-m", "Watch the vendors");
  await git(root, "branch", "--move", "main");
  await git(root, "init", "--quiet", "--bare", join(tools, "remote"));
  await git(root, "remote", "add", "origin", join(tools, "remote"));
}

/** What the script did: its exit code and output, and what `gh` was asked. */
async function propose(report: object): Promise<{ code: number | null; output: string; asked: string[] }> {
  await writeFile(join(tools, "report.json"), JSON.stringify(report));
  await writeFile(join(tools, "log"), "");
  const env = {
    ...process.env,
    PATH: [tools, dirname(process.execPath), process.env.PATH].join(delimiter),
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "user.name",
    GIT_CONFIG_VALUE_0: "Test",
    GIT_CONFIG_KEY_1: "user.email",
    GIT_CONFIG_VALUE_1: "test@localhost",
  };
  const script = join(home, ".github/propose-bumps.sh");
  const { code, output } = await runProgram(home, [script, join(tools, "report.json")], root, { env });
  return { code, output, asked: (await text(tools, "log")).split("\n") };
}

const branches = async () => (await git(root, "ls-remote", "--heads", "origin")).match(/vendor\/\w+/g);

test("proposes each vendor's file that changed, in a pull request of its own, and goes on where one can't be", async () => {
  const checked = await run(root, "spec", "check", "--remote", "--json");
  const report = JSON.parse(checked.out) as { ok: boolean; providers: { provider: string; state: string }[] };
  expect(Object.fromEntries(report.providers.map(({ provider, state }) => [provider, state]))).toEqual({
    acme: "unchanged",
    again: "changed",
    away: "failed",
    back: "changed",
    cut: "failed",
    here: "changed",
    page: "changed",
    stalls: "failed",
  });
  expect({ code: checked.code, ok: report.ok }).toEqual({ code: 1, ok: false });

  const { code, output, asked } = await propose(report);
  expect({ code, branches: await branches() }).toEqual({ code: 1, branches: ["vendor/again", "vendor/here"] });
  expect(output).toMatch(/::error::page was not proposed.*::warning::away: failed.*cut: failed.*stalls: failed/s);
  expect(output).toContain("back: the vendor publishes the file that we have again");
  expect(asked.filter((line) => line.startsWith("pr "))).toEqual([
    "pr list --head vendor/again --state open --json number --jq .[].number",
    "pr create --base main --head vendor/again --title Update again to the vendor's file of today (patch)",
    "pr list --head vendor/here --state open --json number --jq .[].number",
    "pr create --base main --head vendor/here --title Update here to the vendor's file of today (major)",
  ]);
  expect(asked.join("\n")).toMatch(
    /property `removed` can now be missing\. .*Affects code that reads responses of `deleteUser`/,
  );
  expect(asked.filter((line) => line.includes("can now be missing"))).toHaveLength(1);

  const files = (await git(root, "show", "--format=%s", "--name-only", "vendor/here")).split("\n");
  expect(files).toEqual(expect.arrayContaining(["specs/here/source.yaml", "packages/here/src/types.ts"]));
  expect(files.filter((file) => file !== "" && !/\bhere\b|packages\/all\//.test(file))).toEqual([]);
  expect(await git(root, "status", "--porcelain", "--branch")).toBe("## main\n");
});

test("changes the pull request that is open, and opens another one after it was closed", async () => {
  const report = { providers: [{ provider: "here", state: "changed", origin: await originOf("here") }] };
  const first = await propose(report);
  expect(first).toMatchObject({ code: 0 });
  expect(first.asked).toContain("pr edit 7 --title Update here to the vendor's file of today (major)");
  expect(first.asked.join("\n")).not.toContain("pr create");
  await remove(join(tools, "pulls/vendor_here"));
  expect((await propose(report)).asked.join("\n")).toContain("pr create --base main --head vendor/here");
});

test("says so where nothing can be pushed, and leaves main as it was", async () => {
  await git(root, "remote", "set-url", "origin", join(tools, "nowhere"));
  const report = { providers: [{ provider: "here", state: "changed", origin: await originOf("here") }] };
  const { code, output, asked } = await propose(report);
  expect({ code, asked }).toEqual({ code: 1, asked: [""] });
  expect(output).toContain("::error::here was not proposed");
  expect(await git(root, "status", "--porcelain", "--branch")).toBe("## main\n");
});

async function originOf(name: string): Promise<string> {
  return /origin: (.*)/.exec(await text(root, `specs/${name}/provider.yaml`))?.[1] ?? "";
}
