import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ProblemError } from "../document/problem.ts";
import { listProviders, readProviders } from "./read-providers.ts";

const about = "title: Acme\nsource: {origin: https://acme.example/docs, retrieved: 2026-11-22, published: true}\n";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "purge-"));
  for (const name of ["zeta", "acme"]) await add(name);
});
afterEach(() => rm(root, { recursive: true }));

async function add(name: string): Promise<void> {
  await mkdir(join(root, "specs", name, "parts"), { recursive: true });
  await writeFile(join(root, "specs", name, "provider.yaml"), about);
  await writeFile(join(root, "specs", name, "source.yaml"), "openapi: 3.1.0\n");
  await writeFile(join(root, "specs", name, "parts", "user.json"), "{}");
  await writeFile(join(root, "specs", name, "logo.png"), Uint8Array.of(0xff));
}

it("takes the folders for the list", async () => {
  await writeFile(join(root, "specs", "README.md"), "");
  await mkdir(join(root, "specs", ".hidden"));
  expect(await listProviders(root)).toEqual(["acme", "zeta"]);
});

it("reads all, or the named ones, with the files that references may reach", async () => {
  expect((await readProviders(root)).map(({ name }) => name)).toEqual(["acme", "zeta"]);
  const [zeta] = await readProviders(root, ["zeta"]);
  expect([...(zeta?.files.keys() ?? [])]).toEqual(["parts/user.json", "provider.yaml", "source.yaml"]);
});

it("suggests a name", async () => {
  await expect(readProviders(root, ["acne"])).rejects.toThrow(ProblemError);
  await expect(readProviders(root, ["acne"])).rejects.toThrow("Did you mean `acme`?");
});

it("throws the problems of all providers together", async () => {
  await writeFile(join(root, "specs", "acme", "provider.yaml"), "title: x");
  await writeFile(join(root, "specs", "zeta", "provider.yaml"), "a: [");
  await expect(readProviders(root)).rejects.toThrow(/specs\/acme\/provider\.yaml.*specs\/zeta\/provider\.yaml/s);
});

it("follows no link out of the folder", async () => {
  await symlink("/etc/passwd", join(root, "specs", "acme", "more.yaml"));
  await expect(readProviders(root, ["acme"])).rejects.toThrow("a regular file in the provider's folder");
});
