import { describe, expect, test } from "vitest";
import type {
  Document,
  Operation,
  Response,
  SecurityRequirement,
  SecurityScheme,
  Server,
} from "../document/openapi.ts";
import { emitClient } from "./emit-client.ts";

const plain: Operation = { operationId: "it", summary: "It", security: [], responses: {} };
const server: Server = { url: "https://x.example", "x-purge-name": "production" };
const schemes: { [name: string]: SecurityScheme } = {
  apiKey: { type: "apiKey", in: "header", name: "X-Key", description: "Your key" },
  token: { type: "http", scheme: "bearer" },
  login: { type: "http", scheme: "basic" },
};

function documentOf(operation: Partial<Operation>, servers: Server[] = [server]): Document {
  return {
    openapi: "3.1.1",
    info: { title: "T", version: "1" },
    servers,
    paths: { "/x": { post: { ...plain, ...operation } } },
    components: { schemas: { User: { type: "object" }, "not.found": { type: "object" } }, securitySchemes: schemes },
  };
}

/** The type that a result is spelled with. */
function resultOf(responses: { [status: string]: Response }): string | undefined {
  const text = emitClient("acme", "Acme", documentOf({ responses })).replaceAll(/\s+/g, " ");
  return /Promise<\s?Result<\s?(.*?)\s?>\s?>;/.exec(text)?.[1];
}

describe("results", () => {
  const json = (name: string): Response => ({
    description: "",
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  });
  const of = (type: string, schema = {}): Response => ({ description: "", content: { [type]: { schema } } });
  const none: Response = { description: "" };
  test.each<{ name: string; given: { [status: string]: Response }; want: string }>([
    {
      name: "named bodies",
      given: { "200": json("User"), "404": json("not.found") },
      want: "{ 200: t.User }, { 404: t.NotFound }",
    },
    {
      name: "ranges",
      given: { "2XX": json("User"), "5XX": json("User") },
      want: '{ "2XX": t.User }, { "5XX": t.User }',
    },
    {
      name: "no body, and one that nobody documents",
      given: { "204": none, "200": none },
      want: "{ 200: unknown; 204: undefined }",
    },
    {
      name: "anything else",
      given: { "200": json("User"), default: json("not.found") },
      want: "{ 200: t.User }, {}, t.NotFound",
    },
    {
      name: "text and bytes",
      given: { "200": of("text/plain"), "400": of("application/pdf") },
      want: "{ 200: string }, { 400: Blob }",
    },
    {
      name: "JSON or text",
      given: { "403": { description: "", content: { ...json("User").content, "text/plain": {} } } },
      want: "{}, { 403: t.User | string }",
    },
    {
      name: "a redirect is an outcome of its own",
      given: { "200": json("User"), "302": none, "304": none },
      want: "{ 200: t.User }, { 304: unknown }",
    },
    {
      name: "a list",
      given: { "200": of("application/json", { type: "array", items: { $ref: "#/components/schemas/User" } }) },
      want: "{ 200: t.User[] }",
    },
    {
      name: "a schema without a name",
      given: { "200": of("application/json", { type: "string" }) },
      want: '{ 200: t.operations["it"]["responses"][200]["content"]["application/json"] }',
    },
  ])("$name", ({ given, want }) => {
    expect(resultOf(given)).toBe(want);
  });
});

