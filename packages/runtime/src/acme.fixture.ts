import { afterAll, beforeAll } from "vitest";
import type { Api } from "./api.ts";
import { createApiClient } from "./create-api-client.ts";
import { createApiFetchClient } from "./create-api-fetch-client.ts";
import { fillServer } from "./fill-server.ts";
import type { FetchInit } from "./options.ts";
import type { AnyResult } from "./result.ts";
import { signQuery } from "./sign-query.ts";
import { writeBasic } from "./write-basic.ts";
import { writeBody } from "./write-body.ts";
import { writeStyled } from "./write-styled.ts";

/** A small API that has one of everything. */
export const api: Api = {
  name: "acme",
  servers: { us: "https://api.us.acme.example", eu: "https://api.eu.acme.example" },
  keys: { scheme: "apiKey", prefixes: { us_: "us", eu_: "eu" }, variable: "ACME_API_KEY" },
  schemes: {
    apiKey: { in: "header", name: "x-acme-key" },
    token: { in: "header", name: "Authorization", prefix: "Bearer " },
    login: { in: "header", name: "Authorization", prefix: "Basic ", basic: true },
    inQuery: { in: "query", name: "key" },
  },
  security: [["apiKey"], ["token"], ["login"], ["inQuery"]],
  codecs: { fillServer, signQuery, writeBasic, writeBody, writeStyled },
  operations: {
    deleteUser: {
      method: "DELETE",
      path: "/v2/user/{id}",
      input: { path: { members: { id: { reserved: ["blocked"] } } } },
      responses: { 200: "json", 401: "json", 404: "json", 409: "json|text", 429: "" },
      done: { 200: [["success"], true] },
    },
    blockUser: {
      method: "POST",
      path: "/v2/user/blocked",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { request: { required: true, members: { id: { required: true, type: "string" } } } },
      },
      responses: { 200: "", 400: "json" },
    },
    eraseUser: {
      method: "POST",
      path: "/v2/erase",
      idempotent: true,
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { id: { required: true, type: "string" } },
      },
      responses: { 200: "json", "4XX": "json" },
    },
    listUsers: {
      method: "GET",
      path: "/v2/user",
      input: {
        query: {
          members: {
            limit: { type: "number" },
            tags: { explode: false },
            spaced: { style: "spaceDelimited" },
            piped: { style: "pipeDelimited" },
            filter: { style: "deepObject" },
          },
        },
      },
      responses: { 200: "json" },
    },
    getUser: {
      method: "GET",
      path: "/v2/user/{id}",
      input: { path: { members: { id: { pattern: /^[0-9a-f]{8}$/u } } } },
      responses: { 200: "json", 404: "json" },
    },
    upload: {
      method: "POST",
      path: "/v2/upload",
      body: { kind: "multipart", media: "multipart/form-data" },
      responses: { 200: "json" },
    },
    renameUser: {
      method: "PATCH",
      path: "/v2/user/{id}",
      input: {
        path: { members: { id: {} } },
        header: { members: { "If-Match": { required: true, type: "string" }, "X-Original-Team": {} } },
      },
      body: { kind: "json", media: "application/merge-patch+json", members: {} },
      responses: { 200: "json", 412: "" },
    },
    report: { method: "GET", path: "/v2/report", security: [], responses: { 200: "text", 204: "", 500: "text" } },
  },
};

type Name = "renameUser" | "deleteUser" | "blockUser" | "eraseUser" | "listUsers" | "getUser" | "upload" | "report";
type Method = (input?: object, options?: object) => Promise<AnyResult>;

/** The client of `api`, loosely typed. */
export type Acme = Record<Name, Method>;

/** `given`: a client's options, or what `answering` returns. */
export function acme(given: object, table: Api = api): Acme {
  return createApiClient<Acme>(table, optionsOf(given));
}

function optionsOf(given: object): object {
  const { requests: _, ...options } = given as { requests?: Request[] };
  return { apiKey: "us_key", ...options };
}

/** openapi-fetch's client of `api`. */
// biome-ignore lint/suspicious/noExplicitAny: the tests reach for what the types forbid
export function acmeFetch(given: object): any {
  return createApiFetchClient<never>(api, optionsOf(given));
}

/** A `fetch` that answers from a list and remembers what it was asked. */
export function answering(...answers: (Response | Error | (() => Response | Promise<Response>))[]): {
  fetch: (url: string, init: FetchInit) => Promise<Response>;
  requests: Request[];
} {
  const requests: Request[] = [];
  const fetch = async (url: string, init: FetchInit): Promise<Response> => {
    requests.push(new Request(url, init as RequestInit));
    const next = answers[Math.min(requests.length, answers.length) - 1];
    if (next instanceof Error) throw next;
    if (typeof next === "function") return next();
    return (next as Response).clone();
  };
  return { fetch, requests };
}

/** Takes the jitter out of waits between attempts: all of them are as short as they can be. */
export function withoutJitter(): void {
  const { random } = Math;
  beforeAll(() => {
    Math.random = () => 0;
  });
  afterAll(() => {
    Math.random = random;
  });
}

export const json = (body: unknown, init?: ResponseInit): Response => Response.json(body, init);

export function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
