// Generated from specs/sunbird/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Sunbird. Users of Sunbird, the open-source building blocks for learning. Everybody
 * hosts their own, so the host is yours to give.
 *
 * Errors that several operations share:
 * - `401`: The gateway does not accept its token (`GatewayError`), or the service does not accept the
 *   user's (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
 * - `403`: The gateway does not let this application call this operation, or its token has a wrong
 *   signature or an unknown issuer.
 * - `429`: The application has used up its quota of this hour, 5000 calls by default. There is no
 *   `Retry-After`, so the wait may be as long as an hour.
 * - `500`: Something went wrong, or the service did not respond within 30 seconds (then `responseCode`
 *   is `serverError`, and the work may still go on).
 * - `503`: The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of
 *   its own).
 */
export interface SunbirdClient {
  /**
   * Delete a user.
   *
   * Deletes a user for good: the login is removed, name, e-mail address, phone number and location are
   * blanked, and a record with `status: 2` remains. Search is updated after the response, and so are
   * other services.
   *
   * The caller must be the user, or have the role `ORG_ADMIN`. It does not matter whether the user is
   * blocked. A user with a role that forbids deletion can't be deleted: take such roles away with
   * `assignRoles` first.
   *
   * A 400 whose code ends with `0008` has two meanings. Only `errmsg` distinguishes them: `User is
   * already deleted.` is a second deletion, and `User is already delete.` (no d) is a deletion that
   * failed halfway and should be repeated.
   *
   * Errors:
   * - `400`: The user is deleted already or the deletion failed half way (`…0008`, see `errmsg`), holds
   *   a role that forbids deletion (`…0083`), or the user token names no user (`…0030`).
   * - `403`: Plain text: the user's token is missing, expired or somebody else's, and its owner has no
   *   role that allows this; for a user who does not exist, everyone without the role `ORG_ADMIN` gets
   *   this too. JSON: the gateway does not let this application call this operation, or its token has a
   *   wrong signature or an unknown issuer.
   * - `404`: There is no such user. Only a caller with the role `ORG_ADMIN` learns this; others get the 403.
   * - `401`, `429`, `500`, `503`: see SunbirdClient
   *
   * `POST /api/user/v1/delete`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.SuccessEnvelope },
      {
        400: t.ErrorEnvelope;
        401: t.UnauthorizedError;
        403: t.GatewayError | string;
        404: t.ErrorEnvelope;
        429: t.GatewayError;
        500: t.ErrorEnvelope;
        503: t.UnavailableError | string;
      }
    >
  >;

  /**
   * Block a user.
   *
   * Keeps a user from logging in. `unblockUser` undoes it. A deletion does not need it, and a deleted
   * user can't be blocked (a 400 whose code ends in `0017`).
   *
   * Errors:
   * - `400`: The user is blocked already (`…0008`, `User is already inactive.`), has no login any more
   *   (`…0017`), or the id is missing (`…0030`).
   * - `404`: There is no such user (`…0013`).
   * - `401`, `403`, `429`, `500`, `503`: see SunbirdClient
   *
   * `POST /api/user/v1/block`
   */
  blockUser(
    input: Input<"blockUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.SuccessEnvelope },
      {
        400: t.ErrorEnvelope;
        401: t.UnauthorizedError;
        403: t.GatewayError;
        404: t.ErrorEnvelope;
        429: t.GatewayError;
        500: t.ErrorEnvelope;
        503: t.UnavailableError | string;
      }
    >
  >;

  /**
   * Create a user.
   *
   * Creates a user, with an e-mail address or a phone number. The gateway's token is enough.
   * `result.userId` of the response is the id that the other operations take.
   *
   * Errors:
   * - `400`: A member of the body is missing or not valid, or the e-mail address belongs to another user
   *   (`…0002`, `email already exists`).
   * - `401`, `403`, `429`, `500`, `503`: see SunbirdClient
   *
   * `POST /api/user/v1/create`
   */
  createUser(
    input: Input<"createUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.CreatedUserEnvelope },
      {
        400: t.ErrorEnvelope;
        401: t.UnauthorizedError;
        403: t.GatewayError;
        429: t.GatewayError;
        500: t.ErrorEnvelope;
        503: t.UnavailableError | string;
      }
    >
  >;

  /**
   * Find a user by e-mail address, phone or name.
   *
   * Returns the user with an e-mail address, phone number, login id or user name. The first two need the
   * gateway's token alone, the others the user's token as well.
   *
   * A blocked user is a 400 here, not a 404. The value is part of the path and comes back as part of the
   * envelope's `id`: do not log it.
   *
   * Errors:
   * - `400`: The value has the wrong format (`…0009`), or the user is blocked (`…0006`).
   * - `404`: There is no such user. `err` and, unlike elsewhere, `status` are `USER_NOT_FOUND`.
   * - `401`, `403`, `429`, `500`, `503`: see SunbirdClient
   *
   * `GET /api/user/v1/get/{idType}/{id}`
   */
  getUserByKey(
    input: Input<"getUserByKey">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserEnvelope },
      {
        400: t.ErrorEnvelope;
        401: t.UnauthorizedError;
        403: t.GatewayError;
        404: t.ErrorEnvelope;
        429: t.GatewayError;
        500: t.ErrorEnvelope;
        503: t.UnavailableError | string;
      }
    >
  >;

  /**
   * Unblock a user.
   *
   * Lets a blocked user log in again. It does not bring a deleted user back.
   *
   * Errors:
   * - `400`: The user is not blocked (`…0008`, `User is already active.`), has no login any more
   *   (`…0017`), or the id is missing (`…0030`).
   * - `404`: There is no such user.
   * - `401`, `403`, `429`, `500`, `503`: see SunbirdClient
   *
   * `POST /api/user/v1/unblock`
   */
  unblockUser(
    input: Input<"unblockUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.SuccessEnvelope },
      {
        400: t.ErrorEnvelope;
        401: t.UnauthorizedError;
        403: t.GatewayError;
        404: t.ErrorEnvelope;
        429: t.GatewayError;
        500: t.ErrorEnvelope;
        503: t.UnavailableError | string;
      }
    >
  >;

  /**
   * Add or remove roles of a user.
   *
   * Changes the roles that a user holds in organisations. A user who holds a role that forbids deletion
   * loses it here first, with `operation` set to `remove`: the role is gone when all organisations in
   * which it holds have been named. The caller has the role `ORG_ADMIN` in each of them.
   *
   * Errors:
   * - `400`: A member of the body is missing or has the wrong type.
   * - `403`: Plain text: the user's token is missing, expired or somebody else's, and its owner has no
   *   role that allows this; for a user who does not exist, everyone without the role `ORG_ADMIN` gets
   *   this too. JSON: the gateway does not let this application call this operation, or its token has a
   *   wrong signature or an unknown issuer.
   * - `401`, `429`, `500`, `503`: see SunbirdClient
   *
   * `POST /api/user/v2/role/assign`
   */
  assignRoles(
    input: Input<"assignRoles">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.SuccessEnvelope },
      {
        400: t.ErrorEnvelope;
        401: t.UnauthorizedError;
        403: t.GatewayError | string;
        429: t.GatewayError;
        500: t.ErrorEnvelope;
        503: t.UnavailableError | string;
      }
    >
  >;

  /**
   * Search users.
   *
   * Returns users that match all filters. `email`, `phone` and `userName` are stored encrypted, so they
   * match only as a whole.
   *
   * The index is updated after the response to a deletion, so a deleted user may appear for a while.
   * `status` is 1 for active users, 0 for blocked and 2 for deleted ones.
   *
   * Errors:
   * - `400`: The filters are missing (`…0030`).
   * - `401`, `403`, `429`, `500`, `503`: see SunbirdClient
   *
   * `POST /api/user/v3/search`
   */
  searchUsers(
    input: Input<"searchUsers">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserSearchEnvelope },
      {
        400: t.ErrorEnvelope;
        401: t.UnauthorizedError;
        403: t.GatewayError;
        429: t.GatewayError;
        500: t.ErrorEnvelope;
        503: t.UnavailableError | string;
      }
    >
  >;

  /**
   * Read a user.
   *
   * Returns the profile of a user: one's own, or anybody's for a caller with the role `ORG_ADMIN`.
   * Blocked and deleted users are a 400.
   *
   * With `provider` and `idType`, the id in the path is the one that an outside system gave.
   *
   * Errors:
   * - `400`: The user is blocked or deleted (`…0006`).
   * - `403`: Plain text: the user's token is missing, expired or somebody else's, and its owner has no
   *   role that allows this; for a user who does not exist, everyone without the role `ORG_ADMIN` gets
   *   this too. JSON: the gateway does not let this application call this operation, or its token has a
   *   wrong signature or an unknown issuer.
   * - `404`: There is no such user. Only a caller with the role `ORG_ADMIN` learns this; others get the 403.
   * - `401`, `429`, `500`, `503`: see SunbirdClient
   *
   * `GET /api/user/v5/read/{userId}`
   */
  readUser(
    input: Input<"readUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserEnvelope },
      {
        400: t.ErrorEnvelope;
        401: t.UnauthorizedError;
        403: t.GatewayError | string;
        404: t.ErrorEnvelope;
        429: t.GatewayError;
        500: t.ErrorEnvelope;
        503: t.UnavailableError | string;
      }
    >
  >;
}

/** The names of Sunbird's servers. */
export type Server = keyof typeof servers;

/** The credentials that Sunbird asks for. */
export interface Credentials {
  /** The token that your gateway (Kong) issued to your application. Sent as `Authorization: Bearer …`. */
  readonly apiKey: Credential;
  /**
   * The Keycloak access token of the person on whose behalf you call, without `Bearer`. It expires, so
   * give a function that fetches a fresh one. Sent as the header `X-Authenticated-User-token`.
   */
  readonly userToken: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly host?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `self-hosted`: Your installation.
   */
  readonly server?: "self-hosted";
  readonly baseUrl?: never;
  /** The public host name of your installation, with a port if it needs one. */
  readonly host: string;
}

/** The options of a client for Sunbird. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Sunbird. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): SunbirdClient {
  return createApiClient<SunbirdClient>(api, options);
}
