// Generated from specs/mixpanel/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Mixpanel. Deletions at Mixpanel, which keeps the events and profiles of a product's
 * users. A deletion is a task that takes up to 30 days.
 *
 * Errors that several operations share:
 * - `401`: The token is missing or wrong.
 * - `403`: The token does not allow this.
 * - `429`: Too many requests, or too much at work for the project. What the body holds is not known.
 */
export interface MixpanelClient {
  /**
   * Ask for the deletion of a person.
   *
   * Creates a task that deletes the events and the profile of a person, known by the `distinct_id`. Ask
   * `getDeletion` with the id that comes back how far it is.
   *
   * Errors:
   * - `409`: A task for this person is at work.
   * - `401`, `403`, `429`: see MixpanelClient
   *
   * `POST /data-deletions/v3.0`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.CreatedTask; 201: t.CreatedTask }, { 401: t.Problem; 403: t.Problem; 409: t.Problem; 429: unknown }>
  >;

  /**
   * See how far a deletion is.
   *
   * Returns a task. It is done when the status is `SUCCESS`. A task that is not known has the status
   * `NOT_FOUND`.
   *
   * Errors:
   * - `401`, `403`, `429`: see MixpanelClient
   *
   * `GET /data-deletions/v3.0/{tracking_id}`
   */
  getDeletion(
    input: Input<"getDeletion">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.TaskDocument }, { 401: t.Problem; 403: t.Problem; 429: unknown }>>;

  /**
   * Take a deletion back.
   *
   * Cancels a task that is `PENDING` or `STAGING`.
   *
   * Errors:
   * - `405`: The task is at work and can't be cancelled. What the body holds is not known.
   * - `401`, `403`, `429`: see MixpanelClient
   *
   * `DELETE /data-deletions/v3.0/{tracking_id}`
   */
  cancelDeletion(
    input: Input<"cancelDeletion">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 401: t.Problem; 403: t.Problem; 405: unknown; 429: unknown }>>;
}

/** The names of Mixpanel's servers. */
export type Server = keyof typeof servers;

/** The credentials that Mixpanel asks for. */
export interface Credentials {
  /**
   * The token for privacy requests, made by an owner or admin under Profile → Data & Privacy. Sent as
   * `Authorization: Bearer …`.
   */
  readonly accessToken: Credential;
  /** The token of the project. Sent as the query parameter `token`. */
  readonly projectToken: Credential;
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
   * - `in`: A project in India.
   */
  readonly server: "us" | "eu" | "in";
  readonly baseUrl?: never;
}

/** The options of a client for Mixpanel. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Mixpanel. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): MixpanelClient {
  return createApiClient<MixpanelClient>(api, options);
}
