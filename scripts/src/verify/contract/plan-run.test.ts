import { describe, expect, it } from "vitest";
import type { Document } from "../../document/openapi.ts";
import type { Lifecycle } from "../../lint/arazzo/read-lifecycle.ts";
import { planLive, variableOf } from "./plan-run.ts";

const server = (url: string, name: string, more: object = {}): object => ({ url, "x-purge-name": name, ...more });
const withServers = (...servers: object[]): Document => ({ servers }) as unknown as Document;
const lifecycle = (...names: string[]): Lifecycle =>
  ({
    inputs: names.map((name) => ({ name, required: true, secret: name.endsWith("Key"), description: `The ${name}.` })),
  }) as unknown as Lifecycle;

const regions = withServers(
  server("https://us.example", "us", { "x-purge-key-prefix": "pk_us_" }),
  server("https://sandbox.example", "sandbox", { "x-purge-key-prefix": ["sk_us_", "sk_eu_"] }),
);

it("names variables after provider and input", () => {
  expect(variableOf("customer-io", "apiKey")).toBe("PURGE_CUSTOMER_IO_API_KEY");
  expect(variableOf("sunbird", "host")).toBe("PURGE_SUNBIRD_HOST");
});

describe("the server", () => {
  const plan = (document: Document, env: Record<string, string>): string =>
    planLive("acme", document, lifecycle("apiKey"), { PURGE_ACME_API_KEY: "sk_eu_1", ...env }, 0).url;

  it("is the one the key belongs to, the one that is named, or the only one", () => {
    expect(plan(regions, {})).toBe("https://sandbox.example");
    expect(plan(regions, { PURGE_ACME_SERVER: "us" })).toBe("https://us.example");
    expect(plan(regions, { PURGE_ACME_BASE_URL: "http://127.0.0.1:1" })).toBe("http://127.0.0.1:1");
    expect(plan(withServers(server("https://only.example", "only")), {})).toBe("https://only.example");
  });

  it("has its variables filled, and asks for those without a real default", () => {
    const variables = {
      site: { default: "yoursite", description: "The site's name.", "x-purge-placeholder": true },
      version: { default: "v1" },
    };
    const document = withServers(server("https://{site}.example/{version}", "x", { variables }));
    expect(plan(document, { PURGE_ACME_SITE: "ours" })).toBe("https://ours.example/v1");
    expect(() => plan(document, {})).toThrow(/PURGE_ACME_SITE +The site's name\./);
  });
});

it("takes inputs from the environment, makes up the person, and says everything that is missing at once", () => {
  const env = { PURGE_ACME_API_KEY: "sk_us_1", PURGE_ACME_USER_ID: "ann" };
  const run = planLive("acme", regions, lifecycle("apiKey", "person", "userId"), env, 1e12);
  expect(run).toEqual({
    url: "https://sandbox.example",
    inputs: { apiKey: "sk_us_1", person: "purge-contract-cre66i9s", userId: "ann" },
    secrets: ["sk_us_1"],
  });
  expect(() => planLive("acme", regions, lifecycle("apiKey", "userId"), {}, 0)).toThrow(
    /PURGE_ACME_API_KEY .*\n.*PURGE_ACME_USER_ID .*\n.*PURGE_ACME_SERVER +One of: us, sandbox/,
  );
});
