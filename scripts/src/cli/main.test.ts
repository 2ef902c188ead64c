import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PassThrough, Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { main } from "./main.ts";

const about = "title: Acme\nsource: {origin: https://acme.example/docs, retrieved: 2026-11-22, published: true}\n";
const source = `openapi: 3.1.0
info: {title: Acme, version: 1.0.0, license: {name: MIT, identifier: MIT}}
servers: [{url: https://api.acme.example}]
paths:
  /users:
    get: {operationId: listUsers, security: [], responses: {"200": {description: ok}, "404": {description: none}}}
`;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "purge-"));
  for (const name of ["acme", "zeta"]) {
    await put(`specs/${name}/provider.yaml`, about);
    await put(`specs/${name}/source.yaml`, source);
  }
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), text);
}

const run = (...argv: string[]) => runIn(root, ...argv);

async function runIn(cwd: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: "", err: "" };
  const into = (key: "out" | "err") =>
    new Writable({
      write(chunk, _, done) {
        texts[key] += String(chunk);
        done();
      },
    });
  const streams = {
    root,
    cwd,
    stdin: Readable.from([]) as unknown as PassThrough,
    stdout: into("out"),
    stderr: into("err"),
    color: false,
  };
  return { code: await main(argv, streams), ...texts };
}

describe("help", () => {
  const commands: string[][] = [
    ...[
      "generate",
      "check",
      "pack",
      "demo",
      "site",
      "contract",
      "conformance",
      "bench",
      "bench:generate",
      "bench:corpus",
      "spec",
    ].map((name) => [name]),
    ...["add", "bump", "check", "diff", "changeset", "normalize", "lint", "list"].map((name) => ["spec", name]),
  ];

  test.each([[], ...commands])("%s %s --help", async (...words) => {
    const { code, err, out } = await run(...words, "--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`Usage: ${["node run.mjs", ...words].join(" ")} [options]`);
    expect(out).toMatch(/--json .*--version .*Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}70 /s);
    expect((await run(...words, "-h")).out).toBe(out);
  });

  it("lists every command", async () => {
    const pages = [await run("--help"), await run("spec", "--help")].map(({ out }) => out);
    const listed = pages.map((page) => [...page.matchAll(/^ {2}([a-z:]+) {2,}[A-Z]/gm)].map(([, name]) => name));
    expect(listed).toEqual([
      [...commands.filter(({ length }) => length === 1).flat(), "help"],
      [...commands.flatMap(([, name]) => name ?? []), "help"],
    ]);
  });

  it("shows the version", async () => {
    expect(await run("--version")).toEqual({ code: 0, err: "", out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect((await run("spec", "lint", "--version")).out).toMatch(/^\d/);
  });
});

describe("wrong usage", () => {
  test.each([
    { argv: "sepc lint", want: "unknown command 'sepc'\n(Did you mean spec?)", help: "" },
    { argv: "spec lnt", want: "unknown command 'lnt'\n(Did you mean lint?)", help: "spec " },
    {
      argv: "spec normalize --chekc",
      want: "unknown option '--chekc'\n(Did you mean --check?)",
      help: "spec normalize ",
    },
    { argv: "demo --x", want: "unknown option '--x'", help: "demo " },
    { argv: "check styl", want: "unknown check 'styl'\n(Did you mean style?)", help: "check " },
    { argv: "conformance --runtime bum", want: "unknown runtime 'bum'\n(Did you mean bun?)", help: "conformance " },
    { argv: "conformance --package acne", want: "unknown package 'acne'\n(Did you mean acme?)", help: "conformance " },
    { argv: "bench --only size", want: "unknown measurement 'size'\n(Did you mean sizes?)", help: "bench " },
    {
      argv: "bench:generate --runs 0",
      want: "option '--runs' takes whole numbers above 0, not '0'",
      help: "bench:generate ",
    },
    { argv: "spec lint acne", want: "unknown provider 'acne'\n(Did you mean acme?)", help: "spec lint " },
    { argv: "generate ../etc", want: "unknown provider '../etc'\n(Known: acme, zeta)", help: "generate " },
    { argv: "contract acne", want: "unknown provider 'acne'", help: "contract " },
    { argv: "spec bump acne -", want: "unknown provider 'acne'", help: "spec bump " },
    { argv: "spec diff a.yaml", want: "missing required argument 'new'", help: "spec diff " },
    {
      argv: "spec diff a b c",
      want: "too many arguments for 'diff'. Expected 2 arguments but got 3",
      help: "spec diff ",
    },
    {
      argv: "spec changeset --since --check",
      want: "option '--since <ref>' argument '--check' is invalid",
      help: "spec changeset ",
    },
    { argv: "spec changeset --since", want: "option '--since <ref>' argument missing", help: "spec changeset " },
  ])("$argv", async ({ argv, want, help }) => {
    const { code, err, out } = await run(...argv.split(" "));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`error: ${want}`);
    expect(err).toContain(`(run \`node run.mjs ${help}--help\` for usage)\n`);
    const json = await run(...argv.split(" "), "--json");
    expect({ code: json.code, err: json.err }).toEqual({ code: 2, err: "" });
    expect(JSON.parse(json.out)).toEqual({ ok: false, usage: expect.stringContaining(want) });
  });

  it("names the options where none is similar", async () => {
    expect((await run("demo", "--x")).err).toContain("(options: --json, --version, --help)");
  });

  test.each([[[]], [["spec"]]])("no command: %j", async (argv) => {
    const { code, err, out } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Commands:");
    expect(JSON.parse((await run(...argv, "--json")).out)).toEqual({ ok: false, usage: "missing command" });
  });
});

describe("files", () => {
  it("are taken from the user's folder", async () => {
    await put("some where/old.yaml", source);
    await put("some where/new.yaml", source.replace("listUsers", "getUsers"));
    const argv = ["spec", "diff", "old.yaml", "./new.yaml", "--no-redocly", "--json"];
    const { out } = await runIn(join(root, "some where"), ...argv);
    expect(JSON.parse(out)).toMatchObject({ ok: true, bump: "major" });
    expect((await run(...argv)).err + (await run(...argv)).out).toContain("nothing there");
  });
});

describe("spec lint", () => {
  it("lists what it checked", async () => {
    expect(await run("spec", "lint")).toEqual({
      code: 0,
      err: "",
      out: "provider  operations  exceptions  warnings\nacme               1           0         0\nzeta               1           0         0\n",
    });
  });

  it("takes options before the words as well", async () => {
    expect(JSON.parse((await run("--json", "spec", "lint", "zeta")).out)).toMatchObject({
      ok: true,
      providers: [{ name: "zeta", operations: 1 }],
    });
  });

  it("reports the problems of all providers", async () => {
    await put("specs/acme/source.yaml", source.replace(', "404": {description: none}', ""));
    await put("specs/zeta/source.yaml", "paths: [");
    const { code, err, out } = await run("spec", "lint");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /error acme specs\/acme\/openapi\.yaml:\d+:\d+ .*operation-4xx-response.*error zeta specs\/zeta\/source\.yaml:1:9/s,
    );
    const { problems } = JSON.parse((await run("spec", "lint", "--json")).out);
    expect(problems).toMatchObject([
      { provider: "acme", severity: "error" },
      { provider: "zeta", rule: "import-yaml" },
    ]);
  });

  it("lets warnings pass, and shows them", async () => {
    await put("specs/acme/source.yaml", source.replace(", license: {name: MIT, identifier: MIT}", ""));
    const { code, err } = await run("spec", "lint", "acme");
    expect(code).toBe(0);
    expect(err).toContain("warning acme specs/acme/openapi.yaml:3:1 #/info (info-license)");
  });
});

