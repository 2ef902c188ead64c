import { describe, expect, it, test } from "vitest";
import type { DocumentProblem } from "../document/document-problem.ts";
import type { JsonObject } from "../document/json.ts";
import { operationsOf } from "../document/operations.ts";
import { chooseMediaTypes } from "./choose-media-types.ts";
import { draft, operation } from "./draft.fixture.ts";

const given = (method: string, part: JsonObject) => draft({ paths: { "/a": { [method]: operation(part) } } });
const body = (...media: string[]) => ({
  requestBody: { content: Object.fromEntries(media.map((type) => [type, { schema: { title: type } }])) },
});
const first = (document: JsonObject) => operationsOf(chooseMediaTypes(document))[0]?.operation as JsonObject;

describe("chooseMediaTypes", () => {
  test.each<[string[], string]>([
    [["application/xml", "application/x-www-form-urlencoded", "application/json"], "application/json"],
    [["multipart/form-data", "application/vnd.api+json"], "application/vnd.api+json"],
    [["multipart/form-data", "application/x-www-form-urlencoded"], "application/x-www-form-urlencoded"],
    [["application/octet-stream", "multipart/form-data"], "multipart/form-data"],
    [["image/png", "text/plain"], "text/plain"],
    [["image/png", "application/octet-stream"], "image/png"],
    [["Application/JSON; charset=utf-8"], "application/json"],
    [["*/*"], "application/json"],
    [[""], "application/json"],
    [["", "multipart/form-data"], "multipart/form-data"],
    [["examples", "text/plain, text/csv"], "text/plain"],
  ])("of %j, %s", (media, want) => {
    expect(Object.keys((first(given("post", body(...media))).requestBody as JsonObject).content as object)).toEqual([
      want,
    ]);
  });

  it("sends XML as the text that it is", () => {
    expect(first(given("post", body("application/xml"))).requestBody).toEqual({
      content: { "application/xml": { schema: { type: "string" } } },
    });
  });

  it("takes a body without content for none", () => {
    expect(first(given("post", { requestBody: { content: {} } }))).not.toHaveProperty("requestBody");
  });

  it("keeps the answers' media types, without parameters, the first of two alike", () => {
    const content = {
      "application/json;v=1": { schema: { title: "one" } },
      "application/json": { schema: {} },
      "text/plain": {},
    };
    expect(first(given("get", { responses: { "200": { content } } })).responses).toEqual({
      "200": { content: { "application/json": { schema: { title: "one" } }, "text/plain": {} } },
    });
  });

  it("takes a name that is no media type for any, and says so", () => {
    const notes: DocumentProblem[] = [];
    const content = { "": { schema: { title: "any" } } };
    const responses = { "200": { content }, "404": { content: { PDF: {}, "application/pdf": {} } } };
    const document = given("post", { ...body("json"), responses });
    const [mended] = operationsOf(chooseMediaTypes(document, (note) => notes.push(note)));
    expect(mended?.operation).toMatchObject({
      requestBody: { content: { "application/json": { schema: { title: "json" } } } },
      responses: {
        "200": { content: { "*/*": { schema: { title: "any" } } } },
        "404": { content: { "application/pdf": {} } },
      },
    });
    expect(notes.map(({ pointer, found }) => [pointer, found])).toEqual([
      ["#/paths/~1a/post/responses/200/content/", '"", which is treated as any type'],
      ["#/paths/~1a/post/requestBody/content/json", '"json", which is treated as any type'],
    ]);
  });

  it("drops a body that fetch does not send, and refuses a required one", () => {
    expect(first(given("get", body("application/json")))).not.toHaveProperty("requestBody");
    const required = { requestBody: { ...body("application/json").requestBody, required: true } };
    expect(() => chooseMediaTypes(given("get", required))).toThrow(
      "#/paths/~1a/get/requestBody: expected no body that GET requires",
    );
  });
});
