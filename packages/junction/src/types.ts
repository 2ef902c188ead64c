// Generated from specs/junction/openapi.yaml by `node run.mjs generate`. Do not edit.
/** What became of a cancellation. */
export interface CancelledOrder {
  order: Order;
  /** Whether it was cancelled. Which values there are is not documented. */
  status: string;
  /** A sentence about what happened. */
  message: string;
}

/** Another user of the team has the same `client_user_id`. */
export interface ClientUserIdConflictError {
  /** Who has the id. Here alone, `detail` is an object. */
  detail: {
    /** @example "INVALID_REQUEST" */
    error_type: string;
    /** @example "Client user id already exists." */
    error_message: string;
    /**
     * The user who has it.
     * @format uuid
     */
    user_id: string;
    /**
     * When that user was created.
     * @format date-time
     */
    created_on: string;
  };
}

/** A provider that a user has connected. */
export interface ConnectedSource {
  provider: SourceProvider;
  /**
   * When it was connected.
   * @format date-time
   */
  created_on: string;
  /**
   * The former name of `provider`.
   * @deprecated
   */
  source?: SourceProvider;
}

/** Why a connection to a provider failed. */
export interface ConnectionError {
  /** The kind of error. Junction adds kinds. */
  error_type: string;
  /** What went wrong, in words. */
  error_message: string;
  /**
   * When it went wrong.
   * @format date-time
   */
  errored_at: string;
}

/**
 * A user to create.
 * @example {"client_user_id":"b81e04","fallback_time_zone":"Europe/London"}
 */
export interface CreateUserRequest {
  /**
   * Your own id of the user, unique within the team. Use neither an e-mail address nor a name.
   * @example "b81e04"
   */
  client_user_id: string;
  /** A name from the IANA time zone database, for data of sources that know none. */
  fallback_time_zone?: string;
  /**
   * The date of birth to use where no source tells one.
   * @format date
   */
  fallback_birth_date?: string;
  /**
   * Collect no data from before this day.
   * @format date
   */
  ingestion_start?: string;
  /**
   * Collect no data from after this day.
   * @format date
   */
  ingestion_end?: string;
}

/** A date of birth and where it comes from. */
export interface FallbackBirthDate {
  /**
   * The date of birth.
   * @format date
   */
  value: string;
  /** The source that told it; `manual` when you did. */
  source_slug: string;
  /**
   * When it was last set.
   * @format date-time
   */
  updated_at: string;
}

/** A time zone and where it comes from. */
export interface FallbackTimeZone {
  /**
   * A name from the IANA time zone database.
   * @example "Europe/London"
   */
  id: string;
  /** The source that told it; `manual` when you did. */
  source_slug: string;
  /**
   * When it was last set.
   * @format date-time
   */
  updated_at: string;
}

/** A request that Junction refuses to process. */
export interface HTTPValidationError {
  /**
   * A list of `{ type, loc, msg, input, ctx }` where members of the body are wrong, or a string
   * (`Invalid format for parameter user_id: …`) where the path is. Narrow it before use.
   */
  detail?: unknown;
}

/** There is nothing here, or not any more. */
export interface NotFoundError {
  /**
   * What is missing. The wording differs from endpoint to endpoint, down to the final full stop: show
   * it, but do not compare it.
   */
  detail: string;
}

/**
 * A lab order. Only the members that help to find and cancel it are described; an order holds much
 * more, such as the patient's name, date of birth and address.
 */
export interface Order {
  /**
   * The order's id, as `cancelOrder` takes it.
   * @format uuid
   */
  id: string;
  /**
   * The user's id at Junction.
   * @format uuid
   */
  user_id: string;
  /**
   * When the order was created.
   * @format date-time
   */
  created_at: string;
  /**
   * When the order last changed.
   * @format date-time
   */
  updated_at: string;
  /** How far the order is. */
  last_event: OrderEvent | null;
}

/** A step in the life of a lab order. */
export interface OrderEvent {
  /** The number of the step. */
  id: number;
  /**
   * When it happened.
   * @format date-time
   */
  created_at: string;
  /** What the order became, such as `received.walk_in_test.ordered`. Junction adds steps. */
  status: string;
}

/** A page of lab orders. */
export interface OrderPage {
  /** The orders of this page. */
  orders: Order[];
  /** How many orders there are. */
  total?: number | null;
  /** Number of this page, from 1. */
  page?: number | null;
  /** How many orders a page holds. */
  size?: number | null;
}

