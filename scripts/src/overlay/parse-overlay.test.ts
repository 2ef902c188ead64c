import { describe, expect, it, test } from "vitest";
import { ProblemError } from "../document/problem.ts";
import { parseOverlay } from "./parse-overlay.ts";

const origin = { provider: "acme", file: "specs/acme/overlay.yaml" };
const head = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\n";

describe("parseOverlay", () => {
  it("reads an overlay", () => {
    const text = `${head}extends: source.yaml\nx-ours: 1\nactions:\n  - target: $.info\n    description: d\n    update: {title: x}\n`;
    expect(parseOverlay(text, origin).actions).toEqual([
      { target: "$.info", description: "d", update: { title: "x" } },
    ]);
  });

  test.each([
    ["no version", "info: {title: t, version: '1'}\nactions: [{target: $, update: {}}]", "`overlay`"],
    [
      "another version",
      `${head.replace("1.1.0", "2.0.0")}actions: [{target: $, update: {}}]`,
      "a version of the standard",
    ],
    ["no title", "overlay: 1.1.0\ninfo: {version: '1'}\nactions: [{target: $, update: {}}]", "`title`"],
    ["no actions", `${head}actions: []`, "a list of at least one action"],
    ["an unknown key", `${head}actions: [{target: $, update: {}, remvoe: true}]`, "did you mean `remove`?"],
    ["an action that does nothing", `${head}actions: [{target: $.a}]`, "one of `update`, `copy` and `remove: true`"],
    ["an action that does two things", `${head}actions: [{target: $.a, update: 1, copy: $.b}]`, "one of `update`"],
    ["remove: false", `${head}actions: [{target: $.a, remove: false}]`, "true"],
    ["a target that is no query", `${head}actions: [{target: info, update: {}}]`, "begins with `$`"],
  ])("refuses %s", (_, text, want) => {
    expect(() => parseOverlay(text, origin)).toThrow(ProblemError);
    expect(() => parseOverlay(text, origin)).toThrow(want);
  });

  it("says the line", () => {
    expect(() => parseOverlay(`${head}actions:\n  - target: $.a\n    udpate: 1\n`, origin)).toThrow(
      "overlay.yaml:4:5 #/actions/0",
    );
  });
});
