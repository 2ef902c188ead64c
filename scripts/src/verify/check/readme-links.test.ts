import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brokenLinks } from "./readme-links.ts";

let root = "";
const files = {
  "README.md":
    "# Purge\n\n## `a` and B\n\n[1](docs/x.md#there) [2](#a-and-b) [3](docs/x.md#gone) [4](docs) [5](none.md)",
  "docs/x.md": "# X\n\n## There\n\n```sh\n## Gone\n[6](nowhere)\n```\n",
  "packages/acme/README.md": "[7](https://acme.example) [8](../../README.md) [9](#none)",
  "packages/acme/package.json": '{ "name": "@purge/acme" }',
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "purge-links-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("reports links to files and headings that are not there, and relative ones in packages", () => {
  const markdown = Object.keys(files).filter((file) => file.endsWith(".md"));
  const found = brokenLinks(root, markdown).map(({ file, found, expected }) => [file, found, expected]);
  expect(found).toEqual([
    ["README.md", "docs/x.md#gone", "a heading of docs/x.md"],
    ["README.md", "none.md", "the path of a file"],
    ["packages/acme/README.md", "../../README.md", expect.stringContaining("absolute")],
    ["packages/acme/README.md", "#none", "a heading of packages/acme/README.md"],
  ]);
});
