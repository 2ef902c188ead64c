import { expect, test } from "vitest";
import { type Acme, acme, answering, api, json, thrownBy } from "./acme.fixture.ts";
import type { Api, Row } from "./api.ts";
import { createApiClient } from "./create-api-client.ts";
import type { PurgeError } from "./purge-error.ts";
import type { Failure } from "./result.ts";

const servers = 'set server to "us" or "eu"';
const noServer = (found: string) =>
  `apiKey ${found}, so the server can't be chosen from its prefix. Pass your key (for example from process.env.ACME_API_KEY), or ${servers}. [no-server]`;

const options: [options: unknown, message: string][] = [
  [{ apiKey: undefined }, noServer("is undefined")],
  [{ apiKey: null }, noServer("is null")],
  [{ apiKey: "" }, noServer("is an empty string")],
  [{ apiKey: "  " }, noServer("is a string of white space")],
  [{ apiKey: "key" }, noServer('begins with none of "us_" or "eu_"')],
  [{ server: "mars" }, 'there is no such server. Set server to "us" or "eu". [no-server]'],
  [{ server: "use" }, 'there is no such server. Set server to "us" or "eu". [no-server]'],
  [
    { server: "eu" },
    'apiKey is a key for the server "us", but the server is "eu". Use a key of that server, or set server to "us". [wrong-server]',
  ],
  [
    { apiKey: "us_key", maxRetries: 0 },
    'there is no option "maxRetries". The options are server, baseUrl, fetch, timeoutMs, retries, maxBodyBytes, headers, userAgent, onAttempt, apiKey, token, login, inQuery. [invalid-option]',
  ],
  [{ apikey: "us_key" }, 'there is no option "apikey". Did you mean "apiKey"? [invalid-option]'],
  [{ timeout: 1 }, 'there is no option "timeout". Did you mean "timeoutMs"? [invalid-option]'],
  [{ timeoutMs: "5" }, "timeoutMs must be a number of at least 1, but is a string. [invalid-option]"],
  [{ timeoutMs: 0 }, "timeoutMs must be a number of at least 1, but is 0. [invalid-option]"],
  [{ timeoutMs: Number.NaN }, "timeoutMs must be a number of at least 1, but is NaN. [invalid-option]"],
  [{ retries: -1 }, "retries must be a number of at least 0, but is -1. [invalid-option]"],

  [{ maxBodyBytes: {} }, "maxBodyBytes must be a number of at least 0, but is an object. [invalid-option]"],
  [{ fetch: "x" }, "fetch must be a function, but is a string. [invalid-option]"],
  [{ onAttempt: [] }, "onAttempt must be a function, but is an array. [invalid-option]"],
  [{ apiKey: "", server: "us" }, "apiKey is an empty string. Pass your key or token. [invalid-credential]"],
  [{ apiKey: 7, server: "us" }, "apiKey is a number. Pass your key or token. [invalid-credential]"],
  [
    { apiKey: "us_key\n" },
    "apiKey holds a space, a line break or another character that cannot be sent. Trim what you read. [invalid-credential]",
  ],
  [
    { token: "Bearer abc" },
    'token holds a space, a line break or another character that cannot be sent. Leave out "Bearer ", which the client adds. [invalid-credential]',
  ],
  [
    { token: "abc Bearer" },
    "token holds a space, a line break or another character that cannot be sent. Trim what you read. [invalid-credential]",
  ],
  [{ token: "" }, "token is an empty string. Pass your key or token. [invalid-credential]"],
  [{ login: "jane" }, "login must be { username, password }, both strings, but is a string. [invalid-credential]"],
  [
    { login: { username: "a" } },
    "login must be { username, password }, both strings, but is an object. [invalid-credential]",
  ],
  [
    { login: { username: 7, password: "b" } },
    "login must be { username, password }, both strings, but is an object. [invalid-credential]",
  ],
  [{ login: { username: "", password: "" } }, "login has an empty user name and password. [invalid-credential]"],
  [
    { login: { username: "a:b", password: "c" } },
    "login has a colon in the user name or a control character (RFC 7617). [invalid-credential]",
  ],
  [
    { login: { username: "a", password: "c\n" } },
    "login has a colon in the user name or a control character (RFC 7617). [invalid-credential]",
  ],
  [
    { baseUrl: "http://acme.example" },
    "baseUrl must be an absolute https URL (http only on loopback) without user name, query and fragment, but it is not https. [invalid-base-url]",
  ],
  [
    { baseUrl: "acme" },
    "baseUrl must be an absolute https URL (http only on loopback) without user name, query and fragment, but it is not a URL. [invalid-base-url]",
  ],
  [
    { baseUrl: "" },
    "baseUrl must be an absolute https URL (http only on loopback) without user name, query and fragment, but it is an empty string. [invalid-base-url]",
  ],
  [
    { baseUrl: "https://acme.example?a" },
    "baseUrl must be an absolute https URL (http only on loopback) without user name, query and fragment, but it has one of these, or becomes another URL when parsed. [invalid-base-url]",
  ],
  [
    { headers: { Host: "x" } },
    "headers.host can only be set by the client: it frames or reroutes the request. [guarded-header]",
  ],
  [
    { headers: { "X-Acme-Key": "x" } },
    "headers.x-acme-key is a credential: pass it as an option of createClient. [guarded-header]",
  ],
  [
    { headers: { "x y": "x" } },
    "headers holds a name that is not a header name (RFC 9110), or an entry that is not a pair of name and value. [guarded-header]",
  ],
  [{ headers: { "x-a": null } }, "headers.x-a must be a string of printable ASCII, but is null. [guarded-header]"],
  [
    { headers: { "x-a": "ü" } },
    "headers.x-a must be a string of printable ASCII, but is a string of another form. [guarded-header]",
  ],
  [{ headers: 7 }, "headers must be an object, a Headers or pairs, but is a number. [wrong-type]"],
  [{ headers: new Date(0) }, "headers must be an object, a Headers or pairs, but is a Date. [wrong-type]"],
];

