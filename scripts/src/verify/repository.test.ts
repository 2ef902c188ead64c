import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { providerNames } from "../workspace/packages.ts";
import { mustRun, runProgram } from "../workspace/run-program.ts";
import { checks } from "./check/all-checks.ts";
import { type CheckContext, createCheckContext } from "./check/check-context.ts";
import { type CheckResult, runChecks } from "./check/run-checks.ts";
import { compile, compilers, type Environment, environments } from "./consumer/compile.ts";
import { installedNodes } from "./consumer/installed-nodes.ts";
import { type Diagnostic, formatDiagnostic } from "./consumer/parse-diagnostics.ts";
import { type ProbedApi, readApi } from "./consumer/read-api.ts";
import { atReadme, readmeModules } from "./consumer/readmes.ts";
import { neededOptions, type Probe, probesOf } from "./consumer/type-probes.ts";
import { addTwoVendors, finishVendors } from "./rehearsal/add-two-vendors.ts";
import { copyWorkspace } from "./rehearsal/copy-workspace.ts";

// A copy of the repository that has two more vendors: one build, one set of tarballs and one installed project of it serve
// all of these tests. What would be wrong in the repository is wrong in its copy; `generate` alone would have hidden it.
const root = resolve(import.meta.dirname, "../../..");
const nodes = await installedNodes(root);
const apis: ProbedApi[] = [];
const probes: Probe[] = [];
const modules = new Map<string, string>();
let readmes = new Map<string, string>();
let workspace = "";
let context: CheckContext;
let changed: string[] = [];
let results: CheckResult[] = [];
let consumer = "";

beforeAll(async () => {
  workspace = await copyWorkspace(root);
  context = createCheckContext(workspace);
  changed = await addTwoVendors(root, workspace);
  await finishVendors(root, workspace);
  results = await runChecks(checks, context, 2, () => undefined);
}, 600_000);
afterAll(async () => {
  await context.close();
  await rm(workspace, { recursive: true, force: true });
});

// The check `generated` of the copy compares every package; adding vendors to it has rewritten what packages share.
test("the generated files that all packages share are what the specifications say", async () => {
  const [any = ""] = providerNames(root);
  await mustRun(root, ["pnpm", "--silent", "generate", "--check", any]);
});

