import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { JsonObject } from "../document/json.ts";
import type { ProblemError } from "../document/problem.ts";
import { toApi } from "../emit/operations/to-api.ts";
import type { PlannedAddition } from "./add-provider.ts";
import { type LoopbackVendor, startLoopbackVendor } from "./loopback-vendor.fixture.ts";
import { overlayFile } from "./overlay-file.ts";

// What vendors' files have, one kind of problem a case, and what a request to the deletion looks like when it arrives.
let vendor: LoopbackVendor;
beforeAll(async () => {
  vendor = await startLoopbackVendor();
});
afterAll(() => vendor.close());

const add: LoopbackVendor["add"] = (...given) => vendor.add(...given);
const call: LoopbackVendor["call"] = (...given) => vendor.call(...given);

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const gone = { "204": { description: "Gone" } };
const deletion = (more: JsonObject = {}) => ({
  operationId: "deletePerson",
  parameters: [id],
  responses: gone,
  ...more,
});
const key = { type: "apiKey", in: "header", name: "x-key" };

function acme(more: JsonObject = {}, schemes: JsonObject = { key }): JsonObject {
  return {
    openapi: "3.0.3",
    info: { title: "Acme", version: "1.0.0" },
    servers: [{ url: "https://api.acme.example" }],
    security: [Object.fromEntries(Object.keys(schemes).map((name) => [name, []]))],
    paths: { "/people/{id}": { delete: deletion() } },
    components: { securitySchemes: schemes },
    ...more,
  };
}

function acmeTwo(more: JsonObject = {}): JsonObject {
  return {
    swagger: "2.0",
    info: { title: "Acme", version: "1.0.0" },
    host: "api.acme.example",
    schemes: ["https"],
    securityDefinitions: { key },
    security: [{ key: [] }],
    paths: {
      "/people/{id}": {
        delete: { ...deletion(), parameters: [{ name: "id", in: "path", required: true, type: "string" }] },
      },
    },
    ...more,
  };
}

function overlay(...actions: JsonObject[]): string {
  const whole = { overlay: "1.1.0", info: { title: "Acme", version: "1" }, actions };
  return stringify(whole);
}

async function refusalOf(addition: Promise<PlannedAddition>): Promise<ProblemError["problems"]> {
  return addition.then(
    () => expect.unreachable(),
    (error: ProblemError) => error.problems,
  );
}

