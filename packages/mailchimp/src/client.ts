// Generated from specs/mailchimp/openapi.yaml by `node run.mjs generate`. Do not edit.
import { createApiClient } from "@purge/runtime";
import type { BaseOptions, BasicCredential, CallOptions, Credential, Input as InputOf, Result } from "@purge/runtime";
import { api, type servers } from "./operations.ts";
import type * as t from "./types.ts";

/**
 * The input of an operation: `path`, `query`, `header` and `body`, each required if the operation
 * requires it.
 */
export type Input<Id extends keyof t.operations> = InputOf<t.operations, Id>;

/**
 * A client for Mailchimp. Members of an audience of Mailchimp, which sends mail. A member is deleted
 * for good, from one audience at a time.
 */
export interface MailchimpClient {
  /**
   * Delete a member of an audience for good.
   *
   * Deletes the personal data of a member of one audience. The address cannot be imported there again,
   * and there is no way back.
   *
   * Errors:
   * - `401`: The credential is missing or wrong.
   * - `403`: The credential does not allow this, or there are too many requests.
   * - `404`: There is no such member.
   * - `429`: Too many requests at once. There is no `Retry-After`.
   *
   * `POST /members/{subscriber_hash}/actions/delete-permanent`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 204: undefined }, { 401: t.Problem; 403: t.Problem; 404: t.Problem; 429: t.Problem }>>;

  /**
   * Get a member of an audience.
   *
   * Returns a member, also one who is archived. A deleted member is a 404.
   *
   * Errors:
   * - `401`: The credential is missing or wrong.
   * - `403`: The credential does not allow this, or there are too many requests.
   * - `404`: There is no such member.
   * - `429`: Too many requests at once. There is no `Retry-After`.
   *
   * `GET /members/{subscriber_hash}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Member }, { 401: t.Problem; 403: t.Problem; 404: t.Problem; 429: t.Problem }>>;
}

/** The names of Mailchimp's servers. */
export type Server = keyof typeof servers;

interface WithAccessToken {
  /** An OAuth access token. Sent as `Authorization: Bearer …`. */
  readonly accessToken: Credential;
  readonly apiKey?: never;
}

interface WithApiKey {
  /** An API key as `password`, and any text as `username`. Sent as `Authorization: Basic …`. */
  readonly apiKey: BasicCredential;
  readonly accessToken?: never;
}

/** The credentials that Mailchimp asks for: one of these. */
export type Credentials = WithApiKey | WithAccessToken;

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly dataCenter?: never;
  readonly listId?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `production`: An audience of your account.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
  /** The end of your API key, such as `us19`. */
  readonly dataCenter: string;
  /** The audience's id. */
  readonly listId: string;
}

/** The options of a client for Mailchimp. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Mailchimp. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): MailchimpClient {
  return createApiClient<MailchimpClient>(api, options);
}
