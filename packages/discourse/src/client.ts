// Generated from specs/discourse/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Discourse. Users of a site that runs Discourse, a forum. A deletion is done at once.
 * Posts of the person are deleted softly, or forbid the deletion.
 *
 * Errors that several operations share:
 * - `403`: The key may not do this.
 * - `404`: There is no such user, or the key is wrong.
 * - `429`: Too many requests.
 */
export interface DiscourseClient {
  /**
   * Delete a user.
   *
   * Deletes a user at once and for good. A person who has posts is only deleted with `delete_posts`, and
   * an administrator never is.
   *
   * Errors:
   * - `403`: The person has posts (`deleted` is false), is an administrator, is unknown, or may not be
   *   deleted for the age of the posts.
   * - `404`, `429`: see DiscourseClient
   *
   * `DELETE /admin/users/{id}.json`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Deletion }, { 403: t.Refusal; 404: t.Refusal; 429: t.Refusal }>>;

  /**
   * Find a user by e-mail address.
   *
   * Returns the user who has this primary address, or an empty list. Pass `show_emails` to see the
   * address and compare it; Discourse notes that in the staff log.
   *
   * Errors:
   * - `403`, `404`, `429`: see DiscourseClient
   *
   * `GET /admin/users.json`
   */
  listUsers(
    input: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.ListedUser[] }, { 403: t.Refusal; 404: t.Refusal; 429: t.Refusal }>>;

  /**
   * Get a user.
   *
   * Returns a user. A 404 shows that a user is deleted, if the key is good: ask for `-1`, the system
   * account, to know that.
   *
   * Errors:
   * - `403`, `404`, `429`: see DiscourseClient
   *
   * `GET /admin/users/{id}.json`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 403: t.Refusal; 404: t.Refusal; 429: t.Refusal }>>;

  /**
   * Take the person off the account, and keep the posts.
   *
   * Renames a user, and removes name, e-mail address, avatar and logins. Posts stay, and so do addresses
   * of the network. Not for staff.
   *
   * Errors:
   * - `403`, `404`, `429`: see DiscourseClient
   *
   * `PUT /admin/users/{id}/anonymize.json`
   */
  anonymizeUser(
    input: Input<"anonymizeUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Anonymization }, { 403: t.Refusal; 404: t.Refusal; 429: t.Refusal }>>;
}

/** The names of Discourse's servers. */
export type Server = keyof typeof servers;

/** The credentials that Discourse asks for. */
export interface Credentials {
  /** An API key that an administrator made. Sent as the header `Api-Key`. */
  readonly apiKey: Credential;
  /** The staff member for whom the key acts, such as `system`. Sent as the header `Api-Username`. */
  readonly apiUsername: Credential;
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
   * - `site`: Your site.
   */
  readonly server?: "site";
  readonly baseUrl?: never;
  /** The host of your site. */
  readonly host: string;
}

/** The options of a client for Discourse. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Discourse. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): DiscourseClient {
  return createApiClient<DiscourseClient>(api, options);
}
