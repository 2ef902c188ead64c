import { expect, test } from "vitest";
import type { Api } from "./api.ts";
import { fillServer } from "./fill-server.ts";

const filled: [template: string, value: string, url: string | undefined][] = [
  ["https://{at}", "localhost", "https://localhost"],
  ["https://{at}", "learn.eu.example.org:8443", "https://learn.eu.example.org:8443"],
  ["https://{at}", "a.example/b", undefined],
  ["https://{at}", ".example", undefined],
  ["https://{at}.example", "a-b", "https://a-b.example"],
  ["https://{at}.example", "a", "https://a.example"],
  ["https://{at}.example", "a.b", undefined],
  ["https://{at}.example", "-a", undefined],
  ["https://{at}.example", "", undefined],
  ["https://acme.example/{at}/v1", "a.b", "https://acme.example/a.b/v1"],
  ["https://acme.example/{at}", "..", undefined],
];

test.each(filled)("%s with %j is %s", (template, at, url) => {
  const fill = () => fillServer({} as Api, template, { at });
  if (url === undefined) expect(fill).toThrow("at must be ");
  else expect(fill()).toBe(url);
});
