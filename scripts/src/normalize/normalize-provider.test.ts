import { describe, expect, it, test } from "vitest";
import type { Problem } from "../document/problem.ts";
import { ProblemError } from "../document/problem.ts";
import { type Provider, parseProvider } from "../provider/parse-provider.ts";
import { normalizeProvider } from "./normalize-provider.ts";

const about = "title: Acme\nsource: {origin: https://acme.example/docs, retrieved: 2026-11-22, published: true}\n";

const source = `openapi: 3.0.3
info: {title: Acme, version: 1.0.0, x-logo: {url: logo.png}}
servers:
  - url: https://api.acme.example
security:
  - Key: []
paths:
  /users/{id}:
    parameters:
      - {name: id, in: path, schema: {type: string}}
    get:
      operationId: get_user
      description: "Returns <b>a user</b>."
      responses:
        "200": {$ref: "#/components/responses/User"}
    delete:
      operationId: DeleteUser
      summary: |
        Delete
        a user
      responses:
        204: {description: Gone}
        404: {description: Never there}
  /pets:
    get: {responses: {"200": {description: ok}}}
components:
  responses:
    User:
      description: A user
      content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}
  schemas:
    User: {type: object, properties: {name: {type: string, nullable: true, enum: [a]}}}
    Unused: {type: string}
  securitySchemes:
    Key: {type: apiKey, in: header, name: X-Key}
`;

const want = `# Generated from source.yaml and overlay.yaml by \`node run.mjs spec normalize\`. Do not edit.
openapi: 3.1.1
info:
  title: Acme
  version: 1.0.0
servers:
  - url: https://api.acme.example
    x-purge-name: production
paths:
  /users/{id}:
    get:
      operationId: getUser
      summary: Returns **a user**.
      description: Returns **a user**.
      security:
        - apiKey: []
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
      responses:
        "200":
          description: A user
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/User"
    delete:
      operationId: deleteUser
      summary: Delete a user
      security:
        - apiKey: []
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
      responses:
        "204":
          description: Gone
        "404":
          description: Nobody of that id
components:
  securitySchemes:
    apiKey:
      x-purge-name: apiKey
      type: apiKey
      name: X-Key
      in: header
  schemas:
    User:
      type: object
      properties:
        name:
          type:
            - string
            - "null"
          enum:
            - a
            - null
`;

const overlay = (...actions: string[]) =>
  `overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n${actions.map((action) => `  - ${action}\n`).join("")}`;
const words = overlay(
  "{target: \"$.paths['/users/{id}'].delete.responses['404'].description\", description: Says whose., update: Nobody of that id}",
);

function provider(files: { [name: string]: string }, keep: string[] = []): Provider {
  const texts = new Map([
    ["provider.yaml", `${about}keep: ${JSON.stringify(keep)}\n`],
    ["source.yaml", source],
    ...Object.entries(files),
  ]);
  return parseProvider("acme", texts);
}