describe("input", () => {
  const inputOf = (operation: Partial<Operation>) =>
    /it\((input.*?), options/s.exec(emitClient("acme", "Acme", documentOf(operation)))?.[1];
  const query = (required: boolean): Partial<Operation> => ({
    parameters: [{ name: "p", in: "query", required, schema: {} }],
  });
  test.each<{ name: string; given: Partial<Operation>; want: string }>([
    { name: "nothing", given: {}, want: "input?: {}" },
    { name: "nothing that is required", given: query(false), want: 'input?: Input<"it">' },
    { name: "something that is required", given: query(true), want: 'input: Input<"it">' },
    { name: "a body", given: { requestBody: { required: true, content: {} } }, want: 'input: Input<"it">' },
  ])("$name", ({ given, want }) => {
    expect(inputOf(given)).toBe(want);
  });
});

describe("options", () => {
  const eu: Server = { ...server, url: "https://eu.x.example", "x-purge-name": "eu", "x-purge-key-prefix": "eu_" };
  const site: Server = {
    ...server,
    variables: { site: { default: "you", "x-purge-placeholder": true }, port: { default: "443" } },
  };
  const optionsOf = (security: SecurityRequirement[], servers?: Server[]) => {
    const [, text = ""] = emitClient("acme", "Acme", documentOf({ security }, servers)).split(
      /export type Server = .*\n/,
    );
    return text.replaceAll(/ *\/\*\*.*?\*\/\n/gs, "").replaceAll(/\s+/g, " ");
  };
  test.each<{ name: string; security: SecurityRequirement[]; servers?: Server[]; want: string[] }>([
    {
      name: "no credential, one server",
      security: [],
      want: [
        "ClientOptions = BaseOptions & (AtBaseUrl | AtServer);",
        'readonly server?: "production";',
        "createClient(options: ClientOptions = {})",
      ],
    },
    {
      name: "one credential",
      security: [{ apiKey: [] }],
      want: [
        "interface Credentials { readonly apiKey: Credential; }",
        "BaseOptions & Credentials & (AtBaseUrl | AtServer);",
        "createClient(options: ClientOptions):",
      ],
    },
    {
      name: "two that go together",
      security: [{ apiKey: [], login: [] }],
      want: ["interface Credentials { readonly apiKey: Credential; readonly login: BasicCredential; }"],
    },
    {
      name: "one of two",
      security: [{ apiKey: [] }, { token: [] }],
      want: [
        "interface WithApiKey { readonly apiKey: Credential; readonly token?: never; }",
        "interface WithToken { readonly token: Credential; readonly apiKey?: never; }",
        "type Credentials = WithApiKey | WithToken;",
      ],
    },
    {
      name: "one that may be left out",
      security: [{ apiKey: [] }, {}],
      want: ["interface Credentials { readonly apiKey?: Credential; }"],
    },
    {
      name: "a choice of servers",
      security: [],
      servers: [server, { ...eu, "x-purge-key-prefix": [] }],
      want: ['readonly server: "production" | "eu";', "createClient(options: ClientOptions):"],
    },
    {
      name: "a key that chooses",
      security: [{ apiKey: [] }, { token: [] }],
      servers: [server, eu],
      want: [
        'interface ByKey extends WithApiKey { readonly apiKey: string; readonly server?: "production" | "eu"; readonly baseUrl?: never; }',
        "BaseOptions & (ByKey | (Credentials & (AtBaseUrl | AtServer)));",
      ],
    },
    {
      name: "a bearer token that chooses",
      security: [{ token: [] }],
      servers: [server, eu],
      want: ["interface ByKey extends Credentials { readonly token: string;"],
    },
    {
      name: "variables of a server",
      security: [],
      servers: [site],
      want: [
        'interface AtServer { readonly server?: "production"; readonly baseUrl?: never; readonly site: string; readonly port?: string; }',
        "readonly server?: never; readonly site?: never; readonly port?: never; }",
      ],
    },
    {
      name: "servers with different variables",
      security: [],
      servers: [site, eu],
      want: [
        'interface AtServer { readonly server: "production";',
        'interface AtServer2 { readonly server: "eu"; readonly baseUrl?: never; }',
        "(AtBaseUrl | AtServer | AtServer2)",
      ],
    },
  ])("$name", ({ security, servers, want }) => {
    const text = optionsOf(security, servers);
    for (const part of want) expect(text).toContain(part);
  });
});

test("a method says what it does, what it may answer, and what it sends", () => {
  const text = emitClient(
    "acme",
    "Acme",
    documentOf({
      summary: "Do it",
      description: "Does it at once.\n\n@see nothing",
      deprecated: true,
      responses: {
        "200": { description: "Done." },
        "404": { description: "There is\nno such thing.\n\nMore." },
        default: { description: "Else." },
      },
    }),
  );
  expect(text).toContain(`  /**
   * Do it.
   *
   * Does it at once.
   *
   * \\@see nothing
   *
   * Errors:
   * - \`404\`: There is no such thing.
   * - any other: Else.
   *
   * \`POST /x\`
   *
   * @deprecated
   */
  it(input?: {}`);
});
