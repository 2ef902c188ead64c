// Generated from specs/supabase/openapi.yaml by `node run.mjs generate`. Do not edit.
import { createApiClient } from "@purge/runtime";
import type { BaseOptions, CallOptions, Credential, Input as InputOf, Result } from "@purge/runtime";
import { api, type servers } from "./operations.ts";
import type * as t from "./types.ts";

/**
 * The input of an operation: `path`, `query`, `header` and `body`, each required if the operation
 * requires it.
 */
export type Input<Id extends keyof t.operations> = InputOf<t.operations, Id>;

/**
 * A client for Supabase. Users of Supabase Auth, which signs people in to a project. A deletion is
 * done at once. Rows and files of the project are not part of it.
 *
 * Errors that several operations share:
 * - `401`: The key is missing or wrong.
 * - `403`: The key is not that of an administrator.
 * - `429`: Too many requests.
 */
export interface SupabaseClient {
  /**
   * Delete a user.
   *
   * Deletes a user at once and for good, with identities, sessions and factors. The soft deletion, which
   * keeps the row with hashes of the address, is not part of this client: it needs a body, and this
   * operation has none.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `401`, `403`, `429`: see SupabaseClient
   *
   * `DELETE /admin/users/{userId}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Deleted }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;

  /**
   * List users, or find one by e-mail address.
   *
   * Returns a page of users. To find one person, filter by the address, and compare it with that of what
   * comes back: the filter also matches parts of addresses and names.
   *
   * Errors:
   * - `401`, `403`, `429`: see SupabaseClient
   *
   * `GET /admin/users`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserPage }, { 401: t.Error; 403: t.Error; 429: t.Error }>>;

  /**
   * Get a user.
   *
   * Returns a user. A deleted user is a 404, but one who was deleted softly before still comes back,
   * with `deleted_at`.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `401`, `403`, `429`: see SupabaseClient
   *
   * `GET /admin/users/{userId}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of Supabase's servers. */
export type Server = keyof typeof servers;

interface WithApiKeyAndAccessToken {
  /** A secret key (`sb_secret_…`), or the older `service_role` key. Sent as the header `apikey`. */
  readonly apiKey: Credential;
  /**
   * The `service_role` key once more, where the key is of the older kind. Sent as `Authorization: Bearer
   * …`.
   */
  readonly accessToken: Credential;
}

interface WithApiKey {
  /** A secret key (`sb_secret_…`), or the older `service_role` key. Sent as the header `apikey`. */
  readonly apiKey: Credential;
  readonly accessToken?: never;
}

/** The credentials that Supabase asks for: one of these. */
export type Credentials = WithApiKey | WithApiKeyAndAccessToken;

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly project?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `project`: Your project.
   */
  readonly server?: "project";
  readonly baseUrl?: never;
  /** The reference of your project. */
  readonly project: string;
}

/** The options of a client for Supabase. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Supabase. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): SupabaseClient {
  return createApiClient<SupabaseClient>(api, options);
}
