import { describe, expect, it, test } from "vitest";
import { parseProvider } from "./parse-provider.ts";

const about = "title: Acme\nsource: {origin: https://acme.example/docs, retrieved: 2026-11-22, published: true}\n";
const parse = (text: string | undefined, name = "acme") =>
  parseProvider(
    name,
    new Map([["source.yaml", "openapi: 3.1.0"], ...(text === undefined ? [] : [["provider.yaml", text] as const])]),
  );

describe("parseProvider", () => {
  it("reads it, with nothing kept or excepted by default", () => {
    expect(parse(about)).toMatchObject({
      name: "acme",
      folder: "specs/acme",
      about: { title: "Acme", source: { retrieved: "2026-11-22" }, keep: [], lint: [] },
    });
  });

  test.each([
    ["an unknown key", `${about}keeps: []\n`, "did you mean `keep`?"],
    ["a title of two lines", about.replace("Acme", '"Ac\\nme"'), "on one line"],
    ["a missing title", about.replace("title: Acme\n", ""), "`title`"],
    ["a date that is none", about.replace("2026-11-22", "22.11.2026"), "the date it was retrieved"],
    ["an exception without reason", `${about}lint: [{rule: r, at: '#/info'}]\n`, "`reason`"],
    [
      "an exception at no pointer",
      `${about}lint: [{rule: r, at: info, reason: x}]\n`,
      "a JSON pointer in openapi.yaml",
    ],
    ["an empty file", "", "an empty file"],
    ["no file", undefined, "specs/acme/provider.yaml"],
  ])("refuses %s", (_, text, want) => expect(() => parse(text)).toThrow(want));

  test.each(["Acme", "acme_1", "1acme", "a--b", "-a", "a.b", "constructor/..", ""])("refuses the name %j", (name) => {
    expect(() => parse(about, name)).toThrow("beginning with a letter");
  });

  test.each(["all", "class", "default", "providers", "runtime"])("refuses %s, a name that is taken", (name) => {
    expect(() => parse(about, name)).toThrow("is not reserved in JavaScript");
  });

  it("says the line", () => {
    expect(() => parse(`${about}keeps: []\n`)).toThrow("specs/acme/provider.yaml:1:1");
  });
});
