// Generated from specs/braze/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Braze. Profiles of Braze, which sends marketing messages. A deletion is queued, and an
 * export shows when it is done.
 */
export interface BrazeClient {
  /**
   * Queue the deletion of a profile.
   *
   * Queues the deletion of a profile, by your own id. Braze responds alike for an id that it does not
   * know, as far as is known. Afterwards `exportUsers` finds nobody. There is no way back.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`: The key is wrong, or of another instance.
   * - `403`: The key does not have the permission, or the plan does not.
   * - `429`: Too many requests.
   *
   * `POST /users/delete`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.DeletionResponse; 201: t.DeletionResponse },
      { 400: t.Error; 401: t.Error; 403: t.Error; 429: t.Error }
    >
  >;

  /**
   * Get profiles, by your own id or the e-mail address.
   *
   * Returns the profiles that match. An empty `users` is what shows that a profile is deleted. Several
   * may have an address.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`: The key is wrong, or of another instance.
   * - `403`: The key does not have the permission, or the plan does not.
   * - `429`: Too many requests.
   *
   * `POST /users/export/ids`
   */
  exportUsers(
    input: Input<"exportUsers">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.ExportResponse; 201: t.ExportResponse }, { 400: t.Error; 401: t.Error; 403: t.Error; 429: t.Error }>
  >;
}

/** The names of Braze's servers. */
export type Server = keyof typeof servers;

/** The credentials that Braze asks for. */
export interface Credentials {
  /**
   * A REST API key with the permissions `users.delete` and `users.export.ids`. Sent as `Authorization:
   * Bearer …`.
   */
  readonly apiKey: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly instance?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `com`: An instance whose address ends in `braze.com`.
   * - `eu`: An instance whose address ends in `braze.eu`.
   */
  readonly server: "com" | "eu";
  readonly baseUrl?: never;
  /** The instance of your account: the part after `rest.` in its REST address. */
  readonly instance: string;
}

/** The options of a client for Braze. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Braze. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): BrazeClient {
  return createApiClient<BrazeClient>(api, options);
}
