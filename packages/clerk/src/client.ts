// Generated from specs/clerk/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Clerk. Users of Clerk, which signs people in to your applications. A deletion is done
 * at once, and its response says so.
 *
 * Errors that several operations share:
 * - `400`: The request is not valid.
 * - `401`: The key is missing or wrong.
 * - `429`: Too many requests within ten seconds.
 */
export interface ClerkClient {
  /**
   * Delete a user.
   *
   * Deletes a user of this instance at once. There is no way back.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `400`, `401`, `429`: see ClerkClient
   *
   * `DELETE /users/{user_id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Deleted }, { 400: t.Error; 401: t.Error; 404: t.Error; 429: t.Error }>>;

  /**
   * Find the users with an e-mail address.
   *
   * Returns the users who have this e-mail address, as the primary one or as another one.
   *
   * Errors:
   * - `422`: A parameter is not valid.
   * - `400`, `401`, `429`: see ClerkClient
   *
   * `GET /users`
   */
  listUsers(
    input: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User[] }, { 400: t.Error; 401: t.Error; 422: t.Error; 429: t.Error }>>;

  /**
   * Get a user.
   *
   * Returns a user. A deleted user is a 404.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `400`, `401`, `429`: see ClerkClient
   *
   * `GET /users/{user_id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 400: t.Error; 401: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of Clerk's servers. */
export type Server = keyof typeof servers;

/** The credentials that Clerk asks for. */
export interface Credentials {
  /**
   * The secret key of an instance, which begins with `sk_live_` or `sk_test_`. Sent as `Authorization:
   * Bearer …`.
   */
  readonly secretKey: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `production`: Clerk; the key decides about the instance.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for Clerk. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Clerk. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): ClerkClient {
  return createApiClient<ClerkClient>(api, options);
}
