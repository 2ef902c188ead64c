// Generated from specs/customerio/openapi.yaml by `node run.mjs generate`. Do not edit.
import { createApiClient } from "@purge/runtime";
import type { BaseOptions, BasicCredential, CallOptions, Credential, Input as InputOf, Result } from "@purge/runtime";
import { api, type servers } from "./operations.ts";
import type * as t from "./types.ts";

/**
 * The input of an operation: `path`, `query`, `header` and `body`, each required if the operation
 * requires it.
 */
export type Input<Id extends keyof t.operations> = InputOf<t.operations, Id>;

/**
 * A client for Customer.io. People at Customer.io, which sends messages. A person is deleted, or
 * suppressed: deleted and blocked.
 *
 * Errors that several operations share:
 * - `401`: The key is missing or wrong, or of the other API.
 * - `429`: Too many requests.
 */
export interface CustomerioClient {
  /**
   * Delete a person.
   *
   * Begins the deletion of a person, also of the note that they have unsubscribed. The next event or
   * import makes the person anew: `suppressUser` prevents that. There is no way back.
   *
   * Errors:
   * - `401`, `429`: see CustomerioClient
   *
   * `DELETE /api/v1/customers/{identifier}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.operations["deleteUser"]["responses"][200]["content"]["application/json"] },
      { 401: t.Error; 429: t.Error }
    >
  >;

  /**
   * Delete a person, and block them.
   *
   * Begins the deletion of a person, and blocks their id and e-mail address: whatever arrives later is
   * ignored. What the person did is redacted.
   *
   * Errors:
   * - `401`, `429`: see CustomerioClient
   *
   * `POST /api/v1/customers/{identifier}/suppress`
   */
  suppressUser(
    input: Input<"suppressUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.operations["suppressUser"]["responses"][200]["content"]["application/json"] },
      { 401: t.Error; 429: t.Error }
    >
  >;

  /**
   * Find people by e-mail address.
   *
   * Returns the people who have an address. There may be several.
   *
   * Errors:
   * - `401`, `429`: see CustomerioClient
   *
   * `GET /v1/customers`
   */
  listUsers(
    input: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.People }, { 401: t.Error; 429: t.Error }>>;

  /**
   * Get a person.
   *
   * Returns what is known of a person. A 404 is what shows that a person is deleted.
   *
   * Errors:
   * - `404`: There is no such person.
   * - `401`, `429`: see CustomerioClient
   *
   * `GET /v1/customers/{customer_id}/attributes`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.PersonDocument }, { 401: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of Customer.io's servers. */
export type Server = keyof typeof servers;

interface WithSecretKey {
  /**
   * A key of both APIs, which begins with `sk_`. Accounts have them since 2026. Sent as `Authorization:
   * Bearer …`.
   */
  readonly secretKey: Credential;
  readonly siteKey?: never;
  /** A key of the App API. Sent as `Authorization: Bearer …`. */
  readonly appKey?: Credential;
}

interface WithSiteKey {
  /**
   * The Track API: the site id as `username`, and its API key as `password`. Sent as `Authorization:
   * Basic …`.
   */
  readonly siteKey: BasicCredential;
  readonly secretKey?: never;
  /** A key of the App API. Sent as `Authorization: Bearer …`. */
  readonly appKey?: Credential;
}

/** The credentials that Customer.io asks for: one of these. */
export type Credentials = WithSiteKey | WithSecretKey;

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `us`: An account in the United States.
   * - `eu`: An account in the European Union.
   */
  readonly server: "us" | "eu";
  readonly baseUrl?: never;
}

/** The options of a client for Customer.io. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Customer.io. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): CustomerioClient {
  return createApiClient<CustomerioClient>(api, options);
}
