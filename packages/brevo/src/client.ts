// Generated from specs/brevo/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Brevo. Contacts of Brevo, which sends mail and text messages. A contact is deleted at
 * once, and the logs of its mail separately.
 *
 * Errors that several operations share:
 * - `401`: The key is wrong, or the IP address is not allowed.
 * - `429`: Too many requests. `x-sib-ratelimit-reset` says how many seconds to wait.
 */
export interface BrevoClient {
  /**
   * Delete a contact for good.
   *
   * Deletes a contact with its history, and with the note that the person has opted out. There is no way
   * back. Logs of transactional mail stay: `deleteLogs` deletes them.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `404`: There is no such contact.
   * - `405`: The contact can't be deleted. Brevo does not say when.
   * - `401`, `429`: see BrevoClient
   *
   * `DELETE /contacts/{identifier}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 400: t.Error; 401: t.Error; 404: t.Error; 405: t.Error; 429: t.Error }>>;

  /**
   * Get a contact.
   *
   * Returns a contact, and whether the person has opted out of mail or text messages.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `404`: There is no such contact.
   * - `401`, `429`: see BrevoClient
   *
   * `GET /contacts/{identifier}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Contact }, { 400: t.Error; 401: t.Error; 404: t.Error; 429: t.Error }>>;

  /**
   * Delete the logs of transactional mail to a person.
   *
   * Deletes what Brevo has logged of transactional mail to an e-mail address, with stored previews.
   * There is no way back. Brevo also takes the id of a message here; this client takes an address.
   *
   * Errors:
   * - `404`: There are no such logs.
   * - `401`, `429`: see BrevoClient
   *
   * `DELETE /smtp/log/{email}`
   */
  deleteLogs(
    input: Input<"deleteLogs">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 401: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of Brevo's servers. */
export type Server = keyof typeof servers;

/** The credentials that Brevo asks for. */
export interface Credentials {
  /** An API key. Sent as the header `api-key`. */
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
   * - `production`: Brevo.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for Brevo. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Brevo. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): BrevoClient {
  return createApiClient<BrevoClient>(api, options);
}
