import { describe, expect, it, test } from "vitest";
import { equalJson, escapeToken, getPointer, type Json, own, pointer, pointerTokens, put } from "./json.ts";

const hostile = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}');

describe("getPointer", () => {
  const document: Json = { a: { "b/c": [10, { "~": "tilde" }] }, "": "empty", paths: {} };
  test.each<[string, Json | undefined]>([
    ["#", document],
    ["#/a/b~1c/0", 10],
    ["#/a/b~1c/1/~0", "tilde"],
    ["/a/b~1c/0", 10],
    ["#/", "empty"],
    ["#/a/b~1c/00", undefined],
    ["#/a/b~1c/length", undefined],
    ["#/a/b~1c/2", undefined],
    ["#/constructor", undefined],
    ["#/paths/__proto__", undefined],
    ["#/a/b~1c/0/toFixed", undefined],
  ])("%s", (at, want) => expect(getPointer(document, at)).toEqual(want));
});

describe("pointer", () => {
  it("escapes and comes back", () => {
    const tokens = ["paths", "/users/{id}", "a~b", ""];
    expect(pointer(...tokens)).toBe("#/paths/~1users~1{id}/a~0b/");
    expect(pointerTokens(pointer(...tokens))).toEqual(tokens);
    expect(escapeToken(0)).toBe("0");
  });
});

describe("own members", () => {
  it("sees no inherited member", () => {
    expect(own({}, "constructor")).toBeUndefined();
    expect(own(hostile, "__proto__")).toEqual({ polluted: true });
  });

  it("puts `__proto__` as a member like any other", () => {
    const object = {};
    put(object, "__proto__", { polluted: true });
    expect(Object.keys(object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("equalJson", () => {
  test.each<[Json, Json, boolean]>([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ toString: 1 }, { a: 1 }, false],
    [[], {}, false],
    [null, {}, false],
    ["1", 1, false],
  ])("%j and %j: %s", (left, right, want) => expect(equalJson(left, right)).toBe(want));
});
