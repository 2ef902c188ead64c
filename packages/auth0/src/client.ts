// Generated from specs/auth0/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Auth0. Users of Auth0, which signs people in to your applications. A deletion is done
 * at once, and its response is the same for a user who does not exist.
 *
 * Errors that several operations share:
 * - `400`: The request is not valid, for example because the id has another form.
 * - `401`: The token is missing, wrong or expired.
 * - `403`: The token does not have the scope.
 * - `429`: Too many requests for the tenant's plan.
 */
export interface Auth0Client {
  /**
   * Delete a user.
   *
   * Deletes a user at once and for good, with the identities that are linked to it. The response is the
   * same for a user who does not exist: `getUser` shows whether the user is gone.
   *
   * Errors:
   * - `400`, `401`, `403`, `429`: see Auth0Client
   *
   * `DELETE /users/{id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 400: t.Error; 401: t.Error; 403: t.Error; 429: t.Error }>>;

  /**
   * Find the users with an e-mail address.
   *
   * Returns the users with this e-mail address: one for each connection by which the person signs in,
   * and none if the list is empty.
   *
   * Errors:
   * - `400`, `401`, `403`, `429`: see Auth0Client
   *
   * `GET /users-by-email`
   */
  listUsersByEmail(
    input: Input<"listUsersByEmail">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User[] }, { 400: t.Error; 401: t.Error; 403: t.Error; 429: t.Error }>>;

  /**
   * Get a user.
   *
   * Returns a user. A 404 is what shows that a user is deleted.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `400`, `401`, `403`, `429`: see Auth0Client
   *
   * `GET /users/{id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 400: t.Error; 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of Auth0's servers. */
export type Server = keyof typeof servers;

/** The credentials that Auth0 asks for. */
export interface Credentials {
  /**
   * A token for the Management API with the scopes `delete:users` and `read:users`. Sent as
   * `Authorization: Bearer …`.
   */
  readonly accessToken: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly tenant?: never;
  readonly region?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `regional`: Your tenant.
   */
  readonly server?: "regional";
  readonly baseUrl?: never;
  /** The name of your tenant. */
  readonly tenant: string;
  /** The region in your tenant's domain. */
  readonly region: "us" | "us-3" | "us-4" | "us-5" | "eu" | "eu-2" | "au" | "ca" | "jp" | "uk";
}

/** The options of a client for Auth0. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Auth0. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): Auth0Client {
  return createApiClient<Auth0Client>(api, options);
}
