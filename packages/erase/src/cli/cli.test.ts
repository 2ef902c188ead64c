import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { createSandbox, type Sandbox } from "@purge/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adapterNames } from "./config/adapter-names.ts";
import { main } from "./main.ts";

const program = join(import.meta.dirname, "../../dist/bin.js");
const folder = mkdtempSync(join(tmpdir(), "purge-cli-"));
let sandbox: Sandbox;
const env: Record<string, string> = { PATH: process.env.PATH ?? "", NO_COLOR: "1" };

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command in this process: what it does is the same, and it starts faster. */
async function purge(args: readonly string[], input = "", at: string = folder, more: object = {}): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const code = await main(args, {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    env: { ...env, ...more },
    cwd: () => at,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { code, stdout: out, stderr: err };
}

/** The installed program, in a process of its own. */
function start(args: readonly string[], at: string = folder): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd: at, env, stdio: "pipe" });
}

async function ran(child: ChildProcess): Promise<Ran> {
  const read = (stream: ChildProcess["stdout"]) => (stream ? text(stream) : Promise.resolve(""));
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr), once(child, "close")]);
  return { code: child.exitCode, stdout, stderr };
}

beforeAll(async () => {
  sandbox = await createSandbox({ seed: 5 });
  const { providers } = await sandbox.listen();
  const vendor = (name: string) => providers.find((one) => one.name === name);
  const options = (name: string) => ({ baseUrl: vendor(name)?.url });
  const config = {
    store: "purge.db",
    issuer: "https://shop.example",
    confirmAfterMs: 10,
    providers: { klavis: options("klavis"), konstantly: options("konstantly") },
  };
  writeFileSync(join(folder, "purge.config.json"), JSON.stringify(config));
  for (const name of ["klavis", "konstantly"]) env[`${name.toUpperCase()}_API_KEY`] = vendor(name)?.keys.apiKey ?? "";
  const keys = await purge(["keys", "--json"]);
  Object.assign(env, JSON.parse(keys.stdout));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string) => sandbox.control.addUser(name);
const email = async (id: string): Promise<string> => {
  const { url = "", keys = {} } = (await sandbox.listen()).providers.find(({ name }) => name === "konstantly") ?? {};
  const response = await fetch(`${url}/users/${id}`, { headers: { "X-API-KEY": keys.apiKey ?? "" } });
  return ((await response.json()) as { email: string }).email;
};

test("one person: plan, erase, status, log, receipt, verify", async () => {
  const konstantly = `konstantly=email:${await email(add("konstantly"))}`;
  const person = [`klavis=${add("klavis")}`, konstantly];
  expect(await purge(["plan", ...person])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Nothing was deleted"),
  });
  const erased = await purge(["erase", "T-1", ...person]);
  expect(erased).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/T-1: settled/) });
  expect(erased.stdout).toMatch(/klavis +erased +confirmed/);
  const status = await purge(["status", "T-1", "--json"]);
  expect(JSON.parse(status.stdout)).toMatchObject({
    state: "settled",
    targets: [{ evidence: "confirmed" }, { evidence: "confirmed" }],
  });
  expect(await purge(["log", "T-1"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("The journal is intact."),
  });
  const receipt = await purge(["receipt", "T-1"]);
  expect(await purge(["verify", "-"], receipt.stdout)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Valid: request T-1"),
  });
  writeFileSync(join(folder, "keys.json"), (await purge(["keys", "--public"])).stdout);
  const verify = ["verify", "-", "--keys", "keys.json", "--issuer", "https://shop.example"];
  expect(await purge(verify, receipt.stdout, folder, { PURGE_SECRET: "" })).toMatchObject({ code: 0 });
  expect(await purge(verify, receipt.stdout.replace(/.$/m, ""))).toMatchObject({ code: 2 });
  expect(await purge(["receipt", "T-1", "--html", "--out", "T-1.html"])).toMatchObject({ code: 0, stdout: "" });
  expect(readFileSync(join(folder, "T-1.html"), "utf8")).toContain("<h1>Erasure receipt</h1>");
});

