import { readFileSync } from "node:fs";
import { truncate } from "node:fs/promises";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { remove, run } from "../generate/generate.fixture.ts";
import { createCommitted, outside, status } from "./repository.fixture.ts";

let root = "";
const source = readFileSync(resolve(import.meta.dirname, "../verify/rehearsal/acme/source.yaml"), "utf8");
beforeAll(async () => {
  root = await createCommitted();
});
afterAll(() => remove(root));

const bomb = (depth: number) => {
  const levels = Array.from(
    { length: depth },
    (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(", ")}]`,
  );
  return `openapi: 3.1.0\nx-bomb:\n  a0: &a0 [x, x]\n  ${levels.join("\n  ")}\n`;
};
const deep = `openapi: 3.1.0\nx-deep: ${"[".repeat(50_000)}${"]".repeat(50_000)}\n`;
const withRef = (ref: string) => source.replace("#/components/schemas/Removal", ref);
const ring = source
  .replace(
    "components:\n",
    "components:\n  responses:\n    A: { $ref: '#/components/responses/B' }\n    B: { $ref: '#/components/responses/A' }\n",
  )
  .replace('"404":\n', '"410":\n          $ref: "#/components/responses/A"\n        "404":\n');

const hostile: [what: string, content: string, found: RegExp][] = [
  ["a YAML bomb", bomb(9), /alias|values/i],
  ["nesting without end", deep, /deep|nest|level|call stack/i],
  ["a reference out of the folder", withRef("../../../../etc/passwd"), /etc\/passwd/],
  ["a reference to a URL", withRef("https://evil.example/schema.json"), /evil\.example/],
  ["a reference to a file address", withRef("file:///etc/passwd"), /etc\/passwd/],
  ["references in a ring", ring, /circle|leads back/],
  ["a key twice", `${source}\nopenapi: 3.0.3\n`, /a second time/],
  ["a tag that makes objects", source.replace("title: Acme users", "title: !!js/function 'x'"), /tag/i],
  ["nothing", "", /empty/],
  ["text", "Hello there.\n", /neither|mapping/],
  ["a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000", /expected/],
];

test.each(hostile)(
  "%s is refused with a clear error, by bump and by add, and nothing is written",
  async (_, content, found) => {
    const path = await outside("hostile.yaml", content);
    for (const command of [
      ["bump", "acme"],
      ["add", "beta"],
    ]) {
      const { code, err } = await run(root, "spec", ...command, path);
      expect(code).toBe(1);
      expect(err).toMatch(/expected/);
      expect(err).toMatch(found);
      expect(err).toContain(path);
      expect(err).not.toContain("/source.yaml");
      expect(err.length).toBeLessThan(5000);
    }
    expect(await status(root)).toEqual([]);
  },
);

test("a file of 100 MB is refused before it is read", async () => {
  const path = await outside("huge.yaml", "openapi: 3.1.0\n");
  await truncate(path, 100 * 1024 * 1024);
  const begun = performance.now();
  const { code, err } = await run(root, "spec", "bump", "acme", path);
  expect(code).toBe(1);
  expect(err).toContain("100 MiB");
  expect(performance.now() - begun).toBeLessThan(5000);
});

test("a folder, and a file that nobody may read, are told apart from a specification", async () => {
  expect((await run(root, "spec", "bump", "acme", root)).err).toMatch(/a folder or a device/);
  expect((await run(root, "spec", "add", "beta", "/no/such.yaml")).err).toMatch(/nothing there/);
});

test("keys that are called __proto__ or constructor are data, and pollute nothing", async () => {
  const odd = source
    .replace(
      "        removed:\n",
      "        __proto__:\n          type: string\n        constructor:\n          type: string\n        removed:\n",
    )
    .replace(
      "    Fault:\n",
      "    __proto__:\n      type: object\n      properties: { polluted: { const: true } }\n    Fault:\n",
    );
  const path = await outside("odd.yaml", odd);
  const { code, out } = await run(
    root,
    "spec",
    "diff",
    await outside("old.yaml", source),
    path,
    "--no-redocly",
    "--json",
  );
  expect(code).toBe(0);
  expect(out).toContain("__proto__");
  expect((await run(root, "spec", "bump", "acme", path, "--no-redocly", "--dry-run")).code).toBe(0);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(await status(root)).toEqual([]);
});

test("what a vendor writes is code in the changelog, not markup", async () => {
  const marked = source.replace(
    "        removed:\n",
    '        "<img src=x onerror=alert(1)> *[a](http://x.example)*":\n          type: string\n        removed:\n',
  );
  const { code, out } = await run(
    root,
    "spec",
    "bump",
    "acme",
    await outside("marked.yaml", marked),
    "--no-redocly",
    "--dry-run",
    "--json",
  );
  expect(code).toBe(0);
  const { changeset } = JSON.parse(out) as { changeset: { text: string } };
  expect(changeset.text).toContain("property `<img src=x onerror=alert(1)> *[a](http://x.example)*` was added");
});