/** What normalizing refuses, or else notes. */
function problemsOf(given: Provider): readonly Problem[] {
  try {
    const { notes, place } = normalizeProvider(given);
    return notes.map(place);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

describe("normalize", () => {
  it("takes every step", () => {
    const { text, changes, version } = normalizeProvider(
      provider({ "overlay.yaml": words }, ["getUser", "DELETE /users/{id}"]),
    );
    expect(text).toBe(want);
    expect(version).toBe("3.0");
    expect(changes).toMatchObject([
      { action: 1, description: "Says whose.", touched: ["#/paths/~1users~1{id}/delete/responses/404/description"] },
    ]);
  });

  it("is idempotent but for the banner, which names the sources", () => {
    const again = normalizeProvider(provider({ "source.yaml": want })).text;
    expect(again).toBe(want.replace(" and overlay.yaml", ""));
  });

  it("gives the same for the same content in JSON, with CRLF and a byte order mark", () => {
    const plain = normalizeProvider(provider({})).text;
    expect(normalizeProvider(provider({ "source.yaml": `\uFEFF${source.replaceAll("\n", "\r\n")}` })).text).toBe(plain);
  });

  it("reads a documentation page", () => {
    const page = `# Users\n\n\`\`\`\`yaml GET /users\n${source}\`\`\`\`\n`;
    expect(normalizeProvider(provider({ "source.yaml": page })).text).toBe(normalizeProvider(provider({})).text);
  });
});

const patched = (from: string, to: string) => {
  expect(source).toContain(from);
  return { "source.yaml": source.replace(from, to) };
};

describe("problems", () => {
  test.each<[string, { [name: string]: string }, Partial<Problem>]>([
    ["broken YAML", { "source.yaml": "openapi: 3.1.0\npaths: [" }, { file: "specs/acme/source.yaml", line: 2 }],
    ["an unsupported version", patched("3.0.3", "4.0.0"), { rule: "import-version", pointer: "#/openapi" }],
    [
      "a reference to nowhere",
      patched("#/components/schemas/User", "#/components/schemas/Usr"),
      { rule: "ref", line: 30, pointer: "#/components/responses/User/content/application~1json/schema" },
    ],
    [
      "a reference to the network",
      patched("#/components/schemas/User", "https://evil.example/user.yaml"),
      { rule: "ref", line: 30 },
    ],
    [
      "an operationId twice",
      patched("DeleteUser", "get_user"),
      {
        rule: "operation-id-unique",
        severity: "warning",
        line: 17,
        column: 7,
        pointer: "#/paths/~1users~1{id}/delete/operationId",
      },
    ],
    [
      "a server variable without default",
      patched("https://api.acme.example", "https://{site}.acme.example\n    variables: {site: {}}"),
      { rule: "server-variable-default", line: 5, pointer: "#/servers/0/variables/site" },
    ],
    [
      "no paths",
      { "source.yaml": source.replace(/paths:.*components:/s, "paths: {}\ncomponents:") },
      { rule: "paths-empty", pointer: "#/paths", line: 7 },
    ],
    [
      "a scheme nobody can serve",
      patched("{type: apiKey, in: header, name: X-Key}", "{type: mutualTLS}"),
      { rule: "scheme-unserved", line: 35, pointer: "#/components/securitySchemes/Key" },
    ],
    [
      "a dead action",
      { "overlay.yaml": overlay("{target: $.info, description: d, update: {title: Acme}}") },
      { file: "specs/acme/overlay.yaml", rule: "overlay-no-change", line: 4, pointer: "#/actions/0" },
    ],
    [
      "an action that does not say why",
      { "overlay.yaml": overlay("{target: $.info, update: {title: Acne}}") },
      { file: "specs/acme/overlay.yaml", rule: "overlay-description", line: 4 },
    ],
    [
      "what an action brought in",
      { "overlay.yaml": overlay("{target: $.paths, description: d, update: {users: {get: {responses: {}}}}}") },
      { file: "specs/acme/overlay.yaml", rule: "path-template", line: 4, pointer: "#/paths/users" },
    ],
    [
      "another file of the folder",
      { ...patched("#/components/schemas/User", "user.yaml"), "user.yaml": "properties:\n  a: {$ref: b.yaml}\n" },
      { file: "specs/acme/user.yaml", line: 2, column: 3 },
    ],
    [
      "broken YAML in another file",
      { ...patched("#/components/schemas/User", "user.yaml"), "user.yaml": "a: [" },
      { file: "specs/acme/user.yaml", rule: "import-yaml" },
    ],
    [
      "a misplaced extension",
      patched("x-logo: {url: logo.png}", "x-purge-name: a"),
      { rule: "extension-place", line: 2 },
    ],
  ])("%s", (_, files, want) => {
    const [problem] = problemsOf(provider(files));
    expect(problem).toMatchObject({ provider: "acme", file: "specs/acme/source.yaml", severity: "error", ...want });
    expect(problem?.next.trim()).not.toBe("");
  });

  it("of Swagger 2.0 in its own words", () => {
    const two = `swagger: "2.0"
info: {title: t, version: "1"}
host: api.acme.example
schemes: [https]
securityDefinitions:
  petstore_auth: {type: apiKey, in: query}
paths:
  /a: {get: {security: [{petstore_auth: []}], responses: {"200": {description: ok}}}}
`;
    const [problem] = problemsOf(provider({ "source.yaml": two }));
    expect(problem).toMatchObject({ rule: "scheme-unserved", line: 6, pointer: "#/securityDefinitions/petstore_auth" });
    const lines =
      problem?.next
        .split("\n")
        .slice(1)
        .map((line) => `  ${line}`) ?? [];
    const mended = `overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n${lines.join("\n")}\n`;
    expect(normalizeProvider(provider({ "source.yaml": two, "overlay.yaml": mended })).text).toContain(
      "accessToken: []",
    );
  });

  it("with an overlay that mends it", () => {
    const unserved = patched("{type: apiKey, in: header, name: X-Key}", "{type: mutualTLS}");
    const lines =
      problemsOf(provider(unserved))[0]
        ?.next.split("\n")
        .slice(1)
        .map((line) => `  ${line}`) ?? [];
    const mended = `overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n${lines.join("\n")}\n`;
    expect(normalizeProvider(provider({ ...unserved, "overlay.yaml": mended })).text).toContain("accessToken: []");
  });

  it("an operation to keep that is not there, with the nearest name", () => {
    expect(problemsOf(provider({}, ["deleteUsr"]))).toMatchObject([
      { rule: "keep-unknown", next: expect.stringContaining("`DeleteUser`") },
    ]);
  });

  it("a broken operation is left out by name, refused where it was asked for, and harms nobody where it was not", () => {
    const broken = patched(
      'get: {responses: {"200": {description: ok}}}',
      "get: {responses: {'200': {$ref: nowhere.yaml}}}",
    );
    expect(problemsOf(provider(broken))).toMatchObject([
      {
        rule: "ref",
        leftOut: "GET /pets",
        next: expect.stringContaining("add to `lint` in provider.yaml { rule: ref,"),
      },
    ]);
    expect(normalizeProvider(provider(broken)).text).not.toContain("/pets");
    expect(() => normalizeProvider(provider(broken, ["GET /pets"]))).toThrow("nothing at nowhere.yaml");
    expect(normalizeProvider(provider(broken, ["getUser"])).text).toContain("getUser");
  });
});
