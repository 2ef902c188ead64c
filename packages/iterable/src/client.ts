// Generated from specs/iterable/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Iterable. Users of Iterable, which sends marketing messages. A user is deleted, or
 * forgotten: deleted and blocked.
 *
 * Errors that several operations share:
 * - `400`: There is no such user, or the request is not valid.
 * - `401`: The key is wrong, or of another region.
 * - `429`: Too many requests.
 */
export interface IterableClient {
  /**
   * Delete a user by your own id.
   *
   * Begins the deletion of every profile with this `userId`. Iterable creates the user again with the
   * next event or import: `forgetUser` prevents that. There is no way back.
   *
   * Errors:
   * - `400`, `401`, `429`: see IterableClient
   *
   * `DELETE /api/users/byUserId/{userId}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Response }, { 400: t.Response; 401: t.Response; 429: t.Response }>>;

  /**
   * Get a user by your own id.
   *
   * Returns a user, or nothing in `user` where there is none.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`, `429`: see IterableClient
   *
   * `GET /api/users/byUserId/{userId}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserDocument }, { 400: t.Response; 401: t.Response; 429: t.Response }>>;

  /**
   * Delete a user, and block the person.
   *
   * Begins the deletion of a user, and keeps a hash of the identifier: Iterable collects and sends
   * nothing more. Only for identifiers that the project uses.
   *
   * Errors:
   * - `400`, `401`, `429`: see IterableClient
   *
   * `POST /api/users/forget`
   */
  forgetUser(
    input: Input<"forgetUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Response }, { 400: t.Response; 401: t.Response; 429: t.Response }>>;

  /**
   * Get a user by e-mail address.
   *
   * Returns a user, or nothing in `user` where there is none.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`, `429`: see IterableClient
   *
   * `GET /api/users/{email}`
   */
  getUserByEmail(
    input: Input<"getUserByEmail">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserDocument }, { 400: t.Response; 401: t.Response; 429: t.Response }>>;

  /**
   * Delete a user by e-mail address.
   *
   * Begins the deletion of a user of a project that identifies people by e-mail address. It does not
   * work in one that identifies them by `userId`. There is no way back.
   *
   * Errors:
   * - `400`, `401`, `429`: see IterableClient
   *
   * `DELETE /api/users/{email}`
   */
  deleteUserByEmail(
    input: Input<"deleteUserByEmail">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Response }, { 400: t.Response; 401: t.Response; 429: t.Response }>>;
}

/** The names of Iterable's servers. */
export type Server = keyof typeof servers;

/** The credentials that Iterable asks for. */
export interface Credentials {
  /** A server-side key of the project. Sent as the header `Api-Key`. */
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
   * - `us`: A project in the United States.
   * - `eu`: A project in the European Union.
   */
  readonly server: "us" | "eu";
  readonly baseUrl?: never;
}

/** The options of a client for Iterable. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Iterable. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): IterableClient {
  return createApiClient<IterableClient>(api, options);
}
