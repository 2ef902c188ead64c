// Generated from specs/amplitude/openapi.yaml by `node run.mjs generate`. Do not edit.
import { createApiClient } from "@purge/runtime";
import type { BaseOptions, BasicCredential, CallOptions, Input as InputOf, Result } from "@purge/runtime";
import { api, type servers } from "./operations.ts";
import type * as t from "./types.ts";

/**
 * The input of an operation: `path`, `query`, `header` and `body`, each required if the operation
 * requires it.
 */
export type Input<Id extends keyof t.operations> = InputOf<t.operations, Id>;

/**
 * A client for Amplitude. Users of Amplitude, which analyses how a product is used. A deletion waits
 * for a job that runs about ten days later, and can be taken back until shortly before.
 *
 * Errors that several operations share:
 * - `400`: The request is not valid. What the body holds is not documented.
 * - `401`: The keys are wrong, or of another region. What the body holds is not documented.
 * - `429`: Too many requests.
 */
export interface AmplitudeClient {
  /**
   * Ask for the deletion of a user.
   *
   * Puts a user into the next job of the project, and returns the job. Ask `listDeletions` for its `day`
   * how far it is. If the id is unknown, the response is a 400.
   *
   * Errors:
   * - `400`: The id is unknown in the project, or the request is not valid. What the body holds is not
   *   documented.
   * - `401`, `429`: see AmplitudeClient
   *
   * `POST /deletions/users`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.CreatedJobs }, { 400: t.Problem; 401: t.Problem; 429: t.Problem }>>;

  /**
   * See how far deletions are.
   *
   * Returns the jobs of these days, at most of six months, each with the people who are in it. A job is
   * finished when its status is `done`; no job is an empty list.
   *
   * Errors:
   * - `400`, `401`, `429`: see AmplitudeClient
   *
   * `GET /deletions/users`
   */
  listDeletions(
    input: Input<"listDeletions">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Job[] }, { 400: t.Problem; 401: t.Problem; 429: t.Problem }>>;

  /**
   * Take a deletion back.
   *
   * Takes a user out of a job, until three days before its day.
   *
   * Errors:
   * - `400`, `401`, `429`: see AmplitudeClient
   *
   * `DELETE /deletions/users/{amplitude_id}/{start_day}`
   */
  cancelDeletion(
    input: Input<"cancelDeletion">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Deletion }, { 400: t.Problem; 401: t.Problem; 429: t.Problem }>>;

  /**
   * Find Amplitude's id of a user.
   *
   * Returns the users who match. It takes your own user id, a device's id or Amplitude's id, and also
   * matches beginnings of your own: compare the whole id of what comes back.
   *
   * Errors:
   * - `400`, `401`, `429`: see AmplitudeClient
   *
   * `GET /usersearch`
   */
  searchUsers(
    input: Input<"searchUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.UserSearch }, { 400: t.Problem; 401: t.Problem; 429: t.Problem }>>;
}

/** The names of Amplitude's servers. */
export type Server = keyof typeof servers;

/** The credentials that Amplitude asks for. */
export interface Credentials {
  /**
   * The API key of the project as `username`, and its secret key as `password`. Sent as `Authorization:
   * Basic …`.
   */
  readonly project: BasicCredential;
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

/** The options of a client for Amplitude. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Amplitude. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): AmplitudeClient {
  return createApiClient<AmplitudeClient>(api, options);
}
