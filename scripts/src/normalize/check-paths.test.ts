import { describe, expect, it, test } from "vitest";
import type { DocumentProblem } from "../document/document-problem.ts";
import { checkPaths } from "./check-paths.ts";
import { draft, operation } from "./draft.fixture.ts";

const check =
  (...paths: string[]) =>
  () =>
    checkPaths(draft({ paths: Object.fromEntries(paths.map((path) => [path, { get: operation() }])) }));

describe("checkPaths", () => {
  it.each([
    ["/"],
    ["/users/"],
    ["/a/{b}.json"],
    ["/a/{b}{c}"],
    ["/a/{b}.{c}", "/a/.{b}"],
    ["/a:do"],
    ["/a/{id}/b", "/a/b/{id}"],
    ["/a/{id}", "/a/{name}"],
  ])("takes %s", (...paths) => {
    expect(check(...paths)).not.toThrow();
  });

  test.each([
    ["users", "begins with `/`"],
    ["https://a.example/users", "begins with `/`"],
    ["/users?x={y}", "without query and fragment"],
    ["/users#a", "without query and fragment"],
    ["/a/{b", "each parameter as `{name}`"],
    ["/a/}b{", "each parameter as `{name}`"],
    ["/a/{}", "each parameter as `{name}`"],
    ["/a/{b}/{b}", "each parameter once"],
    ["/a b", "no spaces"],
    ["/a\\b", "no spaces or backslashes"],
    ["/a/../b", "no `.` or `..` segments"],
  ])("refuses %s", (path, want) => expect(check(path)).toThrow(want));

  it("notes a method that there is not", () => {
    const paths = { "/a": { get: operation(), delte: operation(), "x-a": 1, summary: "s" } };
    const notes: DocumentProblem[] = [];
    checkPaths(draft({ paths }), (note) => notes.push(note));
    expect(notes).toMatchObject([{ found: "`delte` (did you mean `delete`?), which is never read" }]);
  });

  it("refuses a method that cannot be sent", () => {
    expect(() => checkPaths(draft({ paths: { "/a": { trace: operation() } } }))).toThrow("a method that fetch sends");
  });

  it.each([[{}], [{ "/a": {} }], [{ "/a": { summary: "s", parameters: [] } }]])(
    "refuses paths without operations: %j",
    (paths) => {
      expect(() => checkPaths(draft({ paths }))).toThrow("at least one operation");
    },
  );
});
