import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { compilePackages } from "./compile-packages.ts";
import { measureFiles } from "./measure-files.ts";
import { readSpecifications } from "./read-specifications.ts";
import { summarize } from "./summarize.ts";

const root = resolve(import.meta.dirname, "../../../..");
const spec = (paths: string) =>
  `openapi: 3.1.0\ninfo: { title: A, version: "1" }\nservers: [{ url: https://a.example }]\npaths: ${paths}\n`;

test("counts what is generated, what compiles, and what is refused by which rule", async () => {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "purge-corpus-"));
  try {
    const good = '{ /a: { get: { responses: { "200": { description: Here } } } } }';
    const files = { "good.yaml": spec(good), "none.yaml": spec("{}"), "other.json": '{ "no": "specification" }' };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const measured = await measureFiles(root, await readSpecifications([folder]));
    const { data, text } = summarize(measured, await compilePackages(root, measured, 1));
    expect(data).toMatchObject({
      files: 2,
      withoutOperations: 1,
      generated: 1,
      compiling: 1,
      operations: 1,
      refusedByRule: { "paths-empty": 1 },
    });
    expect(text).toMatch(/^compiling +1$/m);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
