// Generated from specs/keycloak/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Keycloak. Users of a realm of Keycloak, which you host yourself. A deletion is done at
 * once. A user who comes from LDAP may be deleted there, too.
 *
 * Errors that several operations share:
 * - `401`: The token is missing, wrong or expired.
 * - `403`: The token does not allow this, or there is no such user and the token may not learn that.
 */
export interface KeycloakClient {
  /**
   * Delete a user.
   *
   * Deletes a user at once and for good. **A user from LDAP whose federation is writable is deleted in
   * the directory as well.** Otherwise only the copy goes, and the next search imports the person again.
   *
   * Errors:
   * - `400`: The place where the user is stored refuses the deletion.
   * - `404`: There is no such user.
   * - `401`, `403`: see KeycloakClient
   *
   * `DELETE /users/{id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 400: t.Error; 401: t.Error; 403: t.Error; 404: t.Error }>>;

  /**
   * List users, or find one by e-mail address.
   *
   * Returns the users who match. Pass `exact`, since without it an address also matches those that
   * contain it. If the realm allows it, several users have one address.
   *
   * Errors:
   * - `401`, `403`: see KeycloakClient
   *
   * `GET /users`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User[] }, { 401: t.Error; 403: t.Error }>>;

  /**
   * Get a user.
   *
   * Returns a user. A 404 is what shows that a user is deleted.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `401`, `403`: see KeycloakClient
   *
   * `GET /users/{id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 401: t.Error; 403: t.Error; 404: t.Error }>>;
}

/** The names of Keycloak's servers. */
export type Server = keyof typeof servers;

/** The credentials that Keycloak asks for. */
export interface Credentials {
  /**
   * An access token with the roles `manage-users` and `view-users` of `realm-management`. By default it
   * is valid for one minute. Sent as `Authorization: Bearer …`.
   */
  readonly accessToken: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly host?: never;
  readonly realm?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `realm`: A realm of your Keycloak.
   */
  readonly server?: "realm";
  readonly baseUrl?: never;
  /** The host of your Keycloak, with its path if it has one. */
  readonly host: string;
  /** The name of the realm, not its id. */
  readonly realm: string;
}

/** The options of a client for Keycloak. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Keycloak. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): KeycloakClient {
  return createApiClient<KeycloakClient>(api, options);
}
