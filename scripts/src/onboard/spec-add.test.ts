import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { put, remove, run } from "../generate/generate.fixture.ts";
import { fixServers } from "./fix-servers.ts";
import { createCommitted, outside, status, text } from "./repository.fixture.ts";

let root = "";
beforeAll(async () => {
  root = await createCommitted("zeta");
});
afterAll(() => remove(root));

const vendor = {
  openapi: "3.0.2",
  info: { title: "Zeta REST API v2", version: "2.1" },
  servers: [{ url: "https://api.zeta.example/v2" }],
  paths: {
    "/people/{id}": {
      get: {
        security: [{ login: [] }],
        parameters: [{ $ref: "#/components/parameters/Id" }],
        responses: { 200: { $ref: "#/components/responses/Person" } },
      },
      delete: {
        security: [{ key: [] }],
        parameters: [{ $ref: "#/components/parameters/Id" }],
        responses: { 204: { description: "Gone" } },
      },
    },
    "/people": {
      post: { operationId: "people.create", responses: { 201: { $ref: "#/components/responses/Person" } } },
    },
  },
  components: {
    parameters: { Id: { name: "id", in: "path", required: true, schema: { type: "string" } } },
    responses: {
      Person: {
        description: "A person",
        content: { "application/json": { schema: { $ref: "#/components/schemas/person.v2" } } },
      },
    },
    schemas: {
      "person.v2": {
        type: "object",
        properties: { friends: { type: "array", items: { $ref: "#/components/schemas/person.v2" } } },
      },
      Unused: { type: "string" },
    },
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "x-key" },
      login: { type: "oauth2", flows: { implicit: { authorizationUrl: "https://zeta.example", scopes: {} } } },
    },
  },
};

type Change = (document: typeof vendor) => void;
async function add(name: string, change: Change, ...args: string[]) {
  const document = structuredClone(vendor);
  change(document);
  return run(root, "spec", "add", name, await outside("vendor.yaml", stringify(document)), ...args);
}
const keep = ["--keep", "DELETE /people/{id}"];