/** A provider that a user has connected, and how the connection is. */
export interface ProviderConnection {
  /** The provider's name, to show. */
  name: string;
  /** The provider's short name, as `deregisterProvider` takes it. */
  slug: string;
  /** Address of the provider's logo. */
  logo: string;
  /**
   * When it was connected.
   * @format date-time
   */
  created_on: string;
  /** How the connection is, `connected` or `error`. */
  status: string;
  /** The person's id at the provider, which can be a user name or an e-mail address. */
  external_user_id?: string | null;
  /** Why the connection failed, where `status` is `error`. */
  error_details?: ConnectionError | null;
  /** Which kinds of data the connection provides, by kind. */
  resource_availability: { [key: string]: unknown };
}

/** What a user has connected. */
export interface ProviderConnections {
  /** One entry for each connection. */
  providers: ProviderConnection[];
}

/** Where data comes from. */
export interface SourceProvider {
  /** The provider's name, to show. */
  name: string;
  /** The provider's short name, as `deregisterProvider` takes it. */
  slug: string;
  /** Address of the provider's logo. */
  logo: string;
}

/**
 * Junction does not accept the credential.
 * @example {"detail":"invalid token"}
 */
export interface UnauthorizedError {
  /** What is wrong with the credential. */
  detail: string;
}

/** A person whose data a team collects. */
export interface User {
  /**
   * The user's id at Junction. Keep it; most operations ask for it.
   * @format uuid
   */
  user_id: string;
  /**
   * The team that the user belongs to.
   * @format uuid
   */
  team_id: string;
  /** Your own id of the user, unique within the team. */
  client_user_id: string;
  /**
   * When the user was created.
   * @format date-time
   */
  created_on: string;
  /** What the user has connected. */
  connected_sources: ConnectedSource[];
  /** The time zone for data of sources that know none. */
  fallback_time_zone: FallbackTimeZone | null;
  /** The date of birth to use where no source tells one. */
  fallback_birth_date?: FallbackBirthDate | null;
  /**
   * Data from before this day is not collected.
   * @format date
   */
  ingestion_start?: string | null;
  /**
   * Data from after this day is not collected. `0001-01-01` has been seen for "no end".
   * @format date
   */
  ingestion_end?: string | null;
}

/** A page of the team's users. */
export interface UserPage {
  /** The users of this page. */
  users: User[];
  /**
   * How many users there are, or how many are left; recordings differ. Stop on an empty page and not on
   * this number.
   */
  total: number;
  /** The offset that was asked for. */
  offset: number;
  /** The limit that was asked for. */
  limit: number;
}

/**
 * Whether the request was carried out.
 * @example {"success":true}
 */
export interface UserSuccessResponse {
  /** Whether operation was successful or not */
  success: boolean;
}

