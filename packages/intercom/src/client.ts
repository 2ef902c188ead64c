// Generated from specs/intercom/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Intercom. Contacts of Intercom, which talks with customers. A contact is a user or a
 * lead, and is deleted by Intercom's own id.
 *
 * Errors that several operations share:
 * - `401`: The token is missing or wrong.
 * - `429`: Too many requests in this minute. `X-RateLimit-Reset` says when there are new ones.
 */
export interface IntercomClient {
  /**
   * Delete a contact for good.
   *
   * Deletes a contact, also one that is archived, and the conversations with the person. Intercom's
   * support can restore it for seven days.
   *
   * Errors:
   * - `404`: There is no such contact.
   * - `401`, `429`: see IntercomClient
   *
   * `DELETE /contacts/{contact_id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.DeletedContact }, { 401: t.ErrorList; 404: t.ErrorList; 429: t.ErrorList }>>;

  /**
   * Find contacts, by e-mail address or your own id.
   *
   * Returns the contacts that match. Compare what comes back; several may have the address. Archived
   * contacts are not found, and one that is new may only be found after some minutes.
   *
   * Errors:
   * - `401`, `429`: see IntercomClient
   *
   * `POST /contacts/search`
   */
  searchUsers(
    input: Input<"searchUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.ContactPage }, { 401: t.ErrorList; 429: t.ErrorList }>>;

  /**
   * Get a contact.
   *
   * Returns a contact. A contact that is deleted or archived is a 404.
   *
   * Errors:
   * - `404`: There is no such contact, or it is archived.
   * - `410`: The contact was merged into another one.
   * - `401`, `429`: see IntercomClient
   *
   * `GET /contacts/{contact_id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Contact }, { 401: t.ErrorList; 404: t.ErrorList; 410: t.ErrorList; 429: t.ErrorList }>>;
}

/** The names of Intercom's servers. */
export type Server = keyof typeof servers;

/** The credentials that Intercom asks for. */
export interface Credentials {
  /** The access token of a private app, or one of OAuth. Sent as `Authorization: Bearer …`. */
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
   * - `us`: A workspace in the United States.
   * - `eu`: A workspace in the European Union.
   * - `au`: A workspace in Australia.
   */
  readonly server: "us" | "eu" | "au";
  readonly baseUrl?: never;
}

/** The options of a client for Intercom. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Intercom. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): IntercomClient {
  return createApiClient<IntercomClient>(api, options);
}
