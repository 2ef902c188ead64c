// Generated from specs/box/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Box. Managed users of a Box enterprise. A user who owns content is only deleted by
 * force, or after the content is transferred.
 *
 * Errors that several operations share:
 * - `default`: The request failed. The status says how.
 */
export interface BoxClient {
  /**
   * Delete a user.
   *
   * Deletes a user of the enterprise. A user who owns content is refused, unless `force` deletes the
   * content too.
   *
   * Errors:
   * - `400`: The user owns content, for example.
   * - `403`: A retention policy or a legal hold forbids it, or the token does.
   * - `404`: There is no such user.
   * - `default`: see BoxClient
   *
   * `DELETE /users/{user_id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 400: t.Error; 403: t.Error; 404: t.Error }, t.Error>>;

  /**
   * Find users by the beginning of a name or login.
   *
   * Returns a page of the users whose name or login begins like this. Compare the whole login of what
   * comes back: other people may have the same beginning.
   *
   * Errors:
   * - `default`: see BoxClient
   *
   * `GET /users`
   */
  listUsers(input: Input<"listUsers">, options?: CallOptions): Promise<Result<{ 200: t.Users }, {}, t.Error>>;

  /**
   * Get a user.
   *
   * Returns a user.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `default`: see BoxClient
   *
   * `GET /users/{user_id}`
   */
  getUser(input: Input<"getUser">, options?: CallOptions): Promise<Result<{ 200: t.User }, { 404: t.Error }, t.Error>>;
}

/** The names of Box's servers. */
export type Server = keyof typeof servers;

/** The credentials that Box asks for. */
export interface Credentials {
  /** An OAuth access token with the scope `manage_managed_users`. Sent as `Authorization: Bearer …`. */
  readonly accessToken: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `production`: Box; the access token decides about the enterprise.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for Box. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Box. Throws a `PurgeError` of kind `refused` if an option is missing or cannot
 * be used.
 */
export function createClient(options: ClientOptions): BoxClient {
  return createApiClient<BoxClient>(api, options);
}