test.each(options)("createClient with %o says what to do", (given, message) => {
  const error = thrownBy(() => acme(given as object)) as PurgeError;
  expect(error.message).toBe(`acme: ${message}`);
  expect(error).toMatchObject({ kind: "refused", code: /\[([^\]]*)\]$/.exec(message)?.[1] });
});

test("createClient says so when its options are none", () => {
  const message = "acme: options must be a plain object such as { apiKey: … }, but is";
  expect(() => createApiClient(api, "key")).toThrow(`${message} a string. [invalid-option]`);
  const promise = Promise.resolve({ apiKey: "us_key" });
  expect(() => createApiClient(api, promise)).toThrow(`${message} a promise (await it first). [invalid-option]`);
  expect(() => createApiClient({ ...api, schemes: {} }, [])).toThrow("such as { baseUrl: … }, but is an array.");
});

const input = "the input has path, query, header and body, but not";
const goes = (place: string) => `"id" goes into ${place}. Write { ${place}: { id } }. [misplaced]`;

const inputs: [method: keyof Acme, input: unknown, message: string][] = [
  ["deleteUser", undefined, "path.id is required, but is undefined. [missing]"],
  ["deleteUser", "1", "the input must be an object such as { path: { id } }, but is a string. [wrong-type]"],
  ["eraseUser", 7, "the input must be an object such as { body: … }, but is a number. [wrong-type]"],
  ["listUsers", [], "the input must be an object such as { query: { … } }, but is an array. [wrong-type]"],
  ["deleteUser", { id: "1" }, goes("path")],
  ["eraseUser", { id: "1" }, goes("body")],
  ["deleteUser", { ID: "1" }, '"ID" goes into path. Write { path: { id } }. [misplaced]'],
  ["listUsers", { tag: ["a"] }, '"tag" goes into query. Write { query: { tags } }. [misplaced]'],
  ["deleteUser", { signal: 1 }, `${input} "signal". It is an option: pass it in the second argument. [misplaced]`],
  ["deleteUser", { paths: {} }, `${input} "paths". Did you mean "path"? [misplaced]`],
  ["deleteUser", { "jane@x": {} }, `${input} another name. [misplaced]`],
  ["deleteUser", { path: "1" }, "path must be a plain object, but is a string. [wrong-type]"],
  [
    "listUsers",
    { query: new URLSearchParams() },
    "query must be a plain object, but is a URLSearchParams. [wrong-type]",
  ],
  [
    "deleteUser",
    { path: { Id: "1", other: 2 } },
    'path.id is required, but is undefined; found "Id", "other". Did you mean id instead of "Id"? [missing]',
  ],
  ["deleteUser", { path: { id: "1", more: 2 } }, 'path has no parameter "more". [unknown-parameter]'],
  ["listUsers", { query: { limits: 2 } }, 'query has no parameter "limits". Did you mean "limit"? [unknown-parameter]'],
  ["listUsers", { query: { limit: "2" } }, "query.limit must be a number, but is a string. [wrong-type]"],
  ["deleteUser", { path: { id: null } }, "path.id is required, but is null. [missing]"],
  ["deleteUser", { path: { id: "" } }, "path.id is empty, or has no visible character. [empty]"],
  [
    "deleteUser",
    { path: { id: Promise.resolve("1") } },
    "path.id must be a string that is not empty, or a number, but is a promise (await it first). [wrong-type]",
  ],
  [
    "deleteUser",
    { path: { id: "undefined" } },
    "path.id is the text of a missing value or of an object. [stringified]",
  ],
  ["deleteUser", { path: { id: "null" } }, "path.id is the text of a missing value or of an object. [stringified]"],
  [
    "deleteUser",
    { path: { id: ".." } },
    'path.id is "." or "..", which would change the path of the request. [dot-segment]',
  ],
  [
    "deleteUser",
    { path: { id: "a/b" } },
    "path.id contains a slash or a backslash, which would change the path of the request. [slash]",
  ],
  [
    "deleteUser",
    { path: { id: "a\n" } },
    "path.id contains a control character, such as a line break. [control-character]",
  ],
  [
    "deleteUser",
    { path: { id: "\ud800" } },
    "path.id contains half of a surrogate pair: it was cut in the middle of a character. [lone-surrogate]",
  ],
  [
    "deleteUser",
    { path: { id: "blocked" } },
    "path.id is a word that the API routes elsewhere, so that another operation would be called. [other-route]",
  ],
  [
    "getUser",
    { path: { id: "x" } },
    "path.id must be text that matches /^[0-9a-f]{8}$/u, but is a string of another form. [wrong-format]",
  ],
  ["deleteUser", { path: { id: "1" }, body: {} }, "this operation doesn't take a body. [unknown-parameter]"],
  ["eraseUser", { body: "1" }, "body must be an object, but is a string. [wrong-type]"],
  ["eraseUser", { body: { ids: "1" } }, 'body.id is required, but is undefined; found "ids". [missing]'],
  ["upload", { body: {} }, "body must be a FormData, but is an object. [wrong-type]"],
];