describe("credentials", () => {
  const oauth = { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://acme.example/t", scopes: {} } } };

  test.each<[string, JsonObject[], object]>([
    ["OAuth alone", [{ oauth: [] }], { accessToken: "t" }],
    ["OAuth beside a token", [{ pat: [] }, { oauth: [] }], { accessToken: "t" }],
    ["a token beside OAuth", [{ pat: [] }, { oauth: [] }], { pat: "t" }],
  ])("%s is sent as a bearer token", async (_, security, options) => {
    const added = await add(acme({ security }, { pat: { type: "http", scheme: "bearer" }, oauth }));
    const { result, request } = await call(added, options);
    expect(result).toMatchObject({ ok: true, status: 204 });
    expect(request).toMatchObject({ url: "/people/1", headers: { authorization: "Bearer t" } });
  });

  test("a key with a prefix: as it is given, or with the prefix that is proposed", async () => {
    const token = { type: "apiKey", in: "header", name: "Authorization", description: "Format: `Token token=<key>`" };
    const plain = await add(acme({}, { token }));
    expect((await call(plain, { apiKey: "Token token=k" })).request?.headers.authorization).toBe("Token token=k");
    const [hint = ""] = plain.hints.filter((lines) => lines.includes("x-purge-prefix"));
    const given = overlayFile([hint]);
    const prefixed = await add(acme({}, { token }), given);
    expect((await call(prefixed, { apiKey: "k" })).request?.headers.authorization).toBe("Token token=k");
    expect(prefixed.hints.join("\n")).not.toContain("x-purge-prefix");
  });

  test("two keys together", async () => {
    const added = await add(acme({}, { key, app: { ...key, name: "x-app" } }));
    expect((await call(added, { key: "a", app: "b" })).request?.headers).toMatchObject({ "x-key": "a", "x-app": "b" });
  });

  test.each([acme({ security: [] }, {}), acmeTwo({ security: [], securityDefinitions: {} })])(
    "a scheme that the file forgets: the proposed lines make a bearer token",
    async (specification) => {
      const { security: _, ...silent } = specification;
      const [hint = ""] = (await add(silent)).hints.filter((lines) => lines.startsWith("# security-defined"));
      const given = overlayFile([hint]);
      const mended = await add(silent, given);
      expect((await call(mended, { accessToken: "t" })).request?.headers.authorization).toBe("Bearer t");
    },
  );
});

describe("promises", () => {
  const ok = { type: "object", required: ["ok"], properties: { ok: { type: "boolean", enum: [true] } } };
  const said = { "200": { description: "Done", content: { "application/json": { schema: ok } } } };

  test.each(["post", "delete"])("a boolean of one value says what done means, for %s", async (method) => {
    const paths = { "/people.remove": { [method]: { operationId: "removePerson", responses: said } } };
    const added = await add(acme({ paths }));
    expect(added.provider.about.lint.map(({ rule }) => rule)).not.toContain("purge/done-said");
    vendor.reply({ status: 200, body: '{"ok":false}' }, { status: 200, body: '{"ok":true}' });
    expect((await call(added, { apiKey: "k" }, {})).result).toMatchObject({ ok: false, kind: "not-done" });
    expect((await call(added, { apiKey: "k" }, {})).result).toMatchObject({ ok: true });
  });

  test("what the overlay says wrong about done is refused", async () => {
    const target = "$.paths['/people/{id}'].delete.responses['204']";
    const wrong = overlay({
      target,
      description: "A guess.",
      update: { "x-purge-done": { pointer: "/success", equals: true } },
    });
    expect(await refusalOf(add(acme(), wrong))).toMatchObject([
      { rule: "purge/done-evidence", file: "specs/zeta/overlay.yaml" },
      { rule: "purge/done-pointer", file: "specs/zeta/overlay.yaml" },
    ]);
  });

  test("a success declared only by default can be ok", async () => {
    const paths = { "/people/{id}": { delete: deletion({ responses: { default: { description: "Done" } } }) } };
    expect((await call(await add(acme({ paths })), { apiKey: "k" })).result).toMatchObject({ ok: true, status: 204 });
  });

  test("a declared body is sent, though Swagger 2.0 names no media type for it", async () => {
    const schema = {
      type: "object",
      required: ["ids"],
      properties: { ids: { type: "array", items: { type: "string" } } },
    };
    const body = { name: "people", in: "body", required: true, schema };
    const operation = { operationId: "deletePeople", consumes: [], produces: [], parameters: [body], responses: gone };
    const added = await add(acmeTwo({ consumes: ["application/json"], paths: { "/people": { delete: operation } } }));
    expect((await call(added, { apiKey: "k" }, { body: { ids: ["1"] } })).request?.body).toBe('{"ids":["1"]}');
  });

  test("a form is sent with a DELETE", async () => {
    const schema = { type: "object", properties: { expand: { type: "array", items: { type: "string" } } } };
    const encoding = { expand: { style: "deepObject", explode: true } };
    const requestBody = { content: { "application/x-www-form-urlencoded": { schema, encoding } } };
    const added = await add(acme({ paths: { "/people/{id}": { delete: deletion({ requestBody }) } } }));
    const { request } = await call(added, { apiKey: "k" }, { path: { id: "1" }, body: { expand: ["a"] } });
    expect(request?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(request?.body).toBe("expand=a");
  });
});

describe("servers", () => {
  const urls = ({ document }: PlannedAddition) => document.servers.map(({ url, variables }) => [url, variables]);
  const placeholder = expect.objectContaining({ "x-purge-placeholder": true });

  test.each<[string, JsonObject, string, object | undefined]>([
    ["a relative one", acme({ servers: [{ url: "/v1" }] }), "https://{host}/v1", { host: placeholder }],
    ["none", acme({ servers: [] }), "https://{host}", { host: placeholder }],
    ["none in Swagger 2.0", acmeTwo({ host: "", basePath: "/v1" }), "https://{host}/v1", { host: placeholder }],
    [
      "an example's",
      acme({ servers: [{ url: "https://example.com/v1" }] }),
      "https://{host}/v1",
      { host: placeholder },
    ],
    [
      "a sample of a tenant",
      acme({ servers: [{ url: "https://{tenant}.acme.example", variables: { tenant: { default: "my-tenant" } } }] }),
      "https://{tenant}.acme.example",
      { tenant: placeholder },
    ],
    [
      "an undeclared variable",
      acme({ servers: [{ url: "https://{account}.acme.example/v1" }] }),
      "https://{account}.acme.example/v1",
      { account: placeholder },
    ],
    [
      "a scheme as a variable",
      acme({ servers: [{ url: "{scheme}://api.acme.example", variables: { scheme: { default: "https" } } }] }),
      "https://api.acme.example",
      undefined,
    ],
    [
      "a port as a variable",
      acme({
        servers: [
          { url: "https://api.acme.example:{port}", variables: { port: { default: "443", enum: ["443", "8443"] } } },
        ],
      }),
      "https://api.acme.example:{port}",
      { port: expect.objectContaining({ default: "443" }) },
    ],
  ])("%s", async (_, specification, url, variables) => {
    expect(urls(await add(specification))).toEqual([[url, variables]]);
    // The same beside an overlay of the user's own.
    const named = overlay({ target: "$.info", description: "As they say it.", update: { title: "Zeta" } });
    expect(urls(await add(specification, named))).toEqual([[url, variables]]);
  });

  test("an operation at another server is called there, and baseUrl replaces that too", async () => {
    const paths = {
      "/people/{id}": { delete: deletion() },
      "/logout": { servers: [{ url: "https://auth.acme.example" }], get: { operationId: "logout", responses: gone } },
    };
    const added = await add(acme({ paths }));
    expect(toApi("zeta", added.document).operations.logout?.servers).toEqual({
      production: "https://auth.acme.example",
    });
    expect(await vendor.clientOf(added, { apiKey: "k" }).logout?.({})).toMatchObject({ ok: true });
    expect(vendor.received.at(-1)?.url).toBe("/logout");
  });
});

describe("faults of one operation", () => {
  test.each<[string, JsonObject, string[]]>([
    [
      "an optional cookie",
      deletion({ parameters: [id, { name: "theme", in: "cookie", schema: { type: "string" } }] }),
      ["cookie"],
    ],
    ["a path parameter that is not declared", deletion({ parameters: [] }), ["path-parameter-undeclared"]],
    [
      "a pattern of another language",
      deletion({ parameters: [{ ...id, schema: { type: "string", pattern: "^(?i)[a-z]+$" } }] }),
      ["pattern"],
    ],
    [
      "a pattern that can block the process",
      deletion({ parameters: [{ ...id, schema: { type: "string", pattern: "^(a+)+$" } }] }),
      ["pattern"],
    ],
    [
      "an enum of texts in a type object",
      deletion({ requestBody: { content: { "application/json": { schema: { type: "object", enum: ["sent"] } } } } }),
      ["schema-enum"],
    ],
    [
      "a parameter that repeats the credential",
      deletion({ parameters: [id, { name: "X-Key", in: "header", required: true, schema: { type: "string" } }] }),
      ["credential-parameter"],
    ],
    [
      "headers that no caller can set",
      deletion({ parameters: [id, ...["Host", "X-N\u00e9"].map((name) => ({ name, in: "header", schema: {} }))] }),
      ["header"],
    ],
    ["a status that is none", deletion({ responses: { ...gone, "20x": { description: "?" } } }), ["status"]],
    ["the word Credential in prose", deletion({ summary: "Promote the secondary Credential" }), []],
  ])("%s is served, with an exception that says why", async (_, operation, rules) => {
    const added = await add(acme({ paths: { "/people/{id}": { delete: operation } } }));
    expect(added.leftOut).toEqual([]);
    expect(added.provider.about.lint.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
    expect((await call(added, { apiKey: "k" })).result).toMatchObject({ ok: true });
  });

  test("what cannot be served is left out by name, and refused where it was asked for by name", async () => {
    const session = { name: "sid", in: "cookie", required: true, schema: { type: "string" } };
    const paths = {
      "/people/{id}": { delete: deletion() },
      "/session": { get: { operationId: "getSession", parameters: [session], responses: gone } },
      "/broken": { get: { operationId: "getBroken", responses: { "200": { $ref: "#/components/responses/Nobody" } } } },
    };
    const added = await add(acme({ paths }));
    expect(added.leftOut).toEqual([
      { operation: "GET /broken", rule: "ref" },
      { operation: "GET /session", rule: "parameter" },
    ]);
    expect(added.provider.about.lint).toContainEqual({
      rule: "parameter",
      at: "#/paths/~1session/get/parameters/0",
      reason:
        "Left out: GET /session. Expected parameters that a client can send, found `sid`, a cookie that is required",
    });
    expect(await refusalOf(add(acme({ paths }), undefined, ["GET /session"]))).toMatchObject([{ rule: "parameter" }]);
  });

  test("operations that reach a broken schema inside another are left out, and no others", async () => {
    const item = {
      definitions: { kind: { type: { enum: ["stock"] } } },
      properties: { kind: { $ref: "#/components/schemas/Item/definitions/kind" } },
    };
    const read = (operationId: string, $ref: string) => ({
      operationId,
      responses: { "200": { description: "Read", content: { "application/json": { schema: { $ref } } } } },
    });
    const paths = {
      "/people/{id}": { delete: deletion() },
      "/items": { get: read("listItems", "#/components/schemas/Items") },
      "/kinds": { get: read("listKinds", "#/components/schemas/Item/definitions/kind") },
      "/names": { get: read("listNames", "#/components/schemas/Name") },
    };
    const schemas = { Item: item, Items: { type: "array", items: { $ref: "#/components/schemas/Item" } }, Name: {} };
    const added = await add(acme({ paths, components: { securitySchemes: { key }, schemas } }));
    expect(added.leftOut).toEqual([
      { operation: "GET /items", rule: "shape" },
      { operation: "GET /kinds", rule: "shape" },
    ]);
    const [exception] = added.provider.about.lint.filter(({ rule }) => rule === "shape");
    expect(exception).toMatchObject({ at: "#/components/schemas/Item/definitions/kind/type" });
  });

  test("two parameters of one segment are served, unless a value could pass for another", async () => {
    const parameters = ["name", "type"].map((name) => ({ ...id, name }));
    const paths = {
      "/files/{name}.{type}": { delete: deletion({ operationId: "deleteFile", parameters }) },
      "/files/all.json": { delete: deletion({ operationId: "deleteAll", parameters: [] }) },
      "/parts/{name}{type}": {
        delete: deletion({ parameters }),
        get: deletion({ operationId: "getPart", parameters }),
      },
    };
    const added = await add(acme({ paths }));
    expect(added.leftOut).toEqual([{ operation: "DELETE /parts/{name}{type}", rule: "path-template" }]);
    const deleteFile = (name: string, type = "json") =>
      vendor.clientOf(added, { apiKey: "k" }).deleteFile?.({ path: { name, type } });
    expect(await deleteFile("Zürich 7")).toMatchObject({ ok: true });
    expect(vendor.received.at(-1)?.url).toBe("/files/Z%C3%BCrich%207.json");
    const refused = [deleteFile("7.xml"), deleteFile("7", "xml.json"), deleteFile("7%2Exml"), deleteFile("ALL")];
    for (const result of refused) expect(await result).toMatchObject({ ok: false, kind: "refused" });
  });

  test("what the overlay writes never gets an exception", async () => {
    const paths = { "/people/{id}": { delete: deletion(), detele: {} } };
    const own = overlay(
      { target: "$.paths['/people/{id}']", description: "A slip.", update: { gte: { responses: gone } } },
      {
        target: "$.paths['/people/{id}'].delete.parameters[0].schema",
        description: "A pattern.",
        update: { pattern: "^(a+)+$" },
      },
    );
    expect(await refusalOf(add(acme({ paths }), own))).toMatchObject([
      {
        rule: "path-item",
        file: "specs/zeta/overlay.yaml",
        line: 6,
        found: "`gte` (did you mean `get`?), which is never read",
      },
      { rule: "pattern", file: "specs/zeta/overlay.yaml" },
    ]);
    const [exception] = (await add(acme({ paths }))).provider.about.lint;
    expect(exception).toMatchObject({ rule: "path-item", at: "#/paths/~1people~1{id}/detele" });
  });

  test("one report has the problems of all steps", async () => {
    const schemes = { cookie: { type: "apiKey", in: "cookie", name: "sid" } };
    const paths = { "/people/{id}": { delete: deletion() }, "/a#b": { get: { responses: gone } } };
    const specification = acme({ paths, servers: [{ url: "https://me@acme.example" }] }, schemes);
    const rules = (await refusalOf(add(specification))).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["scheme-unserved", "server-url", "path-template"]));
  });
});

test("names that people would choose are proposed", async () => {
  const paths = {
    "/crm/v3/contacts/gdpr-delete": {
      post: { operationId: "postCrmV3ObjectsContactsGdprDeletePurge", responses: gone },
    },
  };
  const { hints } = await add(acme({ paths, info: { title: "CRM (beta)", version: "1" } }));
  expect(hints.join("\n")).toContain("update: { operationId: deleteUser }");
  expect((await add(acme({ info: { title: "Email Activity (beta)", version: "1" } }))).provider.about.title).toBe(
    "Email Activity",
  );
});
