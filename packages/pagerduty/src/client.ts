// Generated from specs/pagerduty/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for PagerDuty. Users of PagerDuty, which alerts the people who are on call. A deletion is
 * done at once, unless something still depends on the user.
 *
 * Errors that several operations share:
 * - `400`: The request is not valid.
 * - `401`: The key is missing or wrong.
 * - `403`: The key may not do this, for example because it can only read.
 * - `429`: Too many requests.
 */
export interface PagerdutyClient {
  /**
   * Delete a user.
   *
   * Deletes a user at once. A user with open incidents gets a 400, unless the plan and the settings of
   * the account allow the deletion; PagerDuty may then still be giving the incidents to others when it
   * responds.
   *
   * Errors:
   * - `400`: Something depends on the user, such as an open incident.
   * - `404`: There is no such user.
   * - `401`, `403`, `429`: see PagerdutyClient
   *
   * `DELETE /users/{id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 400: t.Error; 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;

  /**
   * List the open incidents of a user.
   *
   * Returns the incidents that a user is assigned to now. They are open, and may keep the user from
   * being deleted.
   *
   * Errors:
   * - `402`: The account's plan lacks what the request needs.
   * - `400`, `401`, `403`, `429`: see PagerdutyClient
   *
   * `GET /incidents`
   */
  listIncidents(
    input: Input<"listIncidents">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.IncidentPage }, { 400: t.Error; 401: t.Error; 402: t.Error; 403: t.Error; 429: t.Error }>>;

  /**
   * Search for users.
   *
   * Returns the users who match a text, which may be an e-mail address. Compare the address of each: the
   * search also finds similar ones.
   *
   * Errors:
   * - `400`, `401`, `403`, `429`: see PagerdutyClient
   *
   * `GET /users`
   */
  listUsers(
    input: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserPage }, { 400: t.Error; 401: t.Error; 403: t.Error; 429: t.Error }>>;

  /**
   * Get a user.
   *
   * Returns a user. A deleted user is a 404.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `400`, `401`, `403`, `429`: see PagerdutyClient
   *
   * `GET /users/{id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserEnvelope }, { 400: t.Error; 401: t.Error; 403: t.Error; 404: t.Error; 429: t.Error }>>;
}

/** The names of PagerDuty's servers. */
export type Server = keyof typeof servers;

interface WithAccessToken {
  /**
   * An OAuth access token with the scopes `users.read` and `users.write`, and `incidents.read` for
   * `listIncidents`. Sent as `Authorization: Bearer …`.
   */
  readonly accessToken: Credential;
  readonly apiKey?: never;
}

interface WithApiKey {
  /**
   * A key of the account that may write, or a user's own key. Sent as `Authorization: Token token=…`;
   * give the key without the prefix.
   */
  readonly apiKey: Credential;
  readonly accessToken?: never;
}

/** The credentials that PagerDuty asks for: one of these. */
export type Credentials = WithApiKey | WithAccessToken;

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

/** The options of a client for PagerDuty. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for PagerDuty. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): PagerdutyClient {
  return createApiClient<PagerdutyClient>(api, options);
}
