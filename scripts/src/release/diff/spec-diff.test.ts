import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { main } from "../../cli/main.ts";
import { run } from "../../generate/generate.fixture.ts";
import { outside } from "../../onboard/repository.fixture.ts";

const sample = readFileSync(resolve(import.meta.dirname, "sample.yaml"), "utf8");
const root = resolve(import.meta.dirname, "../../../..");

interface Result {
  bump: string;
  changes: { what: string }[];
  disagreements: { ours: string; theirs: string; says: string }[];
  overlooked: { old: string[]; new: string[] };
  skipped?: string;
}

async function diff(old: string, new_: string, ...args: string[]): Promise<Result> {
  const paths = [await outside("old.yaml", old), await outside("new.yaml", new_)];
  const { code, out, err } = await run(root, "spec", "diff", ...paths, "--json", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Result;
}

const petstore = {
  swagger: "2.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets/{petId}": {
      delete: {
        parameters: [{ name: "petId", in: "path", required: true, type: "string" }],
        responses: { 200: { description: "ok" } },
      },
    },
  },
};

test("says no release for two equal files, and asks nobody", async () => {
  expect(await diff(sample, sample)).toMatchObject({ bump: "none", changes: [], disagreements: [] });
});

test("shows both where redocly diff disagrees", async () => {
  const { bump, disagreements, skipped } = await diff(
    sample,
    sample.replace("- blocked", "- blocked\n            - deleted"),
  );
  expect({ bump, skipped }).toEqual({ bump: "minor", skipped: undefined });
  expect(disagreements).toContainEqual(
    expect.objectContaining({ ours: "minor", theirs: "major", says: expect.stringMatching(/gained values/) }),
  );
});

test("says what redocly diff misses: a renamed path parameter", async () => {
  const { bump, changes, disagreements } = await diff(sample, sample.replaceAll("user_id", "id"));
  expect(bump).toBe("major");
  expect(changes.map(({ what }) => what)).toContain(
    "2 operations (`getUser` and `deleteUser`): path parameter `user_id` was renamed to `id`",
  );
  expect(disagreements.map(({ ours, theirs }) => `${theirs} for ${ours}`)).toContain("patch for major");
});

test("compares versions of the standard with each other", async () => {
  const three = {
    openapi: "3.0.3",
    info: petstore.info,
    servers: [{ url: "/" }],
    paths: {
      "/pets/{id}": {
        delete: {
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: { 200: { description: "ok" } },
        },
      },
    },
  };
  const { bump, changes } = await diff(stringify(petstore), JSON.stringify(three), "--no-redocly");
  expect(bump).toBe("major");
  expect(changes[0]?.what).toMatch(/^`deletePetsByPetId` was renamed to `deletePetsById`$/);
});

test("ignores what would stop a provider, and says so", async () => {
  const broken = parse(sample);
  broken.components.securitySchemes.accessToken = { type: "mutualTLS" };
  broken.servers = [{ url: "/v1" }];
  const { bump, overlooked } = await diff(
    stringify(broken),
    stringify({ ...broken, info: { ...broken.info, version: "2.0.0" } }),
    "--no-redocly",
  );
  expect(bump).toBe("patch");
  expect(overlooked.old.join("\n")).toMatch(/https[\s\S]*mutual TLS/);
});

test("compares two releases of a file with faults that a provider could not have", async () => {
  const faulty = {
    openapi: "3.0.3",
    info: petstore.info,
    servers: [{ url: "https://api.example.com" }],
    paths: {
      "/pets#all": { get: { responses: { 200: { $ref: "#/components/responses/Gone" } } } },
      "/pets/{id}": { delete: { responses: { 200: { description: "ok" } } } },
      "/pets/{pet}": {
        get: {
          parameters: [{ name: "other", in: "path", required: true, schema: { $ref: "#/components/schemas/Gone" } }],
          responses: { 200: { description: "ok" } },
        },
      },
    },
  };
  const now = structuredClone(faulty);
  Object.assign(now.paths["/pets/{id}"].delete.responses, { 404: { description: "Not there." } });
  const { bump, changes, overlooked } = await diff(stringify(faulty), stringify(now), "--no-redocly");
  expect({ bump, what: changes.map(({ what }) => what) }).toEqual({
    bump: "minor",
    what: ["`deletePetsById`: response 404 is now declared"],
  });
  expect(overlooked.old.join("\n")).toMatch(/Gone[\s\S]*fragment[\s\S]*`\{id\}`/);
});

test("prints a verdict for people", async () => {
  const paths = [await outside("old.yaml", sample), await outside("new.yaml", sample.replaceAll("user_id", "id"))];
  const { out } = await run(root, "spec", "diff", ...paths, "--no-redocly");
  expect(out).toMatch(
    /^This is a major release\.\n\nmajor {2}2 operations \(`getUser` and `deleteUser`\): path parameter `user_id` was renamed to `id`\. Rename it at every call\.\n {7}Affects callers of `getUser` and `deleteUser`\. #\/paths/,
  );
});

test("takes one side from standard input", async () => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(sample);
  const argv = ["spec", "diff", await outside("old.yaml", sample), "-"];
  expect(await main(argv, { root, cwd: root, stdin, stdout, stderr, color: false })).toBe(0);
  expect(String(stdout.read())).toBe("Nothing changed for callers: no release.\n");
});