test("a person from standard input, holds, release, undo, extend and close", async () => {
  const person = JSON.stringify({ klavis: add("klavis"), konstantly: null });
  expect(await purge(["erase", "T-2", "-", "--no-run"], person)).toMatchObject({
    code: 3,
    stdout: expect.stringContaining("T-2: open"),
  });
  expect(await purge(["hold", "T-2", "klavis", "--reason", "litigation"])).toMatchObject({
    code: 0,
    stdout: "klavis: accepted\n",
  });
  expect(await purge(["status", "T-2"])).toMatchObject({ code: 0, stdout: expect.stringContaining("litigation") });
  expect(await purge(["release", "T-2", "klavis", "--reason", "over"])).toMatchObject({ code: 0 });
  expect(await purge(["extend", "T-2", "--reason", "many"])).toMatchObject({ code: 0 });
  expect(await purge(["extend", "T-2", "--reason", "many"])).toMatchObject({ code: 2 });
  expect(await purge(["undo", "T-2"])).toMatchObject({ code: 0, stdout: expect.stringContaining("klavis: accepted") });
  expect(await purge(["close", "T-2", "klavis", "--reason", "x", "--by", "Maria"])).toMatchObject({ code: 2 });
  expect(await purge(["hold", "T-2", "--reason", "x"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("provider"),
  });
});

test("many people from CSV: bad lines are told, without their values, and the others are recorded", async () => {
  const lines = [
    "request,klavis,konstantly",
    `C-1,${add("klavis")},none`,
    "C-2,,none",
    `C-3,none,${add("konstantly")}`,
    "bad id!,ann-secret,none",
    "C-4,ann-secret",
    'C-5,"Miller, Ann",none',
    "C-6,none,EMAIL:ann-secret",
  ];
  const run = await purge(["erase", "--csv", "-", "--json"], `\ufeff${lines.join("\r\n")}\r\n`);
  expect(run.code).toBe(1);
  expect(run.stderr.split("\n").filter(Boolean)).toEqual([
    expect.stringMatching(/^line 3: klavis is empty; write none/),
    expect.stringMatching(/^line 6: it has 2 cells/),
    expect.stringMatching(/^line 8: konstantly is looked up as email:/),
    expect.stringMatching(/^line 5: A request id is/),
  ]);
  expect(run.stderr + run.stdout).not.toContain("ann-secret");
  expect(JSON.parse(run.stdout)).toMatchObject({ recorded: 3, refused: 4 });
});

test.each<[what: string, csv: string, problem: RegExp]>([
  ["nothing", "", /is empty/],
  ["a provider that is missing", "request,klavis\nx,y", /no column konstantly/],
  ["a column that is unknown", "request,klavis,konstantly,ann@example.com\nx,y,z,1", /neither request nor a provider/],
  ["a lookup that is unknown", "request,klavis.email,konstantly\nx,y,z", /konstantly or konstantly\.email/],
  ["a column twice", "request,klavis,klavis,konstantly\nx,y,y,z", /twice/],
  ["a quote that is open", 'request,klavis,konstantly\nx,"y,z', /cannot be read/],
])("CSV with %s could not run", async (_, csv, problem) => {
  const run = await purge(["erase", "--csv", "-"], csv);
  expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(problem) });
  expect(run.stderr).not.toContain("ann@");
});

test("many people from JSON Lines, and then nothing is left to do", async () => {
  const lines = [
    { request: "L-1", people: { klavis: add("klavis"), konstantly: null } },
    { request: "L-2", people: { klavis: null, konstantly: { hold: "tax law" } } },
  ];
  expect(await purge(["erase", "--jsonl", "-"], lines.map((line) => JSON.stringify(line)).join("\n"))).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("2 recorded"),
  });
  expect(await purge(["erase", "--jsonl", "-"], "nonsense\n")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("line 1: it is not JSON"),
  });
  expect(await purge(["status"])).toMatchObject({ code: 0, stdout: "Nothing is left to do.\n" });
});

