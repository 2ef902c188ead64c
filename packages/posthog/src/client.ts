// Generated from specs/posthog/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for PostHog. Persons of PostHog, which keeps the events and session recordings of a
 * product's users. A profile is deleted within minutes, its events within days.
 *
 * Errors that several operations share:
 * - `400`: The request is not valid.
 * - `401`: The key is missing or wrong.
 * - `403`: The key does not have the scope, or does not reach the project.
 * - `429`: Too many requests.
 */
export interface PosthogClient {
  /**
   * Delete a person with events and recordings.
   *
   * Deletes the profile of a person, and queues the deletion of the events and recordings that PostHog
   * has until now. An unknown person gets the same status, with `persons_found` 0. Ask `getDeletion`
   * whether the events are deleted, and `getUser` whether the profile is.
   *
   * Errors:
   * - `400`, `401`, `403`, `429`: see PosthogClient
   *
   * `POST /persons/bulk_delete/`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 202: t.DeletionResponse }, { 400: t.Problem; 401: t.Problem; 403: t.Problem; 429: t.Problem }>>;

  /**
   * Find persons by e-mail address or distinct id.
   *
   * Returns the persons whose property `email` is exactly this one, or the person who has this distinct
   * id. Without either it returns everybody, so compare what comes back.
   *
   * Errors:
   * - `400`, `401`, `403`, `429`: see PosthogClient
   *
   * `GET /persons/`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.PersonPage }, { 400: t.Problem; 401: t.Problem; 403: t.Problem; 429: t.Problem }>>;

  /**
   * See how far the deletion of a person's events is.
   *
   * Returns the deletions of events that were asked for a person. It says nothing about the profile or
   * the recordings. No entry means that none was asked for, not that one is done.
   *
   * Errors:
   * - `404`: The server is too old for this operation.
   * - `400`, `401`, `403`, `429`: see PosthogClient
   *
   * `GET /persons/deletion_status/`
   */
  getDeletion(
    input: Input<"getDeletion">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.EventDeletionPage },
      { 400: t.Problem; 401: t.Problem; 403: t.Problem; 404: t.Problem; 429: t.Problem }
    >
  >;

  /**
   * Get a person.
   *
   * Returns a person. A person whose profile is deleted is a 404.
   *
   * Errors:
   * - `404`: There is no such person in this project.
   * - `400`, `401`, `403`, `429`: see PosthogClient
   *
   * `GET /persons/{uuid}/`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.Person }, { 400: t.Problem; 401: t.Problem; 403: t.Problem; 404: t.Problem; 429: t.Problem }>
  >;
}

/** The names of PostHog's servers. */
export type Server = keyof typeof servers;

/** The credentials that PostHog asks for. */
export interface Credentials {
  /**
   * A personal API key (`phx_…`) with the scopes `person:read` and `person:write`. The key of a project
   * is not accepted. Sent as `Authorization: Bearer …`.
   */
  readonly personalApiKey: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly projectId?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `us`: A project in the United States.
   * - `eu`: A project in the European Union.
   */
  readonly server: "us" | "eu";
  readonly baseUrl?: never;
  /** The project's id, a number. */
  readonly projectId: string;
}

/** The options of a client for PostHog. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for PostHog. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): PosthogClient {
  return createApiClient<PosthogClient>(api, options);
}
