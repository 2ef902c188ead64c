// Generated from specs/firebase/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Firebase. Users of Firebase Authentication, which signs people in to an app. A deletion
 * is done at once. Other data of the project is not part of it.
 */
export interface FirebaseClient {
  /**
   * Delete a user.
   *
   * Deletes the account of a user at once and for good. Data in other products of Firebase stays.
   *
   * Errors:
   * - `400`: There is no such user (`USER_NOT_FOUND`), the request is not valid, or a quota is used up
   *   (`QUOTA_EXCEEDED`). `message` says which.
   * - `401`: The token is missing, wrong or expired.
   * - `403`: The token does not allow this in the project.
   * - `429`: Too many requests.
   *
   * `POST /accounts:delete`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.Deleted },
      { 400: t.ErrorDocument; 401: t.ErrorDocument; 403: t.ErrorDocument; 429: t.ErrorDocument }
    >
  >;

  /**
   * Find a user by id or e-mail address.
   *
   * Returns the users who match. If nobody does, there is no `users`; that is what shows that a user is
   * deleted. Compare the id or address of what comes back.
   *
   * Errors:
   * - `400`: The request is not valid, or a quota is used up. `message` says which.
   * - `401`: The token is missing, wrong or expired.
   * - `403`: The token does not allow this in the project.
   * - `429`: Too many requests.
   *
   * `POST /accounts:lookup`
   */
  lookupUsers(
    input: Input<"lookupUsers">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.Users }, { 400: t.ErrorDocument; 401: t.ErrorDocument; 403: t.ErrorDocument; 429: t.ErrorDocument }>
  >;
}

/** The names of Firebase's servers. */
export type Server = keyof typeof servers;

/** The credentials that Firebase asks for. */
export interface Credentials {
  /**
   * An OAuth access token of a service account with the permission `firebaseauth.users.delete` and the
   * scope `https://www.googleapis.com/auth/identitytoolkit`. Sent as `Authorization: Bearer …`.
   */
  readonly accessToken: Credential;
}

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
  readonly project?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `project`: Your project.
   */
  readonly server?: "project";
  readonly baseUrl?: never;
  /** The id of your project. */
  readonly project: string;
}

/** The options of a client for Firebase. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Firebase. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): FirebaseClient {
  return createApiClient<FirebaseClient>(api, options);
}