describe("spec normalize", () => {
  const read = (name: string) => readFile(join(root, "specs", name, "openapi.yaml"), "utf8");

  it("writes what is not up to date, and only that", async () => {
    expect((await run("spec", "normalize", "acme")).out).toContain("written");
    expect((await run("spec", "normalize", "acme")).out).toContain("up to date");
    expect(await read("acme")).toContain("x-purge-name: production");
    await expect(read("zeta")).rejects.toThrow("ENOENT");
  });

  it("checks without writing", async () => {
    await run("spec", "normalize", "acme");
    const { code, err } = await run("spec", "normalize", "--check");
    expect(code).toBe(1);
    expect(err).toContain("error zeta specs/zeta/openapi.yaml (normalize-stale)");
    await expect(read("zeta")).rejects.toThrow("ENOENT");
  });

  it("writes nothing unless every provider passed", async () => {
    await put("specs/zeta/source.yaml", source.replace("/users:", "users:"));
    expect((await run("spec", "normalize")).code).toBe(1);
    await expect(read("acme")).rejects.toThrow("ENOENT");
  });

  it("rolls back an interrupted run", async () => {
    await put(".cache/write/staged-0", "half");
    await put("specs/acme/openapi.yaml", "old");
    expect((await run("spec", "normalize", "acme")).err).toBe("Rolled back an interrupted run.\n");
    expect(await read("acme")).toContain("openapi: 3.1.1");
  });

  it.each([
    ["an edited file", JSON.stringify([{ path: "specs/acme/source.yaml", staged: "staged-0", before: "00" }])],
    ["a broken journal", "[{"],
  ])(
    "goes on reading where %s keeps an interrupted run from being finished, and says what to remove",
    async (_, plan) => {
      await put(".cache/write/staged-0", "half");
      await put(".cache/write/plan.json", plan);
      const reading = await run("spec", "list");
      expect(reading).toMatchObject({ code: 0, err: expect.stringContaining("elete .cache/write to discard") });
      expect(reading.err).toContain("Commands that only read still work.");
      const writing = await run("spec", "normalize", "acme");
      expect(writing).toMatchObject({ code: 1, err: expect.stringContaining("elete .cache/write to discard") });
    },
  );

  it("reports a fault of the disk as a problem with a next step", async () => {
    await put(".cache", "a file where the folder should be");
    expect(await run("spec", "normalize", "acme")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/\.cache[^\n]* \(disk-\w+\)\n {2}expected .*\n {2}found .*\n {2}next .*file away/),
    });
  });
});

describe("spec list", () => {
  it("lists where each came from and what was changed", async () => {
    const overlay =
      "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.info, description: d, update: {title: A}}]\n";
    await put("specs/acme/overlay.yaml", overlay);
    await put("packages/acme/package.json", '{"version": "1.2.3"}');
    expect((await run("spec", "list")).out).toMatch(
      /^provider.*\nacme +1\.2\.3 +1 +1\.0\.0 +3\.1 +1 +0 +[0-9a-f]{12} +2026-11-22 +https:\/\/acme\.example\/docs\n/,
    );
    expect(JSON.parse((await run("spec", "list", "--json")).out)).toMatchObject({
      providers: [
        {
          name: "acme",
          package: "1.2.3",
          operations: [{ id: "listUsers", route: "GET /users" }],
          overlay: [{ action: 1, description: "d" }],
        },
        { name: "zeta", source: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), published: true } },
      ],
    });
  });
});