export interface paths {
  "/v2/user": { get: operations["listUsers"]; post: operations["createUser"] };
  "/v2/user/providers/{user_id}": { get: operations["getConnectedProviders"] };
  "/v2/user/resolve/{client_user_id}": { get: operations["resolveUser"] };
  "/v2/user/undo_delete": { post: operations["undoDeleteUser"] };
  "/v2/user/{user_id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
  "/v2/user/{user_id}/{provider}": { delete: operations["deregisterProvider"] };
  "/v3/order/{order_id}/cancel": { post: operations["cancelOrder"] };
  "/v3/orders": { get: operations["listOrders"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * How many users to skip.
         * @default 0
         */
        offset?: number;
        /**
         * How many users to return.
         * @default 100
         */
        limit?: number;
      };
    };
    requestBody?: never;
    responses: {
      /** A page of users. */
      200: { content: { "application/json": UserPage } };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** The offset is negative, or the limit is out of range. The body is plain text. */
      500: { content: { "text/plain": string } };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  createUser: {
    parameters: {};
    requestBody: { content: { "application/json": CreateUserRequest } };
    responses: {
      /** The user, created. */
      200: { content: { "application/json": User } };
      /** The `client_user_id` is taken. The body names the user who has it. */
      400: { content: { "application/json": ClientUserIdConflictError } };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  getConnectedProviders: {
    parameters: {
      path: {
        /**
         * The user's id at Junction.
         *
         * @format uuid
         * @example "1449752e-0d8a-40e0-9206-91ab099b2537"
         */
        user_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user's connections. */
      200: { content: { "application/json": ProviderConnections } };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  resolveUser: {
    parameters: {
      path: {
        /**
         * Your own id of the user.
         * @example "7f2c9a"
         */
        client_user_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** No user of this team has that id. A user who is scheduled for deletion has lost it. */
      404: {
        content: {
          /** @example {"detail":"User not found"} */
          "application/json": NotFoundError;
        };
      };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  undoDeleteUser: {
    parameters: {
      query?: {
        /**
         * The user's id at Junction.
         *
         * @format uuid
         * @example "1449752e-0d8a-40e0-9206-91ab099b2537"
         */
        user_id?: string;
        /**
         * Your own id of the user.
         * @example "7f2c9a"
         */
        client_user_id?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is no longer scheduled for deletion. */
      200: {
        content: {
          /** @example {"success":true} */
          "application/json": UserSuccessResponse;
        };
      };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  getUser: {
    parameters: {
      path: {
        /**
         * The user's id at Junction.
         *
         * @format uuid
         * @example "1449752e-0d8a-40e0-9206-91ab099b2537"
         */
        user_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** There is no such user in this team, or the user is scheduled for deletion. */
      404: { content: { "application/json": NotFoundError } };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /**
         * The user's id at Junction, as `createUser` or `resolveUser` returned it; not your own
         * `client_user_id`.
         *
         * @format uuid
         * @example "1449752e-0d8a-40e0-9206-91ab099b2537"
         */
        user_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is scheduled for deletion. */
      200: {
        content: {
          /** @example {"success":true} */
          "application/json": UserSuccessResponse;
        };
      };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /**
       * There is no such user in this team, or the user is scheduled for deletion already. Only `detail`
       * distinguishes the two. A wrong region, a wrong team or a `client_user_id` gets the first one too.
       */
      404: { content: { "application/json": NotFoundError } };
      /**
       * The request is malformed. An id that is no UUID is not checked here; it gets the 404 of an unknown
       * user.
       */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  deregisterProvider: {
    parameters: {
      path: {
        /**
         * The user's id at Junction.
         *
         * @format uuid
         * @example "1449752e-0d8a-40e0-9206-91ab099b2537"
         */
        user_id: string;
        /**
         * The provider's slug, as in `connected_sources`. Junction keeps adding providers, so any slug is
         * accepted here.
         * @example "fitbit"
         */
        provider: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The connection is cut. */
      200: {
        content: {
          /** @example {"success":true} */
          "application/json": UserSuccessResponse;
        };
      };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  cancelOrder: {
    parameters: {
      path: {
        /**
         * The order's id, as in `listOrders`.
         *
         * @format uuid
         * @example "0a9b2f6e-4c1d-4f0e-9c53-2f1f0a3d7c11"
         */
        order_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** What became of it. Look at `status` and at the order's `last_event`. */
      200: { content: { "application/json": CancelledOrder } };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** There is no such order. */
      404: {
        content: {
          /** @example {"detail":"Order doesn't exist"} */
          "application/json": NotFoundError;
        };
      };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
  listOrders: {
    parameters: {
      query?: {
        /**
         * The user's id at Junction. Without it, the orders of all users are listed.
         *
         * @format uuid
         * @example "1449752e-0d8a-40e0-9206-91ab099b2537"
         */
        user_id?: string;
        /**
         * Which page to return, from 1.
         * @default 1
         */
        page?: number;
        /**
         * How many orders a page holds.
         * @default 50
         */
        size?: number;
      };
    };
    requestBody?: never;
    responses: {
      /** A page of orders. */
      200: { content: { "application/json": OrderPage } };
      /** The API key or the access token is wrong, expired, or of another environment. */
      401: { content: { "application/json": UnauthorizedError } };
      /** A parameter or a member of the body is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /**
       * Junction is under stress and asks to come back later. There is no limit for a single customer, and
       * the body is not documented.
       */
      429: { content?: unknown };
      /** Junction is under stress and asks to come back later. The body is not documented. */
      503: { content?: unknown };
    };
  };
}

export interface components {
  schemas: {
    CancelledOrder: CancelledOrder;
    ClientUserIdConflictError: ClientUserIdConflictError;
    ConnectedSource: ConnectedSource;
    ConnectionError: ConnectionError;
    CreateUserRequest: CreateUserRequest;
    FallbackBirthDate: FallbackBirthDate;
    FallbackTimeZone: FallbackTimeZone;
    HTTPValidationError: HTTPValidationError;
    NotFoundError: NotFoundError;
    Order: Order;
    OrderEvent: OrderEvent;
    OrderPage: OrderPage;
    ProviderConnection: ProviderConnection;
    ProviderConnections: ProviderConnections;
    SourceProvider: SourceProvider;
    UnauthorizedError: UnauthorizedError;
    User: User;
    UserPage: UserPage;
    UserSuccessResponse: UserSuccessResponse;
  };
}
