import { expect, test } from "vitest";
import { api, thrownBy } from "./acme.fixture.ts";
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
