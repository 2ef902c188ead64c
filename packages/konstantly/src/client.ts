// Generated from specs/konstantly/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Konstantly. Users of Konstantly, a learning platform in the cloud. Every customer has a
 * site of their own, and an administrator finds its API key under Settings, API. To delete a user,
 * block the user first. A site may send 100 requests a minute.
 *
 * Errors that several operations share:
 * - `429`: More than 100 requests within a minute. The body is not documented.
 */
export interface KonstantlyClient {
  /**
   * Delete a user.
   *
   * Deletes a user for good. Block the user first (`blockUser`); otherwise the response is a 422.
   *
   * There is no grace period and no way back. A second deletion gets a 404.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `422`: The user is not blocked.
   * - `429`: see KonstantlyClient
   *
   * `DELETE /users/{userId}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: unknown }, { 404: t.ErrorBody; 422: t.ErrorBody; 429: unknown }>>;

  /**
   * Remove a user from a group.
   *
   * Ends a user's membership in a group. The user stays.
   *
   * Errors:
   * - `404`: There is no such group or user.
   * - `429`: see KonstantlyClient
   *
   * `DELETE /groups/{groupId}/users/{userId}`
   */
  removeUserFromGroup(
    input: Input<"removeUserFromGroup">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.EmptyObject }, { 404: t.ErrorBody; 429: unknown }>>;

  /**
   * List invitations.
   *
   * Returns all invitations that were sent by e-mail. Each holds the address of a person, who may never
   * have become a user. To find a person's invitations, compare `email`.
   *
   * Errors:
   * - `429`: see KonstantlyClient
   *
   * `GET /invites`
   */
  listInvites(input?: {}, options?: CallOptions): Promise<Result<{ 200: t.InviteList }, { 429: unknown }>>;

  /**
   * Cancel an invitation.
   *
   * Cancels an invitation for good: its sign-up link stops working at once. Somebody who has accepted it
   * stays a user; delete the user separately.
   *
   * Errors:
   * - `404`: There is no such invitation.
   * - `429`: see KonstantlyClient
   *
   * `DELETE /invites/{inviteId}`
   */
  deleteInvite(
    input: Input<"deleteInvite">,
    options?: CallOptions,
  ): Promise<Result<{ 200: unknown }, { 404: t.ErrorBody; 429: unknown }>>;

  /**
   * List users, or find one by e-mail address.
   *
   * Returns up to 20 users, sorted by name. To find one person, give the e-mail address as `query`, and
   * compare it with `email` of what comes back: whether the whole address must match is not documented.
   *
   * Errors:
   * - `429`: see KonstantlyClient
   *
   * `GET /users`
   */
  listUsers(input?: Input<"listUsers">, options?: CallOptions): Promise<Result<{ 200: t.UserPage }, { 429: unknown }>>;

  /**
   * Create a user.
   *
   * Creates a user. The e-mail address must be new to the site.
   *
   * Errors:
   * - `400`: A member of the body is missing or not valid.
   * - `429`: see KonstantlyClient
   *
   * `POST /users`
   */
  createUser(
    input: Input<"createUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 400: t.ValidationErrorBody; 429: unknown }>>;

  /**
   * Block a user.
   *
   * Blocks a user: the person can no longer log in, and may be deleted. Konstantly also calls this
   * deactivating and banning; it is one state, and its flag is `isBanned`.
   *
   * `unblockUser` undoes it. The response to blocking a blocked user is not documented.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `422`: The user cannot be blocked, for example because courses name the person as their expert.
   * - `429`: see KonstantlyClient
   *
   * `POST /users/blocked`
   */
  blockUser(
    input: Input<"blockUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 404: t.ErrorBody; 422: t.ErrorBody; 429: unknown }>>;

  /**
   * Unblock a user.
   *
   * Lets a blocked user log in again. It is the only way back when a deletion fails after the block, and
   * it may fail itself when the licence has no seat left.
   *
   * Errors:
   * - `402`: The licence has no seat left.
   * - `404`: There is no such user.
   * - `429`: see KonstantlyClient
   *
   * `DELETE /users/blocked/{userId}`
   */
  unblockUser(
    input: Input<"unblockUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.EmptyObject }, { 402: t.ErrorBody; 404: t.ErrorBody; 429: unknown }>>;

  /**
   * Get a user.
   *
   * Returns a user. `isBanned` says whether the user is blocked, and so may be deleted.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `429`: see KonstantlyClient
   *
   * `GET /users/{userId}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 404: t.ErrorBody; 429: unknown }>>;

  /**
   * List the courses assigned to a user.
   *
   * Returns the courses a user was assigned, with progress and result. Look before you delete: what
   * becomes of these records is not documented.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `429`: see KonstantlyClient
   *
   * `GET /users/{userId}/assignments`
   */
  getUserAssignments(
    input: Input<"getUserAssignments">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserAssignments }, { 404: t.ErrorBody; 429: unknown }>>;
}

/** The names of Konstantly's servers. */
export type Server = keyof typeof servers;

/** The credentials that Konstantly asks for. */
export interface Credentials {
  /** The site's API key, found under Settings, API. Sent as the header `X-API-KEY`. */
  readonly apiKey: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly site?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `production`: Your site.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
  /** The name of your site, as in the address of its pages (`https://yoursite.konstant.ly`). */
  readonly site: string;
}

/** The options of a client for Konstantly. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Konstantly. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): KonstantlyClient {
  return createApiClient<KonstantlyClient>(api, options);
}
