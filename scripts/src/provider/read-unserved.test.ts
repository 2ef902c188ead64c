import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readText } from "../document/read-text.ts";
import { readUnserved } from "./read-unserved.ts";

const root = resolve(import.meta.dirname, "../../..");

async function repositoryWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "purge-unserved-"));
  await mkdir(join(folder, "specs", "acme"), { recursive: true });
  await writeFile(join(folder, "specs/chat.erasure.yaml"), text);
  return folder;
}

const slack = await readText(join(root, "specs/slack.erasure.yaml"), { file: "specs/slack.erasure.yaml" });

test("reads the vendors without a client, and no provider", async () => {
  const [chat, ...others] = await readUnserved(await repositoryWith(slack));
  expect(others).toEqual([]);
  expect(chat).toMatchObject({ name: "chat", title: "Slack", why: expect.stringContaining("deactivate") });
  expect(chat?.erasure.answers).toMatchObject({ erases: "no" });
});

test.each([
  ["no reason", slack.replace(/^why: .*$/m, ""), "#", "why"],
  ["a statement without a source", slack.replace(", source: how SCIM works", ""), "#/comesBack/0", "source"],
])("says where something is missing: %s", async (_, text, pointer, missing) => {
  await expect(readUnserved(await repositoryWith(text))).rejects.toMatchObject({
    problems: [{ file: "specs/chat.erasure.yaml", pointer, expected: expect.stringContaining(missing) }],
  });
});
