import { expect, test } from "vitest";
import { fixServers } from "./fix-servers.ts";

const own = (url: string) => ({ get: { operationId: "readOne", servers: [{ url }], responses: {} } });
const vendor = (servers: object[], paths: object = {}) => ({ openapi: "3.0.3", servers, paths }) as never;
const good = { url: "https://api.acme.example/v1" };

test("the plain and the secure address of one server become one", () => {
  const actions = fixServers(vendor([{ url: "http://api.acme.example/v1" }, good]), "3.0", "acme.yaml");
  expect(actions.at(-1)).toMatchObject({ target: "$", update: { servers: [good] } });
});

test("the servers of an operation are mended as those of all", () => {
  const document = vendor([good], { "/a/{id}": own("http://files.acme.example:8000"), "/b": own(good.url) });
  expect(fixServers(document, "3.0", "acme.yaml").map(({ target, update }) => ({ target, update }))).toEqual([
    { target: "$.paths['/a/{id}'].get.servers", update: undefined },
    { target: "$.paths['/a/{id}'].get", update: { servers: [{ url: "https://files.acme.example:8000" }] } },
  ]);
});

test("but not those of an operation that is not kept", () => {
  const document = vendor([good], { "/a/{id}": own("http://files.acme.example") });
  expect(fixServers(document, "3.0", "acme.yaml", ["GET /b"])).toEqual([]);
  expect(fixServers(document, "3.0", "acme.yaml", ["get /a/{id}"])).toHaveLength(2);
  expect(fixServers(document, "3.0", "acme.yaml", ["readOne"])).toHaveLength(2);
});

test("operations without servers of their own get one, if only others have some", () => {
  const bare = { get: { operationId: "readMany", responses: {} } };
  const all = vendor([], { "/a/{id}": own(good.url), "/b": { ...bare, servers: [good] } });
  expect(fixServers(all, "3.0", "acme.yaml")).toEqual([]);
  const some = vendor([], { "/a/{id}": own(good.url), "/b": bare });
  expect(fixServers(some, "3.0", "acme.yaml", ["readOne"])).toEqual([]);
  expect(fixServers(some, "3.0", "acme.yaml")).toMatchObject([
    { target: "$", update: { servers: [{ url: "https://{host}" }] } },
  ]);
});
