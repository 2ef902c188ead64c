import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../document/openapi.ts";
import { runProgram } from "../workspace/run-program.ts";
import { acme } from "./acme.fixture.ts";
import { compilers, diagnose, root } from "./compile.fixture.ts";
import { emitPackage } from "./emit-package.ts";
import { emitUmbrella, memberOf } from "./emit-umbrella.ts";
import { torture } from "./torture.fixture.ts";

const about = {
  title: "Acme",
  source: { origin: "https://docs.acme.example/openapi.yaml", retrieved: "2026-11-22", published: true },
  keep: [],
  lint: [],
  notes: "- **Gone is gone.** There is no undo.",
};
const changes = [
  { action: 1, kind: "update" as const, target: "$.info", description: "The title said nothing.", touched: [] },
];
const workspace = {
  versions: new Map([["acme", "1.2.3"]]),
  handWritten: [],
  repository: "git+https://example.com/purge.git",
};
const emitted = (name: string, document: Document) => emitPackage({ name, about }, document, changes, workspace);
const packages = new Map([
  ["acme", emitted("acme", acme)],
  ["torture", emitted("torture", torture)],
  [
    "all",
    emitUmbrella([memberOf({ name: "acme", about }, acme), memberOf({ name: "torture", about }, torture)], workspace),
  ],
]);
const sources = new Map(
  [...packages].flatMap(([name, files]) =>
    [...files]
      .filter(([path]) => path.endsWith(".ts"))
      .map(([path, text]): [string, string] => [`packages/${name}/${path}`, text]),
  ),
);

// The whole package, to be read and compared; `vitest -u` writes it anew.
test.each([...(packages.get("acme") ?? [])])("golden: %s", async (path, text) => {
  await expect(text).toMatchFileSnapshot(`golden/${path.replaceAll("/", "-")}.txt`);
});

test("golden: nothing else", async () => {
  const wanted = [...(packages.get("acme")?.keys() ?? [])].map((path) => `${path.replaceAll("/", "-")}.txt`);
  expect((await readdir(join(import.meta.dirname, "golden"))).sort()).toEqual(wanted.sort());
});

test("the layout is Biome's", async () => {
  const folder = await mkdtemp(join(tmpdir(), "purge-layout-"));
  const { formatter } = JSON.parse(await readFile(join(root, "biome.json"), "utf8")) as { formatter: object };
  await writeFile(join(folder, "biome.json"), JSON.stringify({ root: true, formatter }));
  for (const [path, text] of sources) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { code, output } = await runProgram(root, ["biome", "format", "--colors=off", "packages"], folder);
  await rm(folder, { recursive: true, force: true });
  expect(code, output).toBe(0);
});

const good = `
import { acme } from "@purge/all";
import { createFetchClient } from "@purge/acme/openapi-fetch";
import { createClient as create, isPurgeError, servers, unwrap, type Client, type ClientOptions, type Input, type Server, type User } from "@purge/acme";
const key: string = "key";
const clients: Client[] = [
  create({ apiKey: key }),
  create({ apiKey: key, server: "us" }),
  create({ apiKey: () => key, server: "us" }),
  create({ accessToken: async () => key, server: "us", adminToken: { username: "a", password: "b" } }),
  create({ apiKey: key, baseUrl: "http://127.0.0.1:1" }),
  create({ accessToken: key, baseUrl: "http://127.0.0.1:1", timeoutMs: 1, headers: { a: "b" } }),
  acme.createClient({ apiKey: key }),
];
const client: Client = clients[0] ?? create({ apiKey: key });
const input: Input<"deleteUser"> = { path: { user_id: "1" } };
const result = await client.deleteUser(input, { timeoutMs: 1 });
if (result.ok) {
  const [status, success]: [200, boolean] = [result.status, result.data.success];
  console.log(status, success);
} else if (result.kind === "http" && result.status === 403) console.log(result.error.length);
else if (result.kind === "http" && result.status === 503) console.log(result.error);
const user: User = unwrap(await client.getUser({ path: { user_id: "1" } }));
console.log(user.email, (await client.listUsers()).attempts, (await client.getStatus({})).uncertain);
await client.blockUser({ body: { request: { userId: "1", reason: null } } });
const http = createFetchClient({ apiKey: key });
const { data } = await http.DELETE("/v2/user/{user_id}", { params: { path: { user_id: "1" } } });
const anything: unknown = (await http.POST("/v2/user/blocked", { body: { request: { userId: "1", reason: null } } })).data;
const server: Server = "sandbox-eu";
const options: ClientOptions = { apiKey: key, server };
const url: "https://api.us.acme.example" = servers.us;
console.log(data?.success, anything, options, url, isPurgeError(data));
`;