test("what needs a person ends with 2, what is open with 3, and due work is found", async () => {
  expect(await purge(["erase", "A-1", "klavis=none", "konstantly=nobody-there"])).toMatchObject({
    code: 2,
    stdout: expect.stringContaining("attention"),
  });
  expect(await purge(["run"])).toMatchObject({ code: 2 });
  expect(await purge(["close", "A-1", "konstantly", "--reason", "never there", "--by", "Maria"])).toMatchObject({
    code: 0,
  });
  expect(await purge(["erase", "A-2", `klavis=${add("klavis")}`, "konstantly=none", "--no-run"])).toMatchObject({
    code: 3,
  });
  expect(await purge(["status", "--due-within", "5d"])).toMatchObject({ code: 0 });
  expect(await purge(["status", "--due-within", "40d"])).toMatchObject({
    code: 3,
    stdout: expect.stringMatching(/klavis +waiting +1/),
  });
  expect(await purge(["run"])).toMatchObject({ code: 0 });
});

test("a worker stops gracefully", async () => {
  const child = start(["run", "--worker"]);
  const id = add("klavis");
  await purge(["erase", "W-1", `klavis=${id}`, "konstantly=none", "--no-run"]);
  let status: Ran;
  do status = await purge(["status", "W-1"]);
  while (status.code !== 0);
  const end = ran(child);
  child.kill("SIGTERM");
  expect(await end).toMatchObject({ code: 0, stderr: "" });
});

describe("mistakes of the first ten minutes", () => {
  const empty = mkdtempSync(join(tmpdir(), "purge-empty-"));
  afterAll(() => rmSync(empty, { recursive: true, force: true }));
  const at = (name: string, file: string, content: string): string => {
    mkdirSync(join(empty, name));
    writeFileSync(join(empty, name, file), content);
    return join(empty, name);
  };

  test.each<[what: string, args: string[], problem: RegExp, more?: Record<string, string>]>([
    ["no configuration", ["status"], /purge init/],
    ["a command that is misspelt", ["erse"], /Did you mean erase/],
    ["a flag that is misspelt", ["run", "--wrker"], /Did you mean --worker/],
    ["a duration without a unit", ["status", "--due-within", "5"], /number with a unit/],
    ["a date that is none", ["erase", "r", "x=y", "--deadline", "tomorrow"], /2026-12-31/],
  ])("%s", async (_, args, problem, more) => {
    expect(await purge(args, "", empty, more)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(problem),
    });
  });

  test.each<[what: string, args: string[], problem: RegExp, more?: Record<string, string>]>([
    ["no secret", ["status"], /PURGE_SECRET is not set/, { PURGE_SECRET: "" }],
    ["a secret that is too short", ["status"], /32 bytes or more/, { PURGE_SECRET: "c2hvcnQ=" }],
    ["no API key", ["status"], /klavis needs KLAVIS_API_KEY/, { KLAVIS_API_KEY: "" }],
    ["no person", ["erase", "r"], /provider=who/],
    ["a provider that is left out", ["erase", "r", "klavis=x"], /konstantly is missing; write konstantly=none/],
    ["a provider that is not configured", ["erase", "r", "acme=ann-secret"], /providers are klavis, konstantly/],
    ["an empty id", ["erase", "r", "klavis=", "konstantly=none"], /klavis=none/],
    ["a lookup that is misspelt", ["plan", "klavis=none", "konstantly=E-Mail:ann-secret"], /looked up as email:/],
    ["a request that does not exist", ["status", "nowhere"], /no request with the id "nowhere"/],
    ["a receipt without a file", ["verify", "nowhere.jwt"], /nowhere\.jwt cannot be read: ENOENT/],
    ["a CSV file that is not there", ["erase", "--csv", "nowhere.csv"], /nowhere\.csv cannot be read: ENOENT/],
    ["a folder for JSON Lines", ["erase", "--jsonl", "."], /is not a file/],
    ["a person and a file", ["erase", "r", "--csv", "-"], /not both/],
    ["no signing key", ["receipt", "T-1"], /signingKey/, { PURGE_SIGNING_KEY: "" }],
  ])("%s", async (_, args, problem, more) => {
    const run = await purge(args, "", folder, more);
    expect(run).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(problem) });
    expect(run.stderr).not.toMatch(/ann-secret|at .*\.js:/);
  });

  test("a configuration that is wrong is named, and so is a provider without an adapter", async () => {
    expect(await purge(["status"], "", at("json", "purge.config.json", "{"))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is not JSON"),
    });
    const acme = JSON.stringify({ store: "x.db", providers: { acme: {} } });
    expect(await purge(["status"], "", at("acme", "purge.config.json", acme))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no adapter for the provider "acme".*ownProvider/),
    });
    const typo = JSON.stringify({ store: "x.db", aftr: {}, providers: { klavis: { server: "us" } } });
    expect(await purge(["status"], "", at("typo", "purge.config.json", typo))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no option aftr; the options are .*after/),
    });
    const key = JSON.stringify({ store: "x.db", providers: { klavis: { server: "us", apiKey: "k-secret" } } });
    expect(await purge(["status"], "", at("key", "purge.config.json", key))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/klavis\.apiKey is a credential.*set KLAVIS_API_KEY/),
    });
    const secret = "export default { store: 'x.db', secret: 'x', providers: {} };";
    expect(await purge(["status"], "", at("secret", "purge.config.mjs", secret))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/take secret out of the file; .*PURGE_SECRET/),
    });
    expect(await purge(["status"], "", at("empty", "purge.config.mjs", ""))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("no default export"),
    });
    expect(
      await purge(["status"], "", at("throws", "purge.config.mjs", "throw new Error('no database')")),
    ).toMatchObject({ code: 1, stderr: expect.stringContaining("no database") });
  });

  test("init writes a configuration, once, and says what to do next", async () => {
    mkdirSync(join(empty, "init"));
    const run = await purge(["init", "junction", "klavis", "sunbird"], "", join(empty, "init"));
    expect(run).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("JUNCTION_API_KEY, KLAVIS_API_KEY, SUNBIRD_API_KEY, SUNBIRD_USER_TOKEN"),
    });
    const { providers } = JSON.parse(readFileSync(join(empty, "init/purge.config.json"), "utf8")) as {
      providers: object;
    };
    expect(providers).toEqual({
      junction: {},
      klavis: { server: expect.any(String) },
      sunbird: { host: expect.any(String) },
    });
    expect(await purge(["init"], "", join(empty, "init"))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("already"),
    });
    expect(await purge(["init", "acme"], "", empty)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("no adapter"),
    });
  });
});

