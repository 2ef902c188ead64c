// Generated from specs/discourse/openapi.yaml by `node run.mjs generate`. Do not edit.
import { createApiFetchClient, type FetchClient } from "@purge/runtime/openapi-fetch";
import type { ClientOptions } from "./client.ts";
import { api } from "./operations.ts";
import type { paths } from "./types.ts";

/**
 * Creates openapi-fetch's client of Discourse, over the same sealed transport as the methods. Throws a
 * `PurgeError` of kind `refused` if an option is missing or cannot be used.
 */
export function createFetchClient(options: ClientOptions): FetchClient<paths> {
  return createApiFetchClient<paths>(api, options);
}

export { isPurgeError } from "@purge/runtime";
export type { PurgeError } from "@purge/runtime";
export type { ClientOptions, FetchClient, paths };
