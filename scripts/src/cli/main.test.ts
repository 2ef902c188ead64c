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

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
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
    stdin: Readable.from([]) as unknown as PassThrough,
    stdout: into("out"),
    stderr: into("err"),
    color: false,
  };
  return { code: await main(argv, streams), ...texts };
}

describe("help", () => {
  test.each([
    [["--help"], 0],
    [["spec", "--help"], 0],
    [["spec"], 2],
    [[], 2],
    [["spec", "lint", "--help"], 0],
    [["spec", "normalize", "-h"], 0],
  ])("%j", async (argv, code) => {
    const { out, err, code: found } = await run(...(argv as string[]));
    expect({ found, err }).toEqual({ found: code, err: "" });
    expect(out).toMatch(/Usage: pnpm .*Exit codes: 0 in order/s);
  });

  it("lists a command's options", async () => {
    expect((await run("spec", "normalize", "--help")).out).toMatch(/--check .*--help .*--json /s);
  });
});

describe("wrong usage", () => {
  test.each([
    [["spec", "lnt"], "There is no command `spec lnt`. Did you mean `spec lint`?"],
    [["sepc", "lint"], "There is no command `sepc`."],
    [
      ["spec", "normalize", "--chekc"],
      "`spec normalize [name…] [--check]` has no option `--chekc`. Did you mean `--check`?",
    ],
    [["spec", "lint", "acne"], "There is no provider `acne` in specs/. Did you mean `acme`? There are: acme, zeta."],
    [["spec", "lint", "../etc"], "There is no provider `../etc` in specs/."],
  ])("%j", async (argv, want) => {
    const { code, err, out } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(want);
    expect(JSON.parse((await run(...argv, "--json")).out)).toMatchObject({
      ok: false,
      usage: expect.stringContaining(want),
    });
  });
});

describe("spec lint", () => {
  it("tells that all is in order", async () => {
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

  it("finishes what a killed run left", async () => {
    await put(".cache/write/staged-0", "half");
    await put("specs/acme/openapi.yaml", "old");
    expect((await run("spec", "normalize", "acme")).err).toBe("A run that was killed is forgotten now.\n");
    expect(await read("acme")).toContain("openapi: 3.1.1");
  });
});

describe("spec list", () => {
  it("tells where each came from and what was changed", async () => {
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
