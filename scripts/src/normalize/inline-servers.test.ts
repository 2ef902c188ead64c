import { describe, expect, it, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { draft, operation } from "./draft.fixture.ts";
import { inlineServers } from "./inline-servers.ts";

const a = [{ url: "https://a.example" }];
const b = [{ url: "https://b.example" }];
const given = (document: JsonObject[], item: JsonObject[], mine: JsonObject[]) =>
  draft({ servers: document, paths: { "/x": { servers: item, get: operation({ servers: mine }), put: operation() } } });

describe("inlineServers", () => {
  test.each<[string, JsonObject[], JsonObject[], JsonObject[], JsonObject[]]>([
    ["the document's", a, [], [], a],
    ["the path item's, for all its operations", a, b, [], b],
    ["the operation's that says the same", a, [], a, a],
    ["none", [], [], [], []],
  ])("%s", (_, document, item, mine, want) => {
    const { servers, paths } = inlineServers(given(document, item, mine));
    expect(servers).toEqual(want);
    expect(paths).toEqual({ "/x": { get: operation(), put: operation() } });
  });

  it("leaves an operation the servers that most do not have", () => {
    const paths = { "/x": { get: operation({ servers: b }), put: operation() }, "/y": { get: operation() } };
    const inlined = inlineServers(draft({ servers: a, paths }));
    expect(inlined.servers).toEqual(a);
    expect(inlined.paths).toEqual({
      "/x": { get: operation({ servers: b }), put: operation() },
      "/y": { get: operation() },
    });
  });
});