test.each(inputs)("%s(%o) says what to do", async (method, given, message) => {
  const { fetch, requests } = answering(json({}));
  const result = (await acme({ fetch })[method](given as object)) as Failure;
  expect(result.error.message).toMatch(/^acme\.\w+ \([A-Z]+ \/v2\/[\w/{}]+\): /);
  expect(result.error.message.replace(/^[^)]*\): /, "")).toBe(message);
  expect(result).toMatchObject({ kind: "refused", attempts: 0, error: { code: /\[([^\]]*)\]$/.exec(message)?.[1] } });
  expect(requests).toEqual([]);
});

test.each([
  ["uuid", "a UUID (8-4-4-4-12 hexadecimal digits)"],
  ["date", "a date (YYYY-MM-DD)"],
  ["date-time", "a date and time with a time zone (2026-01-31T12:00:00Z)"],
] as const)("a wrong %s is told the form", async (format, form) => {
  const rule = { members: { id: { pattern: /^$/u, format } } };
  const table: Api = {
    ...api,
    operations: { getUser: { ...(api.operations.getUser as Row), input: { path: rule } } },
  };
  const result = (await acme(answering(json({})), table).getUser({ path: { id: "jane" } })) as Failure;
  expect(result.error.message).toContain(`path.id must be ${form}, but is a string of another form. [wrong-format]`);
});

test("where a pattern has an example, that is shown in its place", async () => {
  const rule = { members: { id: { pattern: /^acme_/u, example: "acme_1" } } };
  const operations = { getUser: { ...(api.operations.getUser as Row), input: { path: rule } } };
  const result = (await acme(answering(json({})), { ...api, operations }).getUser({ path: { id: "jane" } })) as Failure;
  expect(result.error.message).toContain('path.id must be a text like "acme_1", but is a string of another form.');
});

const id = { path: { id: "1" } };
const callOptions: [options: unknown, message: string][] = [
  [5000, "options must be an object such as { timeoutMs: 5000 }, but is a number. [invalid-option]"],
  [{ timeout: 1 }, 'there is no option "timeout". Did you mean "timeoutMs"? [invalid-option]'],
  [{ signal: {} }, "signal must be an AbortSignal, but is an object. [invalid-option]"],
  [{ retries: "1" }, "retries must be a number of at least 0, but is a string. [invalid-option]"],
];

test.each(callOptions)("the call options %o say what to do", async (given, message) => {
  const result = (await acme(answering(json({}))).deleteUser(id, given as object)) as Failure;
  expect(result.error.message).toBe(`acme.deleteUser (DELETE /v2/user/{id}): ${message}`);
});

