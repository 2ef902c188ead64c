// Generated from specs/customerio/openapi.yaml by `node run.mjs generate`. Do not edit.
/** What went wrong. */
export type Error = {
  /** The error. */
  meta?: {
    /** The error in words. */
    error?: string;
    /** Several errors in words. */
    errors?: unknown[];
  } & { [key: string]: unknown };
} & { [key: string]: unknown };

/** The people who match. */
export type People = {
  /** The people. */
  results: Person[];
} & { [key: string]: unknown };

/** Who a person is. */
export type Person = {
  /** Your own id. */
  id?: string | null;
  /** The e-mail address. */
  email?: string | null;
  /** Customer.io's id. */
  cio_id?: string;
} & { [key: string]: unknown };

/** One person. */
export type PersonDocument = {
  /** The person. Customer.io returns more members than these. */
  customer: {
    /** Your own id. */
    id?: string | null;
    attributes?: Person;
  } & { [key: string]: unknown };
} & { [key: string]: unknown };

export interface paths {
  "/api/v1/customers/{identifier}": { delete: operations["deleteUser"] };
  "/api/v1/customers/{identifier}/suppress": { post: operations["suppressUser"] };
  "/v1/customers": { get: operations["listUsers"] };
  "/v1/customers/{customer_id}/attributes": { get: operations["getUser"] };
}

export interface operations {
  deleteUser: {
    parameters: {
      path: {
        /**
         * `cio_` and Customer.io's id; or your own id, or the e-mail address.
         * @example "own-maria"
         */
        identifier: string;
      };
    };
    requestBody?: never;
    responses: {
      /** It has begun, or there is nobody. The object is empty. */
      200: {
        content: {
          /**
           * Nothing.
           * @example {}
           */
          "application/json": { [key: string]: unknown };
        };
      };
      /** The key is missing or wrong, or of the other API. */
      401: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  suppressUser: {
    parameters: {
      path: {
        /**
         * `cio_` and Customer.io's id; or your own id, or the e-mail address.
         * @example "own-maria"
         */
        identifier: string;
      };
    };
    requestBody?: never;
    responses: {
      /** It has begun, or there is nobody. The object is empty. */
      200: {
        content: {
          /**
           * Nothing.
           * @example {}
           */
          "application/json": { [key: string]: unknown };
        };
      };
      /** The key is missing or wrong, or of the other API. */
      401: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  listUsers: {
    parameters: {
      query: {
        /**
         * The e-mail address.
         * @example "maria@example.com"
         */
        email: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The people. */
      200: {
        content: {
          /** @example {"results":[{"email":"maria@example.com","id":"own-maria","cio_id":"03000001"}]} */
          "application/json": People;
        };
      };
      /** The key is missing or wrong, or of the other API. */
      401: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  getUser: {
    parameters: {
      query: {
        /**
         * What `customer_id` is: Customer.io's id, your own, or the e-mail address.
         * @example "id"
         */
        id_type: "cio_id" | "id" | "email";
      };
      path: {
        /**
         * The id, as `id_type` says.
         * @example "own-maria"
         */
        customer_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The person. */
      200: { content: { "application/json": PersonDocument } };
      /** The key is missing or wrong, or of the other API. */
      401: { content: { "application/json": Error } };
      /** There is no such person. */
      404: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
}

export interface components {
  schemas: { Error: Error; People: People; Person: Person; PersonDocument: PersonDocument };
}
