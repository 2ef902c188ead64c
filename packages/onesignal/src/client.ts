// Generated from specs/onesignal/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for OneSignal. Users of OneSignal, which sends push messages, mail and text messages. A
 * user is named by an alias and deleted with all subscriptions.
 */
export interface OnesignalClient {
  /**
   * Delete a user with all subscriptions.
   *
   * Begins the deletion of a user. Afterwards `getUser` is a 404. There is no way back.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`: The key is missing or wrong.
   * - `404`: There is no such user.
   * - `409`: The user can't be deleted now. OneSignal does not say when.
   * - `429`: Too many requests. `Retry-After` says how many seconds to wait.
   *
   * `DELETE /users/by/{alias_label}/{alias_id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: unknown; 202: t.DeletedUser },
      { 400: t.Errors; 401: t.Errors; 404: t.Errors; 409: t.Errors; 429: t.Errors }
    >
  >;

  /**
   * Get a user.
   *
   * Returns a user. A 404 is what shows that a user is deleted.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`: The key is missing or wrong.
   * - `404`: There is no such user.
   * - `429`: Too many requests. `Retry-After` says how many seconds to wait.
   *
   * `GET /users/by/{alias_label}/{alias_id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.User }, { 400: t.Errors; 401: t.Errors; 404: t.Errors; 429: t.Errors }>>;
}

/** The names of OneSignal's servers. */
export type Server = keyof typeof servers;

/** The credentials that OneSignal asks for. */
export interface Credentials {
  /**
   * The API key of the app. An organization's key is not accepted. Sent as `Authorization: Key …`; give
   * the key without the prefix.
   */
  readonly apiKey: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly appId?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `production`: Your app at OneSignal.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
  /** The app's id, a UUID. */
  readonly appId: string;
}

/** The options of a client for OneSignal. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for OneSignal. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): OnesignalClient {
  return createApiClient<OnesignalClient>(api, options);
}
