import { expect, test } from "vitest";
import { mapOperations } from "../document/operations.ts";
import { acme } from "./acme.fixture.ts";
import { emitUmbrella, memberOf } from "./emit-umbrella.ts";

const about = {
  title: "A vendor",
  source: { origin: "here", retrieved: "2026-11-22", published: true },
  keep: [],
  lint: [],
};
const withPassword = mapOperations(acme as never, ({ operation }) => ({
  ...operation,
  security: [{ adminToken: [] }],
})) as unknown as typeof acme;
const password = memberOf({ name: "aaa", about }, withPassword);
const key = memberOf({ name: "acme", about }, acme);
const workspace = { versions: new Map(), handWritten: [] };
const readmeOf = (...members: (typeof key)[]) => emitUmbrella(members, workspace).get("README.md");

test("the example is the first vendor that needs only an API key and an id, if there is one", () => {
  expect(readmeOf(password, key)).toContain('import { acme, providers } from "@purge/all";');
  expect(readmeOf(password)).toContain('import { aaa, providers } from "@purge/all";');
});
