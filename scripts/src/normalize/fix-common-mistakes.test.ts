import { expect, it } from "vitest";
import { draft, schemaA, schemaDraft } from "./draft.fixture.ts";
import { fixCommonMistakes } from "./fix-common-mistakes.ts";

it("writes numbers as texts where the standard wants texts", () => {
  const given = draft({
    info: { title: "t", version: 2 },
    servers: [{ url: "https://a.example:{port}", variables: { port: { default: 443, enum: [443, "8443"] } } }],
  });
  expect(fixCommonMistakes(given)).toEqual(
    draft({
      info: { title: "t", version: "2" },
      servers: [{ url: "https://a.example:{port}", variables: { port: { default: "443", enum: ["443", "8443"] } } }],
    }),
  );
});

it("lists the properties that say themselves that they are required", () => {
  const given = {
    required: ["b"],
    properties: { a: { type: "string", required: true }, b: {}, c: { required: false } },
  };
  const want = { required: ["b", "a"], properties: { a: { type: "string" }, b: {}, c: {} } };
  expect(schemaA(fixCommonMistakes(schemaDraft(given)))).toEqual(want);
  expect(schemaA(fixCommonMistakes(schemaDraft({ type: "string", required: true })))).toEqual({ type: "string" });
  expect(schemaA(fixCommonMistakes(schemaDraft(want)))).toEqual(want);
});

it("does without a version, and says so", () => {
  const notes: string[] = [];
  const given = draft({ info: { title: "t" } });
  const fixed = fixCommonMistakes(given, ({ found, pointer }) => notes.push(`${pointer} ${found}`));
  expect(fixed.info).toEqual({ title: "t", version: "" });
  expect(notes).toEqual(["#/info none; it stays empty"]);
});

it("takes an unquoted null in a list of types for the name of a type", () => {
  const given = { type: ["string", null], properties: { a: { type: null, format: "uuid" } } };
  const want = { type: ["string", "null"], properties: { a: { format: "uuid" } } };
  expect(schemaA(fixCommonMistakes(schemaDraft(given)))).toEqual(want);
});
