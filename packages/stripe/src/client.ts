// Generated from specs/stripe/openapi.yaml by `node run.mjs generate`. Do not edit.
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
 * A client for Stripe. Customers of Stripe, which takes payments. A customer is deleted at once, and
 * the history of payments stays.
 *
 * Errors that several operations share:
 * - `401`: The key is missing or wrong.
 * - `429`: Too many requests.
 */
export interface StripeClient {
  /**
   * Delete a customer, and cancel the subscriptions.
   *
   * Deletes a customer and the cards, and cancels active subscriptions at once. Payments, invoices and
   * events stay. There is no way back.
   *
   * Errors:
   * - `404`: There is no such customer, or not in the mode of the key.
   * - `401`, `429`: see StripeClient
   *
   * `DELETE /v1/customers/{customer}`
   */
  deleteUser(
    input: Input<"deleteUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.DeletedCustomer }, { 401: t.Errors; 404: t.Errors; 429: t.Errors }>>;

  /**
   * List customers, or find those of an e-mail address.
   *
   * Returns a page of customers. `email` compares upper and lower case, and several customers may have
   * the address.
   *
   * Errors:
   * - `400`: The request is not valid.
   * - `401`, `429`: see StripeClient
   *
   * `GET /v1/customers`
   */
  listUsers(
    input?: Input<"listUsers">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.CustomerPage }, { 400: t.Errors; 401: t.Errors; 429: t.Errors }>>;

  /**
   * Get a customer.
   *
   * Returns a customer. One who is deleted has `deleted`, which is `true`.
   *
   * Errors:
   * - `404`: There is no such customer, or not in the mode of the key.
   * - `401`, `429`: see StripeClient
   *
   * `GET /v1/customers/{customer}`
   */
  getUser(
    input: Input<"getUser">,
    options?: CallOptions,
  ): Promise<Result<{ 200: t.Customer }, { 401: t.Errors; 404: t.Errors; 429: t.Errors }>>;
}

/** The names of Stripe's servers. */
export type Server = keyof typeof servers;

/** The credentials that Stripe asks for. */
export interface Credentials {
  /**
   * A secret key, or a restricted key that may write customers. It decides between live and test mode.
   * Sent as `Authorization: Bearer …`.
   */
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
   * - `production`: Stripe, live and test mode.
   */
  readonly server?: "production";
  readonly baseUrl?: never;
}

/** The options of a client for Stripe. */
export type ClientOptions = BaseOptions & Credentials & (AtBaseUrl | AtServer);

/**
 * Creates a client for Stripe. Throws a `PurgeError` of kind `refused` if an option is missing or
 * cannot be used.
 */
export function createClient(options: ClientOptions): StripeClient {
  return createApiClient<StripeClient>(api, options);
}
