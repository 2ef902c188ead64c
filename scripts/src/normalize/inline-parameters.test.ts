import { describe, expect, it, test } from "vitest";
import type { DocumentProblem } from "../document/document-problem.ts";
import type { Json, JsonObject } from "../document/json.ts";
import { operationsOf } from "../document/operations.ts";
import { draft, operation } from "./draft.fixture.ts";
import { fixPathParameters } from "./fix-path-parameters.ts";
import { inlineParameters } from "./inline-parameters.ts";

const parameter = (name: string, place: string, more: JsonObject = {}) => ({ name, in: place, schema: {}, ...more });
const given = (shared: Json, mine: Json) =>
  draft({ paths: { "/a/{x}/{y}": { parameters: shared, get: operation({ parameters: mine }) } } });
const listed = (document: JsonObject) =>
  operationsOf(document)
    .flatMap(({ operation: { parameters } }) => parameters as JsonObject[])
    .map(
      ({ name, in: place, required, deprecated }) => `${place} ${name}${required ? "!" : ""}${deprecated ? "-" : ""}`,
    );

describe("inlineParameters", () => {
  it("moves the path item's down, path parameters first, in the path's order", () => {
    const shared = [parameter("limit", "query"), parameter("y", "path")];
    const mine = [parameter("X-Trace", "header"), parameter("x", "path"), parameter("offset", "query")];
    const document = inlineParameters(given(shared, mine));
    expect(listed(document)).toEqual(["path x!", "path y!", "query limit", "query offset", "header X-Trace"]);
    expect(document.paths).not.toHaveProperty(["/a/{x}/{y}", "parameters"]);
  });

  it("lets the operation's own win", () => {
    const document = inlineParameters(
      given(
        [parameter("q", "query"), parameter("H", "header")],
        [parameter("q", "query", { deprecated: true }), parameter("h", "header")],
      ),
    );
    expect(listed(document)).toEqual(["query q-", "header h"]);
  });

  it("drops the headers that the standard ignores", () => {
    const headers = ["Authorization", "accept", "Content-Type", "X-Mine"].map((name) => parameter(name, "header"));
    expect(listed(inlineParameters(given([], headers)))).toEqual(["header X-Mine"]);
  });

  test.each<[string, Json, Json, string]>([
    [
      "a cookie",
      [],
      [parameter("session", "cookie", { required: true })],
      "#/paths/~1a~1{x}~1{y}/get/parameters/0: expected parameters that a client can send, found `session`, a cookie that is required",
    ],
    [
      "one twice",
      [parameter("q", "query"), parameter("q", "query")],
      [],
      "#/paths/~1a~1{x}~1{y}/parameters/1: expected each parameter once in a list, found `q` a second time",
    ],
    ["no name", [], [{ in: "query" }], 'found {"name":null,"in":"query"}'],
    ["another place", [], [{ name: "q", in: "body" }], 'found {"name":"q","in":"body"}'],
  ])("refuses %s", (_, shared, mine, want) => expect(() => inlineParameters(given(shared, mine))).toThrow(want));
});

it("does without an optional cookie, and says so", () => {
  const notes: DocumentProblem[] = [];
  const document = inlineParameters(given([], [parameter("theme", "cookie"), parameter("q", "query")]), (note) =>
    notes.push(note),
  );
  expect(listed(document)).toEqual(["query q"]);
  expect(notes).toMatchObject([
    { rule: "cookie", severity: "warning", pointer: "#/paths/~1a~1{x}~1{y}/get/parameters/0" },
  ]);
});

it("declares what stands in the path, and drops what does not", () => {
  const notes: DocumentProblem[] = [];
  const document = inlineParameters(given([parameter("x", "path")], [parameter("z", "path"), parameter("q", "query")]));
  expect(listed(fixPathParameters(document, (note) => notes.push(note)))).toEqual(["path x!", "path y!", "query q"]);
  expect(notes).toMatchObject([{ rule: "path-parameter-undeclared" }, { rule: "path-parameter-unused" }]);
});
