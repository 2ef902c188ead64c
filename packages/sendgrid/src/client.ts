// Generated from specs/sendgrid/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for SendGrid. Contacts of SendGrid, which sends mail, and the logs of the mail that it has
 * sent. Each is deleted by a call of its own.
 *
 * Errors that several operations share:
 * - `400`: The request is not valid.
 * - `401`: The key is missing or wrong.
 * - `403`: The key does not have the scope.
 * - `404`: There is nothing of the kind.
 * - `429`: Too many requests.
 */
export interface SendgridClient {
  /**
   * Begin the deletion of a contact.
   *
   * Begins a job that deletes one contact. `getDeletionJob` shows how far it is, and afterwards
   * `getUser` is a 404. There is no way back.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `429`: see SendgridClient
   *
   * `DELETE /v3/marketing/contacts`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 202: t.Job }, { 400: t.Errors; 401: t.Errors; 403: t.Errors; 404: t.Errors; 429: t.Errors }>>;

  /**
   * See how far a deletion is.
   *
   * Returns a job of `deleteUser`. It is done when `status` is `completed`.
   *
   * Errors:
   * - `401`, `403`, `404`, `429`: see SendgridClient
   *
   * `GET /v3/marketing/contacts/imports/{id}`
   */
  getDeletionJob(
    input: Input<"getDeletionJob">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.JobStatus }, { 401: t.Errors; 403: t.Errors; 404: t.Errors; 429: t.Errors }>>;

  /**
   * Find contacts by e-mail address.
   *
   * Returns a result for each address, by the address in lower case. Alternate addresses match as well:
   * compare `email`.
   *
   * Errors:
   * - `400`, `401`, `403`, `404`, `429`: see SendgridClient
   *
   * `POST /v3/marketing/contacts/search/emails`
   */
  searchUsers(
    input: Input<"searchUsers">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.SearchResults }, { 400: t.Errors; 401: t.Errors; 403: t.Errors; 404: t.Errors; 429: t.Errors }>
  >;

  /**
   * Get a contact.
   *
   * Returns a contact. A 404 is what shows that a contact is deleted.
   *
   * Errors:
   * - `401`, `403`, `404`, `429`: see SendgridClient
   *
   * `GET /v3/marketing/contacts/{id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Contact }, { 401: t.Errors; 403: t.Errors; 404: t.Errors; 429: t.Errors }>>;

  /**
   * Begin the erasure of what is known of mail to an address.
   *
   * Begins the erasure of names, addresses, subject lines, categories and IP addresses of mail to a
   * person. Nothing shows when it is done. An address that is not valid is refused; one that got no mail
   * is not.
   *
   * Errors:
   * - `403`: The key does not have the scope, or the account is older than 25 July 2023 and not enabled
   *   for it.
   * - `400`, `401`, `404`, `429`: see SendgridClient
   *
   * `POST /v3/recipients/erasejob`
   */
  eraseMailData(
    input: Input<"eraseMailData">,
    options?: CallOptions,
  ): Promise<Result<{ 202: t.Job }, { 400: t.Errors; 401: t.Errors; 403: t.Errors; 404: t.Errors; 429: t.Errors }>>;
}

/** The names of SendGrid's servers. */
export type Server = keyof typeof servers;

/** The credentials that SendGrid asks for. */
export interface Credentials {
  /**
   * An API key with access to marketing, and with the scope `recipients.erasejob.create`. Sent as
   * `Authorization: Bearer …`.
   */
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
   * - `production`: SendGrid.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for SendGrid. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for SendGrid. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): SendgridClient {
  return createApiClient<SendgridClient>(api, options);
}
