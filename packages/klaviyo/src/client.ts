// Generated from specs/klaviyo/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Klaviyo. Profiles of Klaviyo, which sends marketing messages. A deletion is asked for,
 * and happens later.
 *
 * Errors that several operations share:
 * - `401`: The key is missing or wrong, or is a public one.
 * - `403`: The key does not have the scope.
 * - `429`: Too many requests. There may be a `Retry-After`.
 */
export interface KlaviyoClient {
  /**
   * Ask for the deletion of a profile.
   *
   * Asks Klaviyo to delete a profile for good. The response comes before the deletion and says nothing
   * of it. Afterwards `getUser` is a 404.
   *
   * Klaviyo also takes an e-mail address or a phone number here and deletes all profiles that match.
   * This client does not.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`, `403`, `429`: see KlaviyoClient
   *
   * `POST /api/data-privacy-deletion-jobs`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 202: unknown }, { 400: t.Errors; 401: t.Errors; 403: t.Errors; 429: t.Errors }>>;

  /**
   * Find profiles.
   *
   * Returns a page of profiles. To find a person, filter by `equals(email,"maria@example.com")`, or by
   * `phone_number` or `external_id`. Several profiles may match.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`, `403`, `429`: see KlaviyoClient
   *
   * `GET /api/profiles`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.ProfilePage }, { 400: t.Errors; 401: t.Errors; 403: t.Errors; 429: t.Errors }>>;

  /**
   * Get a profile.
   *
   * Returns a profile. A 404 is what shows that a profile is deleted.
   *
   * Errors:
   * - `404`: There is no such profile.
   * - `401`, `403`, `429`: see KlaviyoClient
   *
   * `GET /api/profiles/{id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.ProfileDocument }, { 401: t.Errors; 403: t.Errors; 404: t.Errors; 429: t.Errors }>>;
}

/** The names of Klaviyo's servers. */
export type Server = keyof typeof servers;

/** The credentials that Klaviyo asks for. */
export interface Credentials {
  /**
   * A private key with the scopes `data-privacy:write` and `profiles:read`. Sent as `Authorization:
   * Klaviyo-API-Key …`; give the key without the prefix.
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
   * - `production`: Klaviyo.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for Klaviyo. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Klaviyo. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): KlaviyoClient {
  return createApiClient<KlaviyoClient>(api, options);
}
