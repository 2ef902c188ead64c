// Generated from specs/okta/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Okta. Users of Okta, which signs people in to a company's applications. A user is first
 * deactivated and then deleted, and both calls may be the same one.
 *
 * Errors that several operations share:
 * - `401`: The credential is missing, wrong or expired.
 * - `403`: The credential does not allow this.
 * - `404`: There is no such user.
 * - `429`: Too many requests in this minute, or at once. There is no `Retry-After`.
 */
export interface OktaClient {
  /**
   * Delete a deactivated user, or deactivate an active one.
   *
   * Deletes a user who is deactivated (`DEPROVISIONED`). Any other user is only deactivated, with the
   * same response, and must be deleted by a second call. Afterwards `getUser` shows which it was: a
   * deleted user is a 404.
   *
   * A deletion has no way back.
   *
   * Errors:
   * - `400`: The request cannot be carried out.
   * - `401`, `403`, `404`, `429`: see OktaClient
   *
   * `DELETE /api/v1/users/{id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 400: t.Error; 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;

  /**
   * List users, or find one by e-mail address.
   *
   * Returns a page of users. To find one person, search for `profile.email eq "maria@example.com"`, and
   * compare the address of what comes back. A search also finds users who are deactivated, and lags
   * behind changes.
   *
   * Errors:
   * - `401`, `403`, `429`: see OktaClient
   *
   * `GET /api/v1/users`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User[] }, { 401: t.Error; 403: t.Error; 429: t.Error }>>;

  /**
   * Get a user.
   *
   * Returns a user. A 404 is what shows that a user is deleted.
   *
   * Errors:
   * - `401`, `403`, `404`, `429`: see OktaClient
   *
   * `GET /api/v1/users/{id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;

  /**
   * Activate a deactivated user.
   *
   * Activates a user who is deactivated and not deleted yet. Applications that were taken away are not
   * part of it.
   *
   * Errors:
   * - `401`, `403`, `404`, `429`: see OktaClient
   *
   * `POST /api/v1/users/{id}/lifecycle/activate`
   */
  activateUser(
    input: Input<"activateUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Activation }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;

  /**
   * Deactivate a user.
   *
   * Deactivates a user, who loses all applications and then has the status `DEPROVISIONED`. Some
   * applications delete what the person had there.
   *
   * A user who is already deactivated gets a 404, like one who is unknown.
   *
   * Errors:
   * - `404`: There is no such user, or the user is already deactivated.
   * - `401`, `403`, `429`: see OktaClient
   *
   * `POST /api/v1/users/{id}/lifecycle/deactivate`
   */
  deactivateUser(
    input: Input<"deactivateUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: unknown }, { 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of Okta's servers. */
export type Server = keyof typeof servers;

interface WithAccessToken {
  /**
   * An OAuth access token with the scopes `okta.users.manage` and `okta.users.read`. Sent as
   * `Authorization: Bearer …`.
   */
  readonly accessToken: Credential;
  readonly apiToken?: never;
}

interface WithApiToken {
  /**
   * An API token of Okta, which expires when it is not used for 30 days. Sent as `Authorization: SSWS
   * …`; give the key without the prefix.
   */
  readonly apiToken: Credential;
  readonly accessToken?: never;
}

/** The credentials that Okta asks for: one of these. */
export type Credentials = WithApiToken | WithAccessToken;

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly organization?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `production`: An organization in production.
   * - `emea`: An organization in production with a domain of the region EMEA.
   * - `preview`: An organization for tests.
   */
  readonly server: "production" | "emea" | "preview";
  readonly baseUrl?: never;
  /** The first part of your organization's domain. */
  readonly organization: string;
}

/** The options of a client for Okta. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Okta. Throws a `PurgeError` of kind `refused` if an option is missing or cannot
 * be used.
 */
export function createClient(options: ClientOptions): OktaClient {
  return createApiClient<OktaClient>(api, options);
}