const page = new Response("<!doctype html><title>Sign in", { headers: { "content-type": "text/html; charset=utf-8" } });
const ends: [name: string, options: object, message: string][] = [
  [
    "a page",
    answering(page),
    "the 200 response should be JSON according to the specification, but is 29 bytes of text/html, an HTML page. A proxy or a sign-in page may have answered. [undecodable-body]",
  ],
  [
    "nothing",
    answering(new Response(null)),
    "the 200 response should be JSON according to the specification, but is an empty body without a content type. A proxy or a sign-in page may have answered. [undecodable-body]",
  ],
  [
    "a large body",
    { ...answering(json({ success: true })), maxBodyBytes: 3 },
    "the response body is larger than maxBodyBytes (3). Raise it if you trust the server. [body-too-large]",
  ],
  [
    "a redirect",
    answering(new Response(null, { status: 307 })),
    "the server redirects, and redirects are not followed. Check server or baseUrl. [redirect]",
  ],
  [
    "silence",
    { fetch: () => new Promise(() => undefined), timeoutMs: 20 },
    "no result within 20 ms (timeoutMs): it was still waiting for the response. [timeout]",
  ],
  [
    "a slow body",
    { fetch: async () => new Response(new ReadableStream({})), timeoutMs: 20 },
    "no result within 20 ms (timeoutMs): it was still reading the response body. [timeout]",
  ],
  [
    "a slow token",
    { apiKey: () => new Promise(() => undefined), server: "us", timeoutMs: 20 },
    "no result within 20 ms (timeoutMs): it was still waiting for a credential. [timeout]",
  ],
  [
    "no credential",
    { apiKey: undefined, server: "us" },
    "there is no credential. Pass apiKey (sent as x-acme-key), or token (sent as Authorization: Bearer …), or login (sent as Authorization: Basic …), or inQuery (sent as the query parameter key) to createClient. [no-credential]",
  ],
  [
    "an empty token",
    { apiKey: () => "", server: "us" },
    "apiKey is an empty string. Pass your key or token. [invalid-credential]",
  ],
  [
    "a token that is none",
    { apiKey: async () => undefined, server: "us" },
    "the function apiKey returned undefined. [invalid-credential]",
  ],
  [
    "a token function that fails",
    { apiKey: () => Promise.reject(new Error("vault")), server: "us" },
    "the function apiKey threw an error: see error.cause. [caller-failed]",
  ],
  [
    "a lost connection",
    { fetch: () => Promise.reject(Object.assign(new Error("x"), { code: "ECONNRESET" })), retries: 0 },
    "the connection failed (ECONNRESET). [ECONNRESET]",
  ],
  [
    "an error without a code",
    { fetch: () => Promise.reject(new TypeError("fetch failed")), retries: 0 },
    "the connection failed. See error.cause. [network]",
  ],
  [
    "something thrown that is no error",
    { fetch: () => Promise.reject("no"), retries: 0 },
    "the connection failed: fetch threw a value that is not an error. [network]",
  ],
];

test.each(ends)("a call that ends with %s says why", async (_, given, message) => {
  const result = (await acme(given).deleteUser(id)) as Failure;
  expect(result.error.message).toBe(`acme.deleteUser (DELETE /v2/user/{id}): ${message}`);
});

test("a server variable says what it fills", () => {
  const table = {
    ...api,
    keys: undefined,
    servers: { own: "https://{host}", hosted: "https://{site}.acme.example" },
    variables: { host: {}, site: { enum: ["a"] } },
  } as never;
  expect(() => acme({ server: "own" }, table)).toThrow(
    'acme: host must be a host name with an optional port ("learn.example.org:8443"), without a scheme or a path (it fills https://{host}), but is undefined. [invalid-variable]',
  );
  expect(() => acme({ server: "hosted", site: "a.b" }, table)).toThrow(
    "acme: site must be one label of a host name, without a dot (it fills https://{site}.acme.example), but is a string of another form. [invalid-variable]",
  );
  expect(() => acme({ server: "hosted", site: "b" }, table)).toThrow(
    "acme: site must be one of a, but is another string. [invalid-variable]",
  );
  expect(() => acme({ apiKey: "k" }, table)).toThrow(
    'acme: no server is chosen. To choose one, set server to "own" or "hosted". [no-server]',
  );
});

test("a query parameter that cannot be written is named", async () => {
  const table = { ...api, codecs: {} };
  const message = "must be a string, a number or a boolean, but is a Date. [wrong-type]";
  for (const [name, each] of Object.entries({ "query.since": table, since: api })) {
    const result = (await acme(answering(json([])), each).listUsers({
      query: { since: new Date(0) },
    } as never)) as Failure;
    expect(result.error.message).toBe(`acme.listUsers (GET /v2/user): ${name} ${message}`);
  }
});
