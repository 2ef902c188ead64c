import { expect, test } from "vitest";
import { acme, answering, api, json, thrownBy } from "./acme.fixture.ts";
import { createApiClient } from "./create-api-client.ts";

test("an option whose getter throws is refused, with the error as its cause", () => {
  const options = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("vault");
      },
    },
  );
  const thrown = thrownBy(() => createApiClient(api, options));
  expect(thrown).toMatchObject({
    kind: "refused",
    code: "caller-failed",
    message: "acme: reading the options failed. [caller-failed]",
    cause: { name: "Error", message: "vault" },
  });
});

test.each(["get", "set", "value", "writable"])("a prototype polluted with `%s` changes no client", async (name) => {
  const { fetch } = answering(json({ success: true }));
  Object.defineProperty(Object.prototype, name, { value: "evil", configurable: true });
  const client = thrownBy(() => acme({ fetch }));
  Reflect.deleteProperty(Object.prototype, name);
  expect(client).toBe(undefined);
});
