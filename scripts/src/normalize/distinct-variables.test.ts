import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { distinctVariables } from "./distinct-variables.ts";
import { draft, operation } from "./draft.fixture.ts";

const server = (url: string, variables: JsonObject) => ({ url, variables });

test("a variable that is another one elsewhere is renamed there, in the address too", () => {
  const servers = [
    server("https://{site}.a.example", { site: { default: "x", description: "One." } }),
    server("https://{site}.b.example", { site: { default: "x", description: "Two." } }),
    server("https://{site}.c.example", { site: { default: "y" } }),
  ];
  const own = [server("https://{site}.d.example", { site: { default: "z" } })];
  const document = distinctVariables(draft({ servers, paths: { "/a": { get: operation({ servers: own }) } } }));
  expect(document.servers).toEqual([
    servers[0],
    servers[1],
    server("https://{site2}.c.example", { site2: { default: "y" } }),
  ]);
  expect(document.paths).toMatchObject({
    "/a": { get: { servers: [server("https://{site3}.d.example", { site3: { default: "z" } })] } },
  });
});
