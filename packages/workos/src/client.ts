// Generated from specs/workos/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for WorkOS. Users of AuthKit by WorkOS, which signs people in to your applications. A
 * deletion is done at once.
 *
 * Errors that several operations share:
 * - `401`: The key is missing or wrong.
 * - `403`: The key does not allow this.
 * - `429`: Too many requests within ten seconds or within the minute.
 */
export interface WorkosClient {
  /**
   * Delete a user.
   *
   * Deletes a user of this environment for good. There is no way back.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `409`: WorkOS refuses the deletion, with the code `user_deletion_not_allowed`.
   * - `401`, `403`, `429`: see WorkosClient
   *
   * `DELETE /user_management/users/{id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: unknown }, { 401: t.Error; 403: t.Error; 404: t.Error; 409: t.Error; 429: t.Error }>>;

  /**
   * List users, or find one by e-mail address.
   *
   * Returns a page of users. Whether the address must match exactly is not documented: compare the
   * address of what comes back.
   *
   * Errors:
   * - `422`: A parameter is not valid.
   * - `401`, `403`, `429`: see WorkosClient
   *
   * `GET /user_management/users`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserList }, { 401: t.Error; 403: t.Error; 422: t.Error; 429: t.Error }>>;

  /**
   * Get a user.
   *
   * Returns a user. A deleted user is a 404.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `401`, `403`, `429`: see WorkosClient
   *
   * `GET /user_management/users/{id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of WorkOS's servers. */
export type Server = keyof typeof servers;

/** The credentials that WorkOS asks for. */
export interface Credentials {
  /** The API key of an environment, which begins with `sk_`. Sent as `Authorization: Bearer …`. */
  readonly apiKey: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `production`: WorkOS; the key decides about the environment.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for WorkOS. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for WorkOS. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): WorkosClient {
  return createApiClient<WorkosClient>(api, options);
}