// What a reader of the README knows is enough to fake a client in a test.
const fake = `
import type { Client } from "@purge/acme";
const sent = { attempts: 1, uncertain: false };
export const fake: Pick<Client, "deleteUser"> = {
  deleteUser: async ({ path }) => {
    if (path.user_id === "1") return { ok: true, status: 200, data: { success: true }, headers: {}, ...sent };
    if (path.user_id === "2") return { ok: false, kind: "timeout", error: { code: "timeout", message: "late" }, ...sent };
    return { ok: false, kind: "not-done", status: 200, error: { success: false }, headers: {}, ...sent };
  },
};
`;

const bad: [code: string, want: RegExp][] = [
  ["create({});", /TS2345/],
  ["create({ apiKey: () => key });", /Property 'server' is missing/],
  ["create({ accessToken: key });", /Property 'server' is missing/],
  ['create({ server: "us" });', /Property '(apiKey|accessToken)' is missing/],
  ["create({ apiKeys: key });", /Did you mean to write 'apiKey'/],
  ['create({ accesToken: key, server: "us" });', /Did you mean to write 'accessToken'/],
  ['create({ apiKey: key, sever: "us" });', /Did you mean to write 'server'/],
  ["create({ apiKey: key, timeoutMS: 1 });", /Did you mean to write 'timeoutMs'/],
  ['create({ apiKey: key, server: "sandbox-eo" });', /Did you mean '"sandbox-eu"'/],
  ['create({ apiKey: key, server: "us", baseUrl: "http://localhost" });', /'baseUrl' are incompatible/],
  ['create({ apiKey: key, accessToken: key, server: "us" });', /'accessToken' are incompatible/],
  ["create({ apiKey: maybe });", /'undefined' is not assignable to type 'Credential'/],
  ['client.deletUser({ path: { user_id: "1" } });', /Did you mean 'deleteUser'/],
  ['client.deleteUser({ path: { user_ids: "1" } });', /Did you mean to write 'user_id'/],
  ['client.deleteUser({ paths: { user_id: "1" } });', /Did you mean to write 'path'/],
  ["client.deleteUser({ path: {} });", /Property 'user_id' is missing/],
  ["client.deleteUser();", /Expected 1-2 arguments/],
  ["client.listUsers({ query: { limits: 1 } });", /Did you mean to write 'limit'/],
  [
    'createFetchClient({ apiKey: key }).DELETE("/v2/user/{user_ids}", {});',
    /not assignable to parameter of type '"\/v2\/user\/{user_id}"'/,
  ],
];

// One run of a compiler looks at everything: what must compile and what must not are different files.
describe.each(compilers)("%s", (_, program) => {
  const head =
    'import { createFetchClient } from "@purge/acme/openapi-fetch";\nimport { createClient as create, type Client } from "@purge/acme";\nimport "./key.ts";\ndeclare const client: Client;\n';
  const uses =
    "declare const key: string;\ndeclare const maybe: string | undefined;\nvoid [client, create, createFetchClient, key, maybe];\n";
  const mistakes = bad.map(([code], index): [string, string] => [`bad-${index}.ts`, `${head}${uses}${code}`]);
  let found: string[] = [];
  beforeAll(async () => {
    const files = [["good.ts", good], ["fake.ts", fake], ["key.ts", "export {};"], ...mistakes] as const;
    found = await diagnose(program, new Map([...sources, ...files]));
  }, 60_000);

  test("what is emitted compiles, and what callers do with it", () => {
    expect(found.filter((each) => !each.startsWith("bad-"))).toEqual([]);
  });

  test.each(bad.map(([code, want], index) => ({ code, want, index })))("$code", ({ want, index }) => {
    expect(found.filter((each) => each.startsWith(`bad-${index}.ts:`)).join("\n")).toMatch(want);
  });
});
