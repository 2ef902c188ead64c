// Generated from specs/stripe/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A person who pays. Stripe returns more members than these. */
export type Customer = {
  /** The customer's id. */
  id: string;
  /** `customer`. */
  object?: string;
  /** The e-mail address. */
  email?: string | null;
  /** Whether this is live mode. */
  livemode?: boolean;
  /** `true` if the customer is deleted. */
  deleted?: boolean;
} & { [key: string]: unknown };

/**
 * A customer's id. An e-mail address is refused.
 * @example "cus_NffrFeUfNV2Hib"
 */
export type CustomerId = string;

/** A page of customers. */
export type CustomerPage = {
  /** `list`. */
  object?: string;
  /** The customers. */
  data: Customer[];
  /** Whether there are more. */
  has_more?: boolean;
} & { [key: string]: unknown };

/** What is left of a customer. */
export type DeletedCustomer = {
  /** The customer's id. */
  id: string;
  /** `customer`. */
  object?: string;
  /** Whether the customer is deleted. */
  deleted: true;
} & { [key: string]: unknown };

/** What went wrong. */
export type Errors = {
  /** The error. */
  error?: {
    /** The kind of error, such as `invalid_request_error`. */
    type?: string;
    /** The error, such as `resource_missing`. */
    code?: string;
    /** The parameter that it is about. */
    param?: string;
    /** The error in words, which may hold the id. */
    message?: string;
  } & { [key: string]: unknown };
} & { [key: string]: unknown };

export interface paths {
  "/v1/customers": { get: operations["listUsers"] };
  "/v1/customers/{customer}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * The e-mail address, exactly as it is stored.
         * @example "maria@example.com"
         */
        email?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The customers. */
      200: { content: { "application/json": CustomerPage } };
      /** The request is not valid. */
      400: { content: { "application/json": Errors } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** Too many requests. */
      429: { content: { "application/json": Errors } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The customer's id, which Stripe has made. */
        customer: CustomerId;
      };
    };
    requestBody?: never;
    responses: {
      /** The customer, or what is left of a deleted one. */
      200: { content: { "application/json": Customer } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** There is no such customer, or not in the mode of the key. */
      404: { content: { "application/json": Errors } };
      /** Too many requests. */
      429: { content: { "application/json": Errors } };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The customer's id, which Stripe has made. */
        customer: CustomerId;
      };
    };
    requestBody?: never;
    responses: {
      /** The customer is deleted. */
      200: {
        content: {
          /** @example {"id":"cus_NffrFeUfNV2Hib","object":"customer","deleted":true} */
          "application/json": DeletedCustomer;
        };
      };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** There is no such customer, or not in the mode of the key. */
      404: { content: { "application/json": Errors } };
      /** Too many requests. */
      429: { content: { "application/json": Errors } };
    };
  };
}

export interface components {
  schemas: {
    Customer: Customer;
    CustomerId: CustomerId;
    CustomerPage: CustomerPage;
    DeletedCustomer: DeletedCustomer;
    Errors: Errors;
  };
}
