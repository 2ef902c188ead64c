// Generated from specs/segment/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Segment. Deletions at Segment, which collects what customers do and passes it on. A
 * deletion is a job that takes up to 30 days.
 */
export interface SegmentClient {
  /**
   * Ask for the deletion of a person.
   *
   * Creates a regulation that deletes what Segment holds of a person, known by your own `userId`. The
   * person needs not exist. Ask `getRegulation` with the id that comes back how far it is.
   *
   * Errors:
   * - `401`: The token is missing or wrong. What the body holds is not known.
   * - `403`: The token does not allow this. What the body holds is not known.
   * - `404`: There is no such regulation, or it is older than 90 days.
   * - `422`: The request is not valid.
   * - `429`: Too many requests in this minute, or too many people in this month.
   *
   * `POST /regulations`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.CreatedRegulation }, { 401: unknown; 403: unknown; 404: t.Errors; 422: t.Errors; 429: t.Errors }>
  >;

  /**
   * See how far a deletion is.
   *
   * Returns a regulation of the last 90 days. It is done when `overallStatus` is `FINISHED`.
   *
   * Errors:
   * - `401`: The token is missing or wrong. What the body holds is not known.
   * - `403`: The token does not allow this. What the body holds is not known.
   * - `404`: There is no such regulation, or it is older than 90 days.
   * - `422`: The request is not valid.
   * - `429`: Too many requests in this minute, or too many people in this month.
   *
   * `GET /regulations/{regulateId}`
   */
  getRegulation(
    input: Input<"getRegulation">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.RegulationDocument }, { 401: unknown; 403: unknown; 404: t.Errors; 422: t.Errors; 429: t.Errors }>
  >;
}

/** The names of Segment's servers. */
export type Server = keyof typeof servers;

/** The credentials that Segment asks for. */
export interface Credentials {
  /** The token of a workspace, created by a Workspace Owner. Sent as `Authorization: Bearer …`. */
  readonly accessToken: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `us`: A workspace in the United States.
   * - `eu`: A workspace in the European Union.
   */
  readonly server: "us" | "eu";
  readonly baseUrl?: never;
}

/** The options of a client for Segment. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Segment. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): SegmentClient {
  return createApiClient<SegmentClient>(api, options);
}
