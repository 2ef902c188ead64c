// Generated from specs/zendesk/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Zendesk. Users of Zendesk Support, a help desk. A user is first deleted softly, and
 * then for good.
 *
 * Errors that several operations share:
 * - `401`: The token is missing, wrong or expired.
 * - `403`: The token does not allow this.
 * - `429`: Too many requests. `Retry-After` says how many seconds to wait.
 */
export interface ZendeskClient {
  /**
   * Delete a user for good.
   *
   * Removes the data of a user whom `softDeleteUser` has taken out of the account. It begins at once and
   * spreads over Zendesk's products: `listDeletionStatuses` shows how far it is. There is no way back.
   *
   * Errors:
   * - `404`: There is no such user, or it is not softly deleted.
   * - `401`, `403`, `429`: see ZendeskClient
   *
   * `DELETE /api/v2/deleted_users/{deleted_user_id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.DeletedUserDocument }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error | string }>
  >;

  /**
   * Find users.
   *
   * Returns users that match a text, such as an e-mail address, or your own id for the person. Compare
   * what comes back. Users who are deleted are not found.
   *
   * Errors:
   * - `401`, `403`, `429`: see ZendeskClient
   *
   * `GET /api/v2/users/search`
   */
  searchUsers(
    input?: Input<"searchUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserPage }, { 401: t.Error; 403: t.Error; 429: t.Error | string }>>;

  /**
   * Take a user out of the account.
   *
   * Deletes a user softly: the person is gone from the account, and the data is kept for up to 30 days.
   * Call `deleteUser` to remove it. There is no way back.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `422`: The user can't be deleted, for example because a ticket is not closed.
   * - `401`, `403`, `429`: see ZendeskClient
   *
   * `DELETE /api/v2/users/{user_id}`
   */
  softDeleteUser(
    input: Input<"softDeleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.UserDocument }, { 401: t.Error; 403: t.Error; 404: t.Error; 422: t.Error; 429: t.Error | string }>
  >;

  /**
   * See how far a deletion is.
   *
   * Returns what has happened so far, an entry for each event: `request_deletion`, and for each of
   * Zendesk's products `started` and later `complete`.
   *
   * Errors:
   * - `404`: There is no such user, or no deletion.
   * - `401`, `403`, `429`: see ZendeskClient
   *
   * `GET /api/v2/users/{user_id}/compliance_deletion_statuses`
   */
  listDeletionStatuses(
    input: Input<"listDeletionStatuses">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.DeletionStatuses }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error | string }>>;

  /**
   * List the tickets of a user.
   *
   * Returns the tickets that a user has asked for. A user with a ticket that is not closed can't be
   * deleted.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `401`, `403`, `429`: see ZendeskClient
   *
   * `GET /api/v2/users/{user_id}/tickets/requested`
   */
  listTickets(
    input: Input<"listTickets">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.TicketPage }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error | string }>>;
}

/** The names of Zendesk's servers. */
export type Server = keyof typeof servers;

/** The credentials that Zendesk asks for. */
export interface Credentials {
  /**
   * An OAuth access token with the scope `users:write`, of an administrator. Sent as `Authorization:
   * Bearer …`.
   */
  readonly accessToken: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly subdomain?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `production`: Your account.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
  /** The first part of your account's domain. */
  readonly subdomain: string;
}

/** The options of a client for Zendesk. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Zendesk. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): ZendeskClient {
  return createApiClient<ZendeskClient>(api, options);
}
