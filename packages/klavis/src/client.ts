// Generated from specs/klavis/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Klavis AI. Hosted integrations (MCP servers) for AI applications. These are the
 * operations on users: the people on whose behalf an agent works, each known by the id that your own
 * code gave.
 *
 * Errors that several operations share:
 * - `400`: A parameter is not valid. The body is not documented.
 * - `401`: The API key is missing. The body is not documented.
 * - `403`: The API key is not valid. The body is not documented.
 * - `404`: There is no such resource. The body is not documented.
 * - `422`: A parameter is missing or malformed.
 * - `429`: More than two requests a second, the limit of accounts that do not pay. The body is not
 *   documented.
 * - `5XX`: Something is wrong at Klavis. The body is not documented.
 */
export interface KlavisClient {
  /**
   * Delete a user.
   *
   * Deletes a user and everything that belongs to it: server instances and the credentials of the
   * integrations. It takes effect at once and cannot be undone. Users cannot delete their own accounts.
   *
   * The user comes back as soon as your code creates an instance with the same `userId`, so stop that
   * code first.
   *
   * Errors:
   * - `422`: A parameter is missing or malformed.
   * - `400`, `401`, `403`, `404`, `429`, `5XX`: see KlavisClient
   *
   * `DELETE /user/{userId}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.DeleteUserResponse },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * Get a server instance.
   *
   * Returns a server instance, and whether Klavis holds credentials for it. Look before and after you
   * delete it.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `GET /mcp-server/instance/{instanceId}`
   */
  getServerInstance(
    input: Input<"getServerInstance">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.ServerInstance },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * Delete a server instance.
   *
   * Deletes one server instance and its data; the user stays. There is no need for it before
   * `deleteUser`.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `DELETE /mcp-server/instance/{instanceId}`
   */
  deleteServerInstance(
    input: Input<"deleteServerInstance">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.StatusResponse },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * Delete the credentials of a server instance.
   *
   * Clears the credentials of one server instance; the instance stays.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `DELETE /mcp-server/instance/{instanceId}/auth`
   */
  deleteInstanceAuth(
    input: Input<"deleteInstanceAuth">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.StatusResponse },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * Delete the credentials of one integration of a Strata.
   *
   * Clears the credentials of one integration in a Strata (several integrations behind one address); the
   * Strata stays. Whether `deleteUser` takes a user's Stratas along is not documented.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `DELETE /mcp-server/strata/{strataId}/auth/{serverName}`
   */
  deleteStrataAuth(
    input: Input<"deleteStrataAuth">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.StatusResponse },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * List users.
   *
   * Returns a page of the account's users.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `GET /user/`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserPage },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * Get a user.
   *
   * Returns a user. There is nothing to resolve, because the id is your own.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `GET /user/{userId}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.User },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * Get a user's credentials for one integration.
   *
   * Returns what Klavis holds to act for the user at one integration, access tokens included: don't log
   * the response. To see only whether there are credentials, use `getUserIntegrations`.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `GET /user/{userId}/auth/{serverName}`
   */
  getUserAuth(
    input: Input<"getUserAuth">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserAuth },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * Delete the credentials of one integration.
   *
   * Clears what Klavis holds to act for the user at one integration; the user stays. There is no need
   * for it before `deleteUser`, which takes all credentials along.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `DELETE /user/{userId}/auth/{serverName}`
   */
  deleteUserAuth(
    input: Input<"deleteUserAuth">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.StatusResponse },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;

  /**
   * List the integrations of a user.
   *
   * Returns the integrations of a user, and for which of them Klavis holds credentials. `deleteUser`
   * removes them all.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `422`, `429`, `5XX`: see KlavisClient
   *
   * `GET /user/{userId}/integrations`
   */
  getUserIntegrations(
    input: Input<"getUserIntegrations">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserIntegrations },
      {
        400: unknown;
        401: unknown;
        403: unknown;
        404: unknown;
        422: t.HTTPValidationError;
        429: unknown;
        "5XX": unknown;
      }
    >
  >;
}

/** The names of Klavis AI's servers. */
export type Server = keyof typeof servers;

/** The credentials that Klavis AI asks for. */
export interface Credentials {
  /** The API key of a personal or a team account. Sent as `Authorization: Bearer …`. */
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
   * - `us`: Production, United States.
   * - `eu`: Production, Europe. The documentation page lists it; the vendor's specification has not
   *   since May 2026, so it may have been withdrawn.
   */
  readonly server: "us" | "eu";
  readonly baseUrl?: never;
}

/** The options of a client for Klavis AI. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Klavis AI. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): KlavisClient {
  return createApiClient<KlavisClient>(api, options);
}
