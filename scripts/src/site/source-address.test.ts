import { expect, test } from "vitest";
import { sourceAddress } from "./source-address.ts";

test.each([
  [
    "docs.junction.com/api-reference/user/delete-user (the status)",
    "https://docs.junction.com/api-reference/user/delete-user",
  ],
  ["https://docs.acme.example/users", "https://docs.acme.example/users"],
  [
    "github tryVital/docs @e3e95fe docs/swagger.json",
    "https://github.com/tryVital/docs/blob/e3e95fe/docs/swagger.json",
  ],
  [
    "github tryVital/docs @e3e95fe `docs/api-details/rate_limiting.mdx`",
    "https://github.com/tryVital/docs/blob/e3e95fe/docs/api-details/rate_limiting.mdx",
  ],
  ["github auth0/node-auth0#645, auth0/node-auth0#451", "https://github.com/auth0/node-auth0/issues/645"],
  ["github acme/api, its README", "https://github.com/acme/api"],
  ["the text that an unknown user gets", undefined],
  ["how Junction's other routes read an encoded slash", undefined],
])("%s", (source, want) => {
  expect(sourceAddress(source)).toBe(want);
});
