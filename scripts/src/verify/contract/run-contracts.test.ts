import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { createSandbox } from "@purge/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runContract } from "../../cli/commands/run-contract.ts";

const here = join(import.meta.dirname, "../../../..");
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "purge-contract-test-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A repository with one provider of ours, its life cycle changed. */
async function prepare(name: string, change: (text: string) => string): Promise<void> {
  const folder = join(root, "specs", name);
  await rm(join(root, "specs"), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of ["provider.yaml", "source.yaml", "openapi.yaml", "lifecycle.arazzo.yaml"]) {
    const text = await readFile(join(here, "specs", name, file), "utf8");
    await writeFile(join(folder, file), file.startsWith("lifecycle") ? change(text) : text);
  }
}

async function contract(flags: string[] = [], json = false): Promise<{ code: number; out: string }> {
  const stdout = new PassThrough();
  const args = {
    positionals: [],
    flag: (name: string) => flags.includes(name),
    text: () => undefined,
    list: () => [],
    commandLine: "",
  };
  const io = { root, cwd: root, stdin: new PassThrough(), stdout, stderr: new PassThrough(), color: false, json };
  const code = await runContract(args, io);
  return { code, out: (stdout.read() as Buffer | null)?.toString() ?? "" };
}

describe("against the sandbox", () => {
  it("tells step by step that a life cycle holds", async () => {
    await prepare("konstantly", (text) => text);
    const { code, out } = await contract();
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ Konstantly: 11 of 11 steps passed\n {2}✓ create +POST {4}200\n/);
    expect(out).toMatch(/✓ deleteTooEarly +DELETE {2}422\n/);
  });

  it.each([
    [
      "forgets the block",
      "konstantly",
      / {6}- stepId: blockAgain[\s\S]*?(?= {6}- stepId: delete\n)/,
      "",
      /✗ delete +DELETE {2}422/,
    ],
    ["expects a second deletion to succeed", "proficient", "$statusCode == 404", "$statusCode == 200", /✗ deleteAgain/],
    ["expects another word", "junction", "condition: scheduled for deletion", "condition: erased", /✗ deleteAgain/],
    [
      "deletes somebody else",
      "klavis",
      "- stepId: delete\n        operationId: deleteUser\n        parameters:\n          - { name: userId, in: path, value: $inputs.userId }",
      "- stepId: delete\n        operationId: deleteUser\n        parameters:\n          - { name: userId, in: path, value: nobody }",
      /✗ delete +DELETE {2}404/,
    ],
  ])("fails when a life cycle %s", async (_, name, from, to, want) => {
    await prepare(name, (text) => {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return changed;
    });
    const { code, out } = await contract();
    expect(code).toBe(1);
    expect(out).toMatch(want);
  });
});

describe("against a vendor", () => {
  it("takes keys from the environment and prints none of them", async () => {
    await prepare("klavis", (text) => text);
    const sandbox = await createSandbox({ providers: ["klavis"] });
    const { providers } = await sandbox.listen();
    const secret = providers[0]?.keys.apiKey ?? "";
    const env = { API_KEY: secret, USER_ID: sandbox.control.addUser("klavis"), BASE_URL: providers[0]?.url ?? "" };
    for (const [name, value] of Object.entries(env)) process.env[`PURGE_KLAVIS_${name}`] = value;
    try {
      const good = await contract(["live"], true);
      expect([good.code, JSON.parse(good.out).ok]).toEqual([0, true]);
      const again = await contract(["live"], true);
      expect([again.code, JSON.parse(again.out).ok]).toEqual([1, false]);
      expect(good.out + again.out).not.toContain(secret);
    } finally {
      for (const name of Object.keys(env)) delete process.env[`PURGE_KLAVIS_${name}`];
      await sandbox.close();
    }
    await expect(contract(["live"])).rejects.toThrow(/PURGE_KLAVIS_API_KEY[\s\S]*PURGE_KLAVIS_USER_ID/);
  });
});
