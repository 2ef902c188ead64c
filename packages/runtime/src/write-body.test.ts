import { expect, test } from "vitest";
import { acme, answering, api, json } from "./acme.fixture.ts";
import type { Api, Body, Row } from "./api.ts";

const withBody = (body: Body): Api => ({
  ...api,
  operations: { upload: { method: "POST", path: "/v2/upload", body, responses: { 200: "json" } } },
});

async function send(body: Body, value: unknown) {
  const { fetch, requests } = answering(json({}));
  const result = await acme({ fetch }, withBody(body)).upload({ body: value });
  const [request] = requests;
  return { result, type: request?.headers.get("content-type"), text: await request?.text() };
}

const png = new Blob(["png"], { type: "image/png" });
const sent: [body: Body, value: unknown, type: string, text: string][] = [
  [{ kind: "json", media: "application/json" }, { a: 1 }, "application/json", '{"a":1}'],
  [{ kind: "json", media: "text/json" }, "x", "text/json", '"x"'],
  [{ kind: "json", media: "application/json", required: true, empty: true }, null, "application/json", "null"],
  [{ kind: "text", media: "text/csv" }, "a,b", "text/csv", "a,b"],
  [{ kind: "text", media: "text/*" }, "a", "text/plain", "a"],
  [{ kind: "bytes", media: "image/*" }, png, "image/png", "png"],
  [{ kind: "bytes", media: "image/jpeg" }, png, "image/jpeg", "png"],
  [{ kind: "bytes", media: "*/*" }, new Blob(["x"]), "application/octet-stream", "x"],
  [{ kind: "bytes", media: "*/*" }, png, "image/png", "png"],
  [{ kind: "bytes", media: "application/pdf" }, new TextEncoder().encode("pdf"), "application/pdf", "pdf"],
  [{ kind: "bytes", media: "*/*" }, new TextEncoder().encode("x").buffer, "application/octet-stream", "x"],
  [{ kind: "form", media: "application/x-www-form-urlencoded" }, { a: 1 }, "application/x-www-form-urlencoded", "a=1"],
  [
    { kind: "form", media: "application/x-www-form-urlencoded" },
    { a: new Date(0) },
    "application/x-www-form-urlencoded",
    "a=1970-01-01T00%3A00%3A00.000Z",
  ],
];

test.each(sent)("writes %o", async (body, value, type, text) => {
  expect(await send(body, value)).toMatchObject({ result: { ok: true }, type, text });
});

test("writes a member of a form as JSON where its encoding says so", async () => {
  const members = { meta: { json: true }, tags: { json: true }, none: { json: true } } as const;
  const body: Body = { kind: "form", media: "application/x-www-form-urlencoded", members };
  const { text } = await send(body, { meta: { a: 1 }, tags: [{ t: "x" }], plain: "y", none: undefined });
  expect(text).toBe("meta=%7B%22a%22%3A1%7D&tags=%5B%7B%22t%22%3A%22x%22%7D%5D&plain=y");
});

test("writes multipart whole, so that another fetch than the global one sends it", async () => {
  const form = new FormData();
  form.set("id", "7");
  form.set("file", png, "a.png");
  const { fetch } = answering(json({}));
  let init: Parameters<typeof fetch>[1] | undefined;
  const watched: typeof fetch = (url, given) => {
    init = given;
    return fetch(url, given);
  };
  await acme({ fetch: watched }).upload({ body: form });
  expect(init?.body).toBeInstanceOf(Uint8Array);
  const again = await new Response(init?.body, { headers: init?.headers ?? {} }).formData();
  expect([again.get("id"), (again.get("file") as File).name]).toEqual(["7", "a.png"]);
});

test("writes the FormData of another implementation, not its name", async () => {
  const entries = [
    ["id", "7"],
    ["file", new File(["png"], "a.png", { type: "image/png" })],
    ["blob", Object.assign(new Blob(["gif"]), { name: "b.gif" })],
  ];
  const foreign = { [Symbol.toStringTag]: "FormData", [Symbol.iterator]: () => entries.values() };
  const { fetch, requests } = answering(json({}));
  expect(await acme({ fetch }).upload({ body: foreign })).toMatchObject({ ok: true });
  const received = await requests[0]?.formData();
  const file = received?.get("file") as File;
  const blob = received?.get("blob") as File;
  expect([received?.get("id"), file.name, file.type, await file.text()]).toEqual(["7", "a.png", "image/png", "png"]);
  expect([blob.name, await blob.text()]).toEqual(["b.gif", "gif"]);
});

const refused: [body: Body, value: unknown, expected: string][] = [
  [{ kind: "text", media: "text/plain" }, { a: 1 }, "a string"],
  [{ kind: "text", media: "text/plain" }, 7, "a string"],
  [{ kind: "bytes", media: "image/*" }, new Blob(["x"], { type: "text/plain" }), "a Blob whose type is image/*"],
  [{ kind: "bytes", media: "image/*" }, new Blob(["x"]), "a Blob whose type is image/*"],
  [{ kind: "bytes", media: "application/pdf" }, "text", "a Blob or bytes"],
  [{ kind: "multipart", media: "multipart/form-data" }, new Map(), "a FormData"],
  [{ kind: "form", media: "application/x-www-form-urlencoded" }, ["a"], "an object"],
  [{ kind: "json", media: "application/json" }, () => 1, "JSON"],
  [{ kind: "json", media: "application/json" }, Symbol("x"), "JSON"],
];

test.each(refused)("refuses to write %o from %o", async (body, value, expected) => {
  const { result, text } = await send(body, value);
  expect(result).toMatchObject({ kind: "refused", error: { code: "wrong-type" } });
  expect((result as { error: { message: string } }).error.message).toContain(`body must be ${expected}, but is `);
  expect(text).toBe(undefined);
});

test("a path may hold characters that a URL encodes", async () => {
  const { fetch, requests } = answering(json({}));
  const row = { ...(api.operations.deleteUser as Row), path: "/gr\u00f6\u00dfe/%41/{id}" } as Row;
  await acme({ fetch }, { ...api, operations: { deleteUser: row } }).deleteUser({ path: { id: "5%" } });
  expect(requests[0]?.url).toBe("https://api.us.acme.example/gr%C3%B6%C3%9Fe/%41/5%25");
});
