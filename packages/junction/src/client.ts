// Generated from specs/junction/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Junction. Health data of people: wearables, devices and lab tests. Junction was called
 * Vital; its headers and many of its texts still are. A team and its users always stay in one region.
 *
 * Errors that several operations share:
 * - `401`: The API key or the access token is wrong, expired, or of another environment.
 * - `422`: A parameter or a member of the body is missing or malformed.
 * - `429`: Junction is under stress and asks to come back later. There is no limit for a single
 *   customer, and the body is not documented.
 * - `503`: Junction is under stress and asks to come back later. The body is not documented.
 */
export interface JunctionClient {
  /**
   * Delete a user.
   *
   * Schedules a user for deletion. The user's provider connections are deregistered at once, and the
   * data is erased after a grace period of seven days, so a success means *scheduled*. Until then
   * `undoDeleteUser` can undo it, except for the connections.
   *
   * From now on, requests for the user get a 404, a second deletion included, and the `client_user_id`
   * is free for a new user.
   *
   * Errors:
   * - `404`: There is no such user in this team, or the user is scheduled for deletion already. Only
   *   `detail` distinguishes the two. A wrong region, a wrong team or a `client_user_id` gets the first
   *   one too.
   * - `422`: The request is malformed. An id that is no UUID is not checked here; it gets the 404 of an
   *   unknown user.
   * - `401`, `429`, `503`: see JunctionClient
   *
   * `DELETE /v2/user/{user_id}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserSuccessResponse },
      { 401: t.UnauthorizedError; 404: t.NotFoundError; 422: t.HTTPValidationError; 429: unknown; 503: unknown }
    >
  >;

  /**
   * List users.
   *
   * Returns a page of the team's users. Go on until a page is empty, and don't rely on the order or on
   * `total`: recordings of the sandbox differ in both.
   *
   * Errors:
   * - `500`: The offset is negative, or the limit is out of range. The body is plain text.
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `GET /v2/user`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserPage },
      { 401: t.UnauthorizedError; 422: t.HTTPValidationError; 429: unknown; 500: string; 503: unknown }
    >
  >;

  /**
   * Create a user.
   *
   * Creates a user. The `client_user_id` must be new to the team; one whose user was deleted is free
   * again, but using it makes undoing that deletion impossible.
   *
   * Errors:
   * - `400`: The `client_user_id` is taken. The body names the user who has it.
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `POST /v2/user`
   */
  createUser(
    input: Input<"createUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.User },
      {
        400: t.ClientUserIdConflictError;
        401: t.UnauthorizedError;
        422: t.HTTPValidationError;
        429: unknown;
        503: unknown;
      }
    >
  >;

  /**
   * List a user's connections.
   *
   * Returns what a user has connected, with the person's id at each provider. Look before you delete:
   * `deleteUser` cuts all connections at once, and what a provider holds is the provider's.
   *
   * Errors:
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `GET /v2/user/providers/{user_id}`
   */
  getConnectedProviders(
    input: Input<"getConnectedProviders">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.ProviderConnections },
      { 401: t.UnauthorizedError; 422: t.HTTPValidationError; 429: unknown; 503: unknown }
    >
  >;

  /**
   * Find a user by your own id.
   *
   * Returns the user with your own id. Compare the `client_user_id` of the response with the one you
   * asked for before you delete anything. An id with a slash probably can't be found this way, because
   * Junction decodes the path before it routes.
   *
   * Errors:
   * - `404`: No user of this team has that id. A user who is scheduled for deletion has lost it.
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `GET /v2/user/resolve/{client_user_id}`
   */
  resolveUser(
    input: Input<"resolveUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.User },
      { 401: t.UnauthorizedError; 404: t.NotFoundError; 422: t.HTTPValidationError; 429: unknown; 503: unknown }
    >
  >;

  /**
   * Undo the deletion of a user.
   *
   * Takes a scheduled deletion back, within seven days and as long as no new user has the same
   * `client_user_id`. Connections to providers do not come back: the person has to connect again.
   *
   * Name the user by `user_id` or by `client_user_id`, not by both. Some of Junction's own examples send
   * the id in a JSON body; its specification and its SDK use the query.
   *
   * Errors:
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `POST /v2/user/undo_delete`
   */
  undoDeleteUser(
    input?: Input<"undoDeleteUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserSuccessResponse },
      { 401: t.UnauthorizedError; 422: t.HTTPValidationError; 429: unknown; 503: unknown }
    >
  >;

  /**
   * Get a user.
   *
   * Returns a user and what the user has connected. A user who is scheduled for deletion gets a 404
   * immediately, so a 404 does not prove that the data is erased.
   *
   * Errors:
   * - `404`: There is no such user in this team, or the user is scheduled for deletion.
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `GET /v2/user/{user_id}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.User },
      { 401: t.UnauthorizedError; 404: t.NotFoundError; 422: t.HTTPValidationError; 429: unknown; 503: unknown }
    >
  >;

  /**
   * Deregister a provider of a user.
   *
   * Cuts the connection between a user and one provider. It works for providers in the cloud; Apple
   * Health, Health Connect and Samsung Health reconnect by themselves in their default mode. There is no
   * need for it before `deleteUser`, which deregisters everything.
   *
   * Errors:
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `DELETE /v2/user/{user_id}/{provider}`
   */
  deregisterProvider(
    input: Input<"deregisterProvider">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.UserSuccessResponse },
      { 401: t.UnauthorizedError; 422: t.HTTPValidationError; 429: unknown; 503: unknown }
    >
  >;

  /**
   * Cancel a lab order.
   *
   * Cancels a lab order. In its first stages any order can be cancelled; later it depends on how the
   * sample is collected, and a late cancellation can cost money. Appointments at a laboratory are
   * cancelled separately.
   *
   * Errors:
   * - `404`: There is no such order.
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `POST /v3/order/{order_id}/cancel`
   */
  cancelOrder(
    input: Input<"cancelOrder">,
    options?: CallOptions,
  ): Promise<
    Result<
      { 200: t.CancelledOrder },
      { 401: t.UnauthorizedError; 404: t.NotFoundError; 422: t.HTTPValidationError; 429: unknown; 503: unknown }
    >
  >;

  /**
   * List lab orders.
   *
   * Returns a page of the team's lab orders. Give `user_id` to find those of one user.
   *
   * Errors:
   * - `401`, `422`, `429`, `503`: see JunctionClient
   *
   * `GET /v3/orders`
   */
  listOrders(
    input?: Input<"listOrders">,
    options?: CallOptions,
  ): Promise<
    Result<{ 200: t.OrderPage }, { 401: t.UnauthorizedError; 422: t.HTTPValidationError; 429: unknown; 503: unknown }>
  >;
}

/** The names of Junction's servers. */
export type Server = keyof typeof servers;

interface WithAccessToken {
  /**
   * A team API access token. It is minted through Junction's Management API and lives for minutes: on a
   * 401, mint a new one and try again. Sent as `Authorization: Bearer …`.
   */
  readonly accessToken: Credential;
  readonly apiKey?: never;
}

interface WithApiKey {
  /**
   * The team's API key. Its prefix tells the environment and the region it belongs to (`pk_us_`,
   * `pk_eu_`, `sk_us_`, `sk_eu_`). Sent as the header `x-vital-api-key`.
   */
  readonly apiKey: Credential;
  readonly accessToken?: never;
}

/** The credentials that Junction asks for: one of these. */
export type Credentials = WithApiKey | WithAccessToken;

interface AtBaseUrl {
  /** Replaces the server: an absolute URL without query or fragment, https unless on loopback. */
  readonly baseUrl: string;
  readonly server?: never;
}

interface AtServer {
  /**
   * Where requests go.
   * - `us`: Production, United States.
   * - `eu`: Production, Europe.
   * - `sandbox-us`: Sandbox, United States. A sandbox team holds 50 users at most.
   * - `sandbox-eu`: Sandbox, Europe. A sandbox team holds 50 users at most.
   */
  readonly server: "us" | "eu" | "sandbox-us" | "sandbox-eu";
  readonly baseUrl?: never;
}

interface ByKey extends WithApiKey {
  /**
   * The team's API key. Its prefix tells the environment and the region it belongs to (`pk_us_`,
   * `pk_eu_`, `sk_us_`, `sk_eu_`). Sent as the header `x-vital-api-key`.
   */
  readonly apiKey: string;
  /**
   * Where requests go; the key says it by its prefix (`pk_us_`, `pk_eu_`, `sk_us_`, `sk_eu_`).
   * - `us`: Production, United States.
   * - `eu`: Production, Europe.
   * - `sandbox-us`: Sandbox, United States. A sandbox team holds 50 users at most.
   * - `sandbox-eu`: Sandbox, Europe. A sandbox team holds 50 users at most.
   */
  readonly server?: "us" | "eu" | "sandbox-us" | "sandbox-eu";
  readonly baseUrl?: never;
}

/** The options of a client for Junction. */
export type ClientOptions = BaseOptions & (ByKey | (Credentials & (AtBaseUrl | AtServer)));

/**
 * Creates a client for Junction. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): JunctionClient {
  return createApiClient<JunctionClient>(api, options);
}