test("help", async () => {
  expect(await purge(["--help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("Exit codes:") });
  expect(await purge(["erase", "--help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("--csv <file>") });
});

test("the program itself: version, usage, and a person", async () => {
  expect(await ran(start(["--version"]))).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  expect(await ran(start(["erse"], tmpdir()))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Did you mean"),
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }');
  writeFileSync(join(folder, "wrong.ts"), "export default {};");
  expect(await ran(start(["status", "--config", "wrong.ts"]))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/says that the file is CommonJS\. Rename it to purge\.config\.mts/),
  });
  writeFileSync(join(folder, "wrong.mts"), "export default {\n  store: 'x'\n  providers: {}\n};\n");
  expect(await ran(start(["status", "--config", "wrong.mts"]))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/wrong\.mts cannot be loaded: .* \(line 3\)/),
  });
  expect(await ran(start(["erase", "P-1", `klavis=${add("klavis")}`, "konstantly=none"]))).toMatchObject({
    code: 0,
    stderr: "",
  });
});

test("the demo needs nothing, and ends settled", async () => {
  const { code, stdout } = await purge(["demo"], "", tmpdir(), { PURGE_SECRET: "", KLAVIS_API_KEY: "" });
  expect(code).toBe(0);
  const last = stdout.slice(stdout.indexOf("days later"));
  expect(last.match(/erased +(confirmed|acknowledged)/g)).toHaveLength(adapterNames().length);
  // Segment shows nobody, so nothing is read back.
  expect(last).toMatch(/segment +erased +acknowledged/);
});