test("writes the folder and the package, records what the vendor leaves unsaid, and says what would mend it", async () => {
  const { code, out, err } = await add(
    "zeta",
    () => undefined,
    ...keep,
    "--origin",
    "https://zeta.example/openapi.yaml",
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const about = parse(await text(root, "specs/zeta/provider.yaml"));
  expect(about).toMatchObject({
    title: "Zeta",
    source: { origin: "https://zeta.example/openapi.yaml", published: true },
    keep: ["DELETE /people/{id}"],
  });
  const at = "#/paths/~1people~1{id}/delete/responses";
  expect(about.lint).toContainEqual({
    rule: "operation-4xx-response",
    at,
    reason: "The vendor declares no error responses.",
  });
  expect(out).toContain("- target: $.paths['/people/{id}'].delete.responses\n");
  expect(await text(root, "specs/zeta/source.yaml")).toContain("person.v2");
  expect(await text(root, "packages/zeta/src/client.ts")).toContain("deletePeople");
  expect(await text(root, "packages/all/src/index.ts")).toContain('export * as zeta from "@purge/zeta";');
  expect((await run(root, "spec", "lint")).code).toBe(0);
  expect((await run(root, "generate", "--check")).code).toBe(0);
  expect((await status(root)).some((line) => line.includes("acme"))).toBe(false);
});

test("where a local file comes from is asked for", async () => {
  const { out } = await add("theta", () => undefined, ...keep, "--dry-run");
  expect(out).toContain("Say in specs/theta/provider.yaml, under source.origin, where the vendor publishes this file.");
});

test("a provider that is there is not added again", async () => {
  const { code, err } = await add("acme", () => undefined, ...keep);
  expect(code).toBe(1);
  expect(err).toContain("node run.mjs spec bump acme <file>");
});

test("a package at the root of the workspace has a name that is not free", async () => {
  await put(root, "tools/package.json", "{}");
  const { code, err } = await add("tools", () => undefined, ...keep, "--dry-run");
  expect([code, err]).toEqual([1, expect.stringContaining("tools/package.json, which exists")]);
});

test("what a removed package has left behind takes no name", async () => {
  await put(root, "packages/zebra/dist/index.js", "");
  expect((await add("zebra", () => undefined, ...keep, "--dry-run")).code).toBe(0);
  await put(root, "packages/zebra/package.json", "{}");
  const { code, err } = await add("zebra", () => undefined, ...keep, "--dry-run");
  expect([code, err]).toEqual([1, expect.stringContaining("packages/zebra, which exists")]);
});

test.each([
  "../evil",
  "Acme",
  "a/b",
  "",
  "runtime",
  "all",
  "delete",
  "node-modules",
  "providers",
  "-x",
  "a".repeat(80),
  "con.struct",
])("the name %j is refused before anything is read", async (name) => {
  const { code, err } = await run(root, "spec", "add", "--", name, "/no/such/file");
  expect(code).toBeGreaterThan(0);
  expect(err).not.toContain("/no/such/file");
});

test("OAuth is a token, and a scheme that no client can serve is refused by name with the overlay that would mend it", async () => {
  expect((await add("theta", () => undefined, "--dry-run")).code).toBe(0);
  for (const scheme of [{ type: "mutualTLS" }, { type: "apiKey", in: "cookie", name: "sid" }]) {
    const change: Change = (d) => Object.assign(d.components.securitySchemes, { key: scheme });
    const { code, err } = await add("theta", change, ...keep);
    expect(code).toBe(1);
    expect(err).toMatch(/scheme-unserved[\s\S]*`key`[\s\S]*(mutual TLS|cookie)[\s\S]*--overlay <file>/);
    // Beside operations that can be served, it leaves out the one that cannot.
    const { out } = await add("theta", change, "--dry-run");
    expect(out).toContain("Left out, since no client can serve it:\n  DELETE /people/{id}  (scheme-unserved)\n");
  }
});

test("a problem of the overlay that was passed gets no exception", async () => {
  const actions = [
    {
      target: "$.paths['/people'].post.responses['201']",
      description: "As I guess.",
      update: { "x-purge-done": { pointer: "/nowhere", equals: true } },
    },
  ];
  const overlay = stringify({ overlay: "1.1.0", info: { title: "Zeta", version: "1" }, actions });
  const { code, err } = await add("theta", () => undefined, "--overlay", await outside("overlay.yaml", overlay));
  expect(code).toBe(1);
  expect(err).toMatch(/overlay\.yaml:\d+:\d+ .*\(purge\/done-pointer\)/);
});

test("servers are corrected beside an overlay given along", async () => {
  const actions = [{ target: "$.info", description: "As they say it.", update: { title: "Theta" } }];
  const overlay = stringify({ overlay: "1.1.0", info: { title: "Zeta", version: "1" }, actions });
  const given = await outside("overlay.yaml", overlay);
  const { code, out } = await add(
    "theta",
    (d) => Object.assign(d, { servers: [{ url: "/v2" }] }),
    "--overlay",
    given,
    "--dry-run",
    "--json",
  );
  expect([code, JSON.parse(out).title]).toEqual([0, "Theta"]);
});

test("operations are kept by method and path or by id, and a wrong one is told what is near", async () => {
  for (const one of ["delete /people/{id}", "people.create", "peopleCreate"]) {
    expect((await add("theta", () => undefined, "--keep", one, "--dry-run")).code).toBe(0);
  }
  const { code, err } = await add("theta", () => undefined, "--keep", "DELETE /person/{id}");
  expect(code).toBe(1);
  expect(err).toContain("Did you mean `DELETE /people/{id}`");
});

test.each<[string, object[], RegExp]>([
  ["no server", [], /https:\/\/\{host\}/],
  ["a relative one", [{ url: "/v2" }], /https:\/\/\{host\}\/v2/],
  ["a plain one", [{ url: "http://api.zeta.example/v2" }], /https:\/\/api\.zeta\.example\/v2/],
])("where the vendor names %s, an overlay says what a client may do", async (_, servers, url) => {
  const { code, out } = await add("theta", (d) => Object.assign(d, { servers }), ...keep, "--dry-run", "--json");
  expect(code).toBe(0);
  expect((JSON.parse(out) as { files: string[] }).files).toContain("specs/theta/overlay.yaml");
  const document = structuredClone(vendor);
  Object.assign(document, { servers });
  expect(JSON.stringify(fixServers(document as never, "3.0", "vendor.yaml"))).toMatch(url);
});

test("corrections can be given along", async () => {
  const actions = [
    { target: "$.components.securitySchemes.login", description: "A token will do.", remove: true },
    {
      target: "$.components.securitySchemes",
      description: "A token will do.",
      update: { login: { type: "http", scheme: "bearer", "x-purge-name": "accessToken" } },
    },
  ];
  const overlay = await outside(
    "overlay.yaml",
    stringify({ overlay: "1.1.0", info: { title: "Zeta", version: "1" }, actions }),
  );
  expect((await add("theta", () => undefined, "--overlay", overlay, "--dry-run")).code).toBe(0);
});

test("a dry run writes nothing", async () => {
  const before = await status(root);
  expect((await add("theta", () => undefined, ...keep, "--dry-run")).code).toBe(0);
  expect(await status(root)).toEqual(before);
});
