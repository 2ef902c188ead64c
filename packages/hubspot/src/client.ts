// Generated from specs/hubspot/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for HubSpot. Contacts of HubSpot, a customer relationship management system. A contact is
 * looked up, and deleted by its id.
 */
export interface HubspotClient {
  /**
   * Delete a contact for good.
   *
   * Deletes a contact and what belongs to it. The data is removed within 30 days.
   *
   * HubSpot also takes an e-mail address here, and blocks an address that it does not know. This client
   * only takes a contact's id: find it by `getUser`.
   *
   * Errors:
   * - `401`: The token is missing, wrong or expired.
   * - `403`: The token does not have the scope.
   * - `404`: There is no such contact.
   * - `429`: Too many requests within ten seconds or within the day.
   *
   * `POST /crm/v3/objects/contacts/gdpr-delete`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;

  /**
   * Get a contact, by its id or its e-mail address.
   *
   * Returns a contact. With `idProperty: "email"` the id is an e-mail address; compare it with `email`
   * of what comes back, which may have the address as an additional one.
   *
   * Errors:
   * - `401`: The token is missing, wrong or expired.
   * - `403`: The token does not have the scope.
   * - `404`: There is no such contact.
   * - `429`: Too many requests within ten seconds or within the day.
   *
   * `GET /crm/v3/objects/contacts/{contactId}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Contact }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of HubSpot's servers. */
export type Server = keyof typeof servers;

/** The credentials that HubSpot asks for. */
export interface Credentials {
  /**
   * The token of a private app or of OAuth, with the scopes `crm.objects.contacts.write` and
   * `crm.objects.contacts.read`. Sent as `Authorization: Bearer …`.
   */
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
   * - `production`: HubSpot.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for HubSpot. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for HubSpot. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): HubspotClient {
  return createApiClient<HubspotClient>(api, options);
}
