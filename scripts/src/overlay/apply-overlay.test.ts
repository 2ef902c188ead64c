import { describe, expect, it, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { ProblemError } from "../document/problem.ts";
import { applyOverlay } from "./apply-overlay.ts";
import type { Action } from "./parse-overlay.ts";

const origin = { provider: "acme", file: "specs/acme/overlay.yaml" };
const overlayOf = (actions: Action[]) => ({ overlay: "1.1.0", info: { title: "t", version: "1" }, actions });
const apply = (given: JsonObject, ...actions: Action[]) => applyOverlay(given, overlayOf(actions), origin);

interface Case {
  name: string;
  given: JsonObject;
  actions: Action[];
  want: JsonObject;
  touched: string[][];
}

const cases: Case[] = [
  {
    name: "merges objects",
    given: { info: { title: "a", contact: { name: "x" } } },
    actions: [{ target: "$.info", update: { title: "b", contact: { email: "y" }, license: { name: "MIT" } } }],
    want: { info: { title: "b", contact: { name: "x", email: "y" }, license: { name: "MIT" } } },
    touched: [["#/info/title", "#/info/contact/email", "#/info/license"]],
  },
  {
    name: "concatenates arrays",
    given: { a: { tags: ["x"] } },
    actions: [{ target: "$.a", update: { tags: ["y", "x", "z"] } }],
    want: { a: { tags: ["x", "y", "z"] } },
    touched: [["#/a/tags/1", "#/a/tags/2"]],
  },
  {
    name: "appends an object to an array",
    given: { servers: [{ url: "a" }] },
    actions: [{ target: "$.servers", update: { url: "b" } }],
    want: { servers: [{ url: "a" }, { url: "b" }] },
    touched: [["#/servers/1"]],
  },
  {
    name: "appends a primitive value to an array, and an array to it",
    given: { a: [1] },
    actions: [
      { target: "$.a", update: 2 },
      { target: "$.a", update: [3, [4]] },
    ],
    want: { a: [1, 2, 3, [4]] },
    touched: [["#/a/1"], ["#/a/2", "#/a/3"]],
  },
  {
    name: "replaces primitive values, null among them",
    given: { a: "x", list: ["p", "q"] },
    actions: [
      { target: "$.a", update: null },
      { target: "$.list[1]", update: "r" },
    ],
    want: { a: null, list: ["p", "r"] },
    touched: [["#/a"], ["#/list/1"]],
  },
  {
    name: "does several nodes at once, nested ones too",
    given: { a: { p: { p: {} } } },
    actions: [{ target: "$..p", update: { x: 1 } }],
    want: { a: { p: { x: 1, p: { x: 1 } } } },
    touched: [["#/a/p/x", "#/a/p/p/x"]],
  },
  {
    name: "counts a change where one of several nodes changes",
    given: { a: { x: 1 }, b: { x: 2 } },
    actions: [{ target: "$.*", update: { x: 1 } }],
    want: { a: { x: 1 }, b: { x: 1 } },
    touched: [["#/b/x"]],
  },
  {
    name: "removes array items, later ones first, each once",
    given: { a: [0, 1, 2, 3, 4] },
    actions: [{ target: "$.a[0,3,1,3]", remove: true }],
    want: { a: [2, 4] },
    touched: [["#/a/0", "#/a/3", "#/a/1"]],
  },
  {
    name: "removes by a filter of several conditions",
    given: {
      p: [
        { n: 1, m: 1, k: 1 },
        { n: 1, m: 1, k: 2 },
      ],
    },
    actions: [{ target: "$.p[?@.n == 1 && @.m == 1 && @.k == 2]", remove: true }],
    want: { p: [{ n: 1, m: 1, k: 1 }] },
    touched: [["#/p/1"]],
  },
  {
    name: "removes members and items together",
    given: { a: { d: 1, l: [{ d: 1 }, 2] }, l: [1, { d: 1 }] },
    actions: [{ target: "$..d", remove: true }],
    want: { a: { l: [{}, 2] }, l: [1, {}] },
    touched: [["#/a/d", "#/a/l/0/d", "#/l/1/d"]],
  },
  {
    name: "copies one node to others, as it was before",
    given: { from: { a: 1, b: { c: [1] } }, to: { a: 0 }, also: {} },
    actions: [{ target: "$['to','also']", copy: "$.from" }],
    want: { from: { a: 1, b: { c: [1] } }, to: { a: 1, b: { c: [1] } }, also: { a: 1, b: { c: [1] } } },
    touched: [["#/to/a", "#/to/b", "#/also/a", "#/also/b"]],
  },
  {
    name: "moves: makes a place, copies, removes",
    given: { paths: { "/old": { get: 1 } } },
    actions: [
      { target: "$.paths", update: { "/new": {} } },
      { target: "$.paths['/new']", copy: "$.paths['/old']" },
      { target: "$.paths['/old']", remove: true },
    ],
    want: { paths: { "/new": { get: 1 } } },
    touched: [["#/paths/~1new"], ["#/paths/~1new/get"], ["#/paths/~1old"]],
  },
  {
    name: "keeps `__proto__` as a member",
    given: { a: {} },
    actions: [{ target: "$.a", update: JSON.parse('{"__proto__": {"x": 1}}') }],
    want: { a: JSON.parse('{"__proto__": {"x": 1}}') },
    touched: [["#/a/__proto__"]],
  },
];

describe("applyOverlay", () => {
  test.each(cases)("$name", ({ given, actions, want, touched }) => {
    const before = structuredClone(given);
    const { document, changes } = apply(given, ...actions);
    expect(document).toEqual(want);
    expect(changes.map((change) => change.touched)).toEqual(touched);
    expect(given).toEqual(before);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it("tells what each action was", () => {
    const { changes } = apply({ a: 1 }, { target: "$.a", description: "Because.", update: 2 });
    expect(changes).toEqual([{ action: 1, kind: "update", target: "$.a", description: "Because.", touched: ["#/a"] }]);
  });

  it("gives every target a copy of its own", () => {
    const { document } = apply(
      { a: {}, b: {} },
      { target: "$.*", update: { list: [] } },
      { target: "$.a.list", update: 1 },
    );
    expect(document).toEqual({ a: { list: [1] }, b: { list: [] } });
  });
});

describe("refuses", () => {
  test.each<[string, JsonObject, Action, string, string]>([
    ["a target that is not there", { a: 1 }, { target: "$.b", update: 1 }, "overlay-no-match", "nothing there"],
    ["an inherited member", { a: 1 }, { target: "$.constructor", remove: true }, "overlay-no-match", "nothing there"],
    [
      "what is so already",
      { a: { x: [1] } },
      { target: "$.a", update: { x: [1] } },
      "overlay-no-change",
      "the document says all of it already",
    ],
    [
      "an item that is there",
      { a: [{ x: 1 }] },
      { target: "$.a", update: { x: 1 } },
      "overlay-no-change",
      "the document says all of it already",
    ],
    ["kinds mixed", { a: [], b: {} }, { target: "$.*", update: {} }, "overlay-mixed", "an array and an object"],
    [
      "an object into a value",
      { a: { b: 1 } },
      { target: "$.a", update: { b: {} } },
      "overlay-conflict",
      "an object cannot be merged into a primitive value",
    ],
    [
      "a value into an object",
      { a: {} },
      { target: "$.a", update: 1 },
      "overlay-conflict",
      "a primitive value cannot be merged into an object",
    ],
    ["a copy of several", { a: {}, b: {} }, { target: "$.a", copy: "$.*" }, "overlay-copy", "2 nodes"],
    ["a copy of nothing", { a: {} }, { target: "$.a", copy: "$.b" }, "overlay-copy", "0 nodes"],
    ["a broken query", { a: 1 }, { target: "$.a[?@", update: 1 }, "overlay-jsonpath", "unbalanced brackets"],
    ["the whole document gone", { a: 1 }, { target: "$", remove: true }, "overlay-root", "the document itself"],
  ])("%s", (_, given, action, rule, found) => {
    expect(() => apply(given, action)).toThrow(ProblemError);
    try {
      apply(given, action);
    } catch (error) {
      expect((error as ProblemError).problems[0]).toMatchObject({ ...origin, pointer: "#/actions/0", rule });
      expect((error as ProblemError).problems[0]?.found).toContain(found);
    }
  });

  it("names every dead action at once, with number, target and reason", () => {
    const dead = { target: "$.gone", description: "The vendor\n  forgot it.", remove: true } as const;
    expect(() => apply({ a: 1 }, { target: "$.a", update: 2 }, dead, { target: "$.a", update: 2 })).toThrow(
      /action 2, target `\$\.gone` \(The vendor forgot it\.\).*action 3, target `\$\.a`/s,
    );
  });
});