test("one folder and one command make a package, and touch nothing that is kept by hand", () => {
  const elsewhere = changed.filter((path) => !/^(packages\/(acme|all|zeta)|specs\/zeta)\//.test(path));
  expect(elsewhere.sort()).toEqual(["README.md", "pnpm-lock.yaml", "specs/acme/openapi.yaml", "tsconfig.json"]);
  expect(changed).toEqual(expect.arrayContaining(["packages/acme/src/client.ts", "packages/acme/README.md"]));
});

test.each([
  ["packages/all/package.json", '"@purge/acme": "workspace:^"'],
  ["packages/all/tsconfig.json", '"../acme"'],
  ["tsconfig.json", '"packages/acme"'],
  ["pnpm-lock.yaml", "\n  packages/acme:\n"],
  ["packages/acme/openapi.json", '"deleteUser"'],
])("%s knows it", async (path, text) => {
  expect(await readFile(join(workspace, path), "utf8")).toContain(text);
});

test.each(checks)("check $name: $question", ({ name }) => {
  expect(results.find((result) => result.name === name)).toMatchObject({ ok: true, problems: [] });
});

test("the umbrella's users can call it", async () => {
  const script = `
    import { acme, providers } from "./packages/all/dist/index.js";
    const fetch = async () => Response.json({ removed: false });
    const client = acme.createClient({ apiKey: "k", fetch });
    const result = await client.deleteUser({ path: { member_id: "42" } });
    console.log(JSON.stringify([result.kind, providers.some(({ name }) => name === "acme")]));`;
  const out = await mustRun(root, ["node", "--input-type=module", "--eval", script], workspace);
  expect(JSON.parse(out)).toEqual(["not-done", true]);
});

describe("a project that has installed the packages", () => {
  beforeAll(async () => {
    consumer = await context.consumer();
    for (const name of providerNames(workspace)) apis.push(await readApi(consumer, name));
    probes.push(...apis.flatMap(probesOf));
    readmes = await readmeModules(workspace);
    await mkdir(join(consumer, "readmes"));
    for (const [file, code] of readmes) await writeFile(join(consumer, "readmes", file), code);
    for (const [index, { code }] of probes.entries()) modules.set(`probe-${index}.ts`, `${code}\nexport {};\n`);
  }, 120_000);

  describe.each(compilers)("$name", (compiler) => {
    test.each(Object.keys(environments) as Environment[])("%s", { timeout: 120_000 }, async (environment) => {
      // What READMEs show runs on Node: it reads keys from `process.env`.
      const files = environment === "lib DOM" ? modules : new Map([...modules, ...readmes]);
      const diagnostics = await compile(root, consumer, compiler, environment, files);
      expect(surprises(diagnostics)).toEqual([]);
    });
  });

  test.each(nodes)("Node $version imports every package, and sends nothing without an id", async ({ program }) => {
    const script = join(consumer, "import-all.mjs");
    await copyFile(join(import.meta.dirname, "consumer/import-all.mjs"), script);
    const refusing = apis.flatMap((api) => {
      const method = [api.main, ...api.operations.map(({ id }) => id)].find((id) => needsInput(api, id));
      return method === undefined ? [] : [{ name: api.name, options: neededOptions(api), method }];
    });
    const given = JSON.stringify(refusing.map(({ name, options, method }) => [name, options, method]));
    const report: unknown = JSON.parse(await mustRun(root, [program, "--no-warnings", script, given], consumer));
    const wanted = { listed: true, sameFactory: true, openapi: "3.1.1", kind: "refused", attempts: 0, thrown: true };
    expect(report).toEqual(refusing.map(({ name }) => ({ name, ...wanted })));
  });

  test.each(nodes)(
    "Node $version erases a person, or says in a sentence that it cannot",
    async ({ version, program }) => {
      const script = join(consumer, "erase-one.mjs");
      await copyFile(join(import.meta.dirname, "consumer/erase-one.mjs"), script);
      const { code, stdout, output } = await runProgram(root, [program, script, `${version}.db`], consumer);
      const [major = 0, minor = 0] = version.split(".").map(Number);
      const hasSqlite = major > 22 || (major === 22 && minor >= 13);
      expect({ code, stdout }).toEqual({ code: 0, stdout: hasSqlite ? "confirmed" : "unsupported-node" });
      // Node 22 calls SQLite experimental: that is no news for the user.
      expect(output).toBe(stdout);
    },
  );

  test("what READMEs show runs, with the sandbox in place of the vendors", async () => {
    await copyFile(join(import.meta.dirname, "consumer/run-readmes.mjs"), join(consumer, "run-readmes.mjs"));
    const files = [...readmes].filter(([, code]) => !isTest(code)).map(([file]) => `./readmes/${file}`);
    const out = await mustRun(root, ["node", "run-readmes.mjs", ...files], consumer);
    const { operations, served, ...wrong } = JSON.parse(out) as {
      operations: Record<string, number>;
      served: string[];
    };
    expect(wrong).toEqual({ errors: [], refused: [], violations: [] });
    // The sandbox has no vendors but those that somebody wrote for it.
    const called = apis.filter(({ name }) => served.includes(name)).map(({ name, main }) => `${name}.${main}`);
    expect(served.length).toBeGreaterThan(0);
    expect(Object.keys(operations)).toEqual(expect.arrayContaining(called));
  });

  test("tests that READMEs show pass", async () => {
    const files = [...readmes].filter(([, code]) => isTest(code)).map(([file]) => `readmes/${file}`);
    expect(files).toHaveLength(1);
    expect(await runProgram(root, ["node", "--test", ...files], consumer)).toMatchObject({ code: 0 });
  });
});

/** Whether a README shows how to test: such code runs under a test runner. */
function isTest(code: string): boolean {
  return code.includes("@purge/erase/testing");
}

function needsInput({ operations }: ProbedApi, id: string): boolean {
  return operations.some((operation) => operation.id === id && operation.required);
}

/** Probes that did not come out as wanted, READMEs and declarations of packages that do not compile. */
function surprises(diagnostics: readonly Diagnostic[]): string[] {
  const others = diagnostics.filter(({ file }) => !file.startsWith("probe-"));
  const wrong = probes.flatMap(({ name, want }, index) => {
    const messages = diagnostics.filter(({ file }) => file === `probe-${index}.ts`).map(formatDiagnostic);
    if (want === "compiles") return messages.map((message) => `${name}: ${message}`);
    if (messages.length > 0 && messages.every((message) => want.test(message))) return [];
    return [`${name}: wanted ${want}, got ${messages.join("; ") || "no error"}`];
  });
  return [...others.map(atReadme).map(formatDiagnostic), ...wrong];
}
