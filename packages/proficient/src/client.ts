// Generated from specs/proficient/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Proficient AI. Users of projects at Proficient AI, which builds conversational agents.
 * The vendor's repositories stop in June 2023; whether the API still responds is not known.
 *
 * Errors that several operations share:
 * - `401`: The secret key is missing or wrong.
 * - `403`: The key may not do this.
 * - `500`: Something is wrong at Proficient AI.
 */
export interface ProficientClient {
  /**
   * Delete a user.
   *
   * Deletes a user and all the user's interactions for good. The response is the deleted user, including
   * the name, so do not log it.
   *
   * Give Proficient's id of the user, not your own.
   *
   * Errors:
   * - `404`: There is no such user, or not any more.
   * - `500`: Something is wrong at Proficient AI.
   * - `503`: Proficient AI is not available at the moment.
   * - `401`, `403`: see ProficientClient
   *
   * `DELETE /users/{user_id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.User }, { 401: t.ApiError; 403: t.ApiError; 404: t.ApiError; 500: t.ApiError; 503: t.ApiError }>
  >;

  /**
   * List users.
   *
   * Returns all users of the project in one response, newest first; this list has no pages. To find a
   * user by your own id, compare `external_id`, among the test users as well.
   *
   * Errors:
   * - `401`, `403`, `500`: see ProficientClient
   *
   * `GET /users`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserList }, { 401: t.ApiError; 403: t.ApiError; 500: t.ApiError }>>;

  /**
   * Create a user.
   *
   * Creates a user. Keep the `id` of the response, since no call finds it again by `external_id`. With
   * `live_mode: false` it is a test user.
   *
   * Errors:
   * - `400`: A member of the body is missing or not valid.
   * - `403`: The key may not create this user.
   * - `401`, `500`: see ProficientClient
   *
   * `POST /users`
   */
  createUser(
    input: Input<"createUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 400: t.ApiError; 401: t.ApiError; 403: t.ApiError; 500: t.ApiError }>>;

  /**
   * Get a user.
   *
   * Returns a user. A deleted user is a 404.
   *
   * Errors:
   * - `404`: There is no such user.
   * - `401`, `403`, `500`: see ProficientClient
   *
   * `GET /users/{user_id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 401: t.ApiError; 403: t.ApiError; 404: t.ApiError; 500: t.ApiError }>>;

  /**
   * Update a user.
   *
   * Changes a user's name. Members that are left out stay as they are.
   *
   * Errors:
   * - `400`: A member of the body is not valid.
   * - `403`: The key may not change this user.
   * - `404`: There is no such user.
   * - `503`: Proficient AI is not available at the moment.
   * - `401`, `500`: see ProficientClient
   *
   * `POST /users/{user_id}`
   */
  updateUser(
    input: Input<"updateUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.User },
      { 400: t.ApiError; 401: t.ApiError; 403: t.ApiError; 404: t.ApiError; 500: t.ApiError; 503: t.ApiError }
    >
  >;
}

/** The names of Proficient AI's servers. */
export type Server = keyof typeof servers;

/** The credentials that Proficient AI asks for. */
export interface Credentials {
  /**
   * The project's secret key for the Admin API. It begins with `sk_`, and never belongs in a browser.
   * Sent as `Authorization: Bearer …`.
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
   * - `production`: Production.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for Proficient AI. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Proficient AI. Throws a `PurgeError` of kind `refused` if an option is missing
 * or cannot be used.
 */
export function createClient(options: ClientOptions): ProficientClient {
  return createApiClient<ProficientClient>(api, options);
}
