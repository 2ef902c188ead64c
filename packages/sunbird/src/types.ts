// Generated from specs/sunbird/openapi.yaml by `node run.mjs generate`. Do not edit.
/** Which roles to change. */
export interface AssignRolesRequest {
  /** What is asked for. */
  request: {
    /** @example "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63" */
    userId: UserId;
    /** The changes. */
    roles: RoleChange[];
  };
}

/** A user to create. */
export interface CreateUserRequest {
  /** The user. */
  request: {
    /**
     * The first name.
     * @example "Juan"
     */
    firstName: string;
    /** The last name. */
    lastName?: string;
    /** The name to log in with. */
    userName?: string;
    /**
     * The e-mail address. This or `phone` is required.
     * @example "juan@example.com"
     */
    email?: string;
    /** The phone number. This or `email` is required. */
    phone?: string;
    /** The first password. */
    password?: string;
    /** The organisation the user belongs to; the default one if absent. */
    channel?: string;
  } & { [key: string]: unknown };
}

/** The response with the id of a new user. */
export type CreatedUserEnvelope = Envelope & {
  /** The content. */
  result: {
    /** The user's id. */
    userId: string;
    /** `SUCCESS`. */
    response?: string;
    /** What could not be stored. */
    errors?: unknown;
  };
};

/** What every response of the service has around its content. */
export interface Envelope {
  /** The operation. With GETs it holds the path, and so may hold an e-mail address. */
  id: string;
  /** The operation's version. */
  ver: string;
  /**
   * The time of the response as `yyyy-MM-dd HH:mm:ss:SSS+0000`, with a colon before the milliseconds. It
   * is no RFC 3339 date.
   */
  ts: string;
  params: EnvelopeParams;
  /**
   * What became of the request. Known values are `OK`, `CLIENT_ERROR`, `SERVER_ERROR`,
   * `RESOURCE_NOT_FOUND`, `UNAUTHORIZED`, `FORBIDDEN`, `TOO_MANY_REQUESTS`, `SERVICE_UNAVAILABLE`,
   * `PARTIAL_SUCCESS_RESPONSE`, `IM_A_TEAPOT`, `REDIRECTION_REQUIRED` and `serverError`.
   */
  responseCode: string;
}

/** Ids of the messages, and the error if there is one. */
export interface EnvelopeParams {
  /** Id of the response. */
  resmsgid: string | null;
  /** Id of the request, as sent in `X-Request-ID` or made by the service. */
  msgid: string | null;
  /**
   * The error's code. One line of servers writes `UOS_USRDLT0008`, its successor `0008` or a word such
   * as `RESOURCE_NOT_FOUND`: compare the end.
   */
  err: string | null;
  /** `SUCCESS` or `success`, `FAILED`, or the error's code. */
  status: string | null;
  /** The error in words. It may hold an unfilled `{0}`. */
  errmsg: string | null;
}

/** The response to a request that failed. `params.err` is the code, and `params.errmsg` the text. */
export type ErrorEnvelope = Envelope & {
  /** Empty, as a rule. */
  result?: { [key: string]: unknown };
};

/** What the gateway says when it turns a request away. */
export interface GatewayError {
  /** The reason, in words. */
  message: string;
}

/** A role to add or to remove. */
export interface RoleChange {
  /**
   * The role's name.
   * @example "CONTENT_CREATOR"
   */
  role: string;
  /**
   * `remove` takes the role away, `add` gives it.
   * @example "remove"
   */
  operation: string;
  /** The organisations it is about. */
  scope: RoleScope[];
}

/** Where a role holds. */
export interface RoleScope {
  /**
   * The organisation's id.
   * @example "0130107621805015045"
   */
  organisationId: string;
}

/**
 * Which users to find.
 * @example {"request":{"filters":{"email":"maria@example.com"},"limit":1}}
 */
export interface SearchUsersRequest {
  /** What is asked for. */
  request: {
    /**
     * Values by the name of the member they must equal, for example `email`, `userName`, `status` or
     * `roles.role`.
     */
    filters: { [key: string]: unknown };
    /** Members to return; all of them if absent. */
    fields?: string[];
    /**
     * How many users to return.
     * @default 250
     */
    limit?: number;
    /**
     * How many users to skip.
     * @default 0
     */
    offset?: number;
  };
}

/** The response to a change that succeeded. */
export type SuccessEnvelope = Envelope & {
  /** The content. */
  result: {
    /** `SUCCESS`. */
    response: string;
  };
};

/** A token is not accepted, by the gateway or by the service. */
export type UnauthorizedError = GatewayError | ErrorEnvelope;

/** The service is down, in its own words or in the gateway's. */
export type UnavailableError = ErrorEnvelope | GatewayError;

/**
 * A person with an account. The service returns many more members; which of them depends on the
 * operation and on `fields`.
 */
export type User = {
  /** The user's id. */
  id?: string;
  /** The user's id, once more. */
  userId?: string;
  /** The name to log in with. */
  userName?: string | null;
  /** The first name. */
  firstName?: string | null;
  /** The last name. */
  lastName?: string | null;
  /** The e-mail address, most of it starred out. */
  maskedEmail?: string | null;
  /** The phone number, most of it starred out. */
  maskedPhone?: string | null;
  /** 1 for active users, 0 for blocked and 2 for deleted ones. */
  status?: number | null;
  /** Whether the user is deleted. */
  isDeleted?: boolean | null;
  /** The organisation at the top of the user's. */
  rootOrgId?: string | null;
  /** The roles the user holds, as `{ role, scope }`; older versions give bare names. */
  roles?: unknown[];
} & { [key: string]: unknown };

/** The response with a user. */
export type UserEnvelope = Envelope & {
  /** The content. */
  result: { response: User };
};

/**
 * A user's id, usually a UUID. It may be written with the prefix of a user federation (`f:…:…`), but
 * the policy check compares it as it stands.
 * @example "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63"
 */
export type UserId = string;

/**
 * Whom a request is about.
 * @example {"request":{"userId":"7b11d2ed-f6e1-40bd-8ca2-bb609614bd63"}}
 */
export interface UserIdRequest {
  /** What is asked for. */
  request: {
    /** @example "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63" */
    userId: UserId;
  };
}

/** The response with the users that were found. */
export type UserSearchEnvelope = Envelope & {
  /** The content. */
  result: { response: UserSearchResult };
};

/** Users that were found. */
export interface UserSearchResult {
  /** How many users match. */
  count: number;
  /** The users of this page. */
  content: User[];
}

export interface paths {
  "/api/user/v1/block": { post: operations["blockUser"] };
  "/api/user/v1/create": { post: operations["createUser"] };
  "/api/user/v1/delete": { post: operations["deleteUser"] };
  "/api/user/v1/get/{idType}/{id}": { get: operations["getUserByKey"] };
  "/api/user/v1/unblock": { post: operations["unblockUser"] };
  "/api/user/v2/role/assign": { post: operations["assignRoles"] };
  "/api/user/v3/search": { post: operations["searchUsers"] };
  "/api/user/v5/read/{userId}": { get: operations["readUser"] };
}

export interface operations {
  blockUser: {
    parameters: {};
    requestBody: { content: { "application/json": UserIdRequest } };
    responses: {
      /** The user is blocked. */
      200: { content: { "application/json": SuccessEnvelope } };
      /**
       * The user is blocked already (`…0008`, `User is already inactive.`), has no login any more (`…0017`),
       * or the id is missing (`…0030`).
       */
      400: { content: { "application/json": ErrorEnvelope } };
      /**
       * The gateway does not accept its token (`GatewayError`), or the service does not accept the user's
       * (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
       */
      401: {
        content: {
          /** @example {"message":"Unauthorized"} */
          "application/json": UnauthorizedError;
        };
      };
      /**
       * The gateway does not let this application call this operation, or its token has a wrong signature or
       * an unknown issuer.
       */
      403: {
        content: {
          /** @example {"message":"You cannot consume this service"} */
          "application/json": GatewayError;
        };
      };
      /** There is no such user (`…0013`). */
      404: { content: { "application/json": ErrorEnvelope } };
      /**
       * The application has used up its quota of this hour, 5000 calls by default. There is no
       * `Retry-After`, so the wait may be as long as an hour.
       */
      429: {
        headers: {
          /**
           * Calls that an hour allows.
           * @example 5000
           */
          "X-RateLimit-Limit-hour"?: number;
          /**
           * Calls that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining-hour"?: number;
        };
        content: {
          /** @example {"message":"API rate limit exceeded"} */
          "application/json": GatewayError;
        };
      };
      /**
       * Something went wrong, or the service did not respond within 30 seconds (then `responseCode` is
       * `serverError`, and the work may still go on).
       */
      500: { content: { "application/json": ErrorEnvelope } };
      /** The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of its own). */
      503: { content: { "application/json": UnavailableError; "text/plain": string } };
    };
  };
  createUser: {
    parameters: {};
    requestBody: { content: { "application/json": CreateUserRequest } };
    responses: {
      /** The user is created. */
      200: { content: { "application/json": CreatedUserEnvelope } };
      /**
       * A member of the body is missing or not valid, or the e-mail address belongs to another user
       * (`…0002`, `email already exists`).
       */
      400: { content: { "application/json": ErrorEnvelope } };
      /**
       * The gateway does not accept its token (`GatewayError`), or the service does not accept the user's
       * (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
       */
      401: {
        content: {
          /** @example {"message":"Unauthorized"} */
          "application/json": UnauthorizedError;
        };
      };
      /**
       * The gateway does not let this application call this operation, or its token has a wrong signature or
       * an unknown issuer.
       */
      403: {
        content: {
          /** @example {"message":"You cannot consume this service"} */
          "application/json": GatewayError;
        };
      };
      /**
       * The application has used up its quota of this hour, 5000 calls by default. There is no
       * `Retry-After`, so the wait may be as long as an hour.
       */
      429: {
        headers: {
          /**
           * Calls that an hour allows.
           * @example 5000
           */
          "X-RateLimit-Limit-hour"?: number;
          /**
           * Calls that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining-hour"?: number;
        };
        content: {
          /** @example {"message":"API rate limit exceeded"} */
          "application/json": GatewayError;
        };
      };
      /**
       * Something went wrong, or the service did not respond within 30 seconds (then `responseCode` is
       * `serverError`, and the work may still go on).
       */
      500: { content: { "application/json": ErrorEnvelope } };
      /** The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of its own). */
      503: { content: { "application/json": UnavailableError; "text/plain": string } };
    };
  };
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/json": UserIdRequest } };
    responses: {
      /** The user is deleted. */
      200: { content: { "application/json": SuccessEnvelope } };
      /**
       * The user is deleted already or the deletion failed half way (`…0008`, see `errmsg`), holds a role
       * that forbids deletion (`…0083`), or the user token names no user (`…0030`).
       */
      400: { content: { "application/json": ErrorEnvelope } };
      /**
       * The gateway does not accept its token (`GatewayError`), or the service does not accept the user's
       * (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
       */
      401: {
        content: {
          /** @example {"message":"Unauthorized"} */
          "application/json": UnauthorizedError;
        };
      };
      /**
       * Plain text: the user's token is missing, expired or somebody else's, and its owner has no role that
       * allows this; for a user who does not exist, everyone without the role `ORG_ADMIN` gets this too.
       * JSON: the gateway does not let this application call this operation, or its token has a wrong
       * signature or an unknown issuer.
       */
      403: {
        content: {
          /** @example {"message":"You cannot consume this service"} */
          "application/json": GatewayError;
          "text/plain": string;
        };
      };
      /** There is no such user. Only a caller with the role `ORG_ADMIN` learns this; others get the 403. */
      404: { content: { "application/json": ErrorEnvelope } };
      /**
       * The application has used up its quota of this hour, 5000 calls by default. There is no
       * `Retry-After`, so the wait may be as long as an hour.
       */
      429: {
        headers: {
          /**
           * Calls that an hour allows.
           * @example 5000
           */
          "X-RateLimit-Limit-hour"?: number;
          /**
           * Calls that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining-hour"?: number;
        };
        content: {
          /** @example {"message":"API rate limit exceeded"} */
          "application/json": GatewayError;
        };
      };
      /**
       * Something went wrong, or the service did not respond within 30 seconds (then `responseCode` is
       * `serverError`, and the work may still go on).
       */
      500: { content: { "application/json": ErrorEnvelope } };
      /** The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of its own). */
      503: { content: { "application/json": UnavailableError; "text/plain": string } };
    };
  };
  getUserByKey: {
    parameters: {
      path: {
        /**
         * What `id` is.
         * @example "email"
         */
        idType: "email" | "phone" | "loginId" | "userName";
        /**
         * The e-mail address, phone number, login id or user name.
         * @example "maria@example.com"
         */
        id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": UserEnvelope } };
      /** The value has the wrong format (`…0009`), or the user is blocked (`…0006`). */
      400: { content: { "application/json": ErrorEnvelope } };
      /**
       * The gateway does not accept its token (`GatewayError`), or the service does not accept the user's
       * (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
       */
      401: {
        content: {
          /** @example {"message":"Unauthorized"} */
          "application/json": UnauthorizedError;
        };
      };
      /**
       * The gateway does not let this application call this operation, or its token has a wrong signature or
       * an unknown issuer.
       */
      403: {
        content: {
          /** @example {"message":"You cannot consume this service"} */
          "application/json": GatewayError;
        };
      };
      /** There is no such user. `err` and, unlike elsewhere, `status` are `USER_NOT_FOUND`. */
      404: { content: { "application/json": ErrorEnvelope } };
      /**
       * The application has used up its quota of this hour, 5000 calls by default. There is no
       * `Retry-After`, so the wait may be as long as an hour.
       */
      429: {
        headers: {
          /**
           * Calls that an hour allows.
           * @example 5000
           */
          "X-RateLimit-Limit-hour"?: number;
          /**
           * Calls that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining-hour"?: number;
        };
        content: {
          /** @example {"message":"API rate limit exceeded"} */
          "application/json": GatewayError;
        };
      };
      /**
       * Something went wrong, or the service did not respond within 30 seconds (then `responseCode` is
       * `serverError`, and the work may still go on).
       */
      500: { content: { "application/json": ErrorEnvelope } };
      /** The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of its own). */
      503: { content: { "application/json": UnavailableError; "text/plain": string } };
    };
  };
  unblockUser: {
    parameters: {};
    requestBody: { content: { "application/json": UserIdRequest } };
    responses: {
      /** The user is no longer blocked. */
      200: { content: { "application/json": SuccessEnvelope } };
      /**
       * The user is not blocked (`…0008`, `User is already active.`), has no login any more (`…0017`), or
       * the id is missing (`…0030`).
       */
      400: { content: { "application/json": ErrorEnvelope } };
      /**
       * The gateway does not accept its token (`GatewayError`), or the service does not accept the user's
       * (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
       */
      401: {
        content: {
          /** @example {"message":"Unauthorized"} */
          "application/json": UnauthorizedError;
        };
      };
      /**
       * The gateway does not let this application call this operation, or its token has a wrong signature or
       * an unknown issuer.
       */
      403: {
        content: {
          /** @example {"message":"You cannot consume this service"} */
          "application/json": GatewayError;
        };
      };
      /** There is no such user. */
      404: { content: { "application/json": ErrorEnvelope } };
      /**
       * The application has used up its quota of this hour, 5000 calls by default. There is no
       * `Retry-After`, so the wait may be as long as an hour.
       */
      429: {
        headers: {
          /**
           * Calls that an hour allows.
           * @example 5000
           */
          "X-RateLimit-Limit-hour"?: number;
          /**
           * Calls that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining-hour"?: number;
        };
        content: {
          /** @example {"message":"API rate limit exceeded"} */
          "application/json": GatewayError;
        };
      };
      /**
       * Something went wrong, or the service did not respond within 30 seconds (then `responseCode` is
       * `serverError`, and the work may still go on).
       */
      500: { content: { "application/json": ErrorEnvelope } };
      /** The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of its own). */
      503: { content: { "application/json": UnavailableError; "text/plain": string } };
    };
  };
  assignRoles: {
    parameters: {};
    requestBody: { content: { "application/json": AssignRolesRequest } };
    responses: {
      /** The roles are changed. */
      200: { content: { "application/json": SuccessEnvelope } };
      /** A member of the body is missing or has the wrong type. */
      400: { content: { "application/json": ErrorEnvelope } };
      /**
       * The gateway does not accept its token (`GatewayError`), or the service does not accept the user's
       * (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
       */
      401: {
        content: {
          /** @example {"message":"Unauthorized"} */
          "application/json": UnauthorizedError;
        };
      };
      /**
       * Plain text: the user's token is missing, expired or somebody else's, and its owner has no role that
       * allows this; for a user who does not exist, everyone without the role `ORG_ADMIN` gets this too.
       * JSON: the gateway does not let this application call this operation, or its token has a wrong
       * signature or an unknown issuer.
       */
      403: {
        content: {
          /** @example {"message":"You cannot consume this service"} */
          "application/json": GatewayError;
          "text/plain": string;
        };
      };
      /**
       * The application has used up its quota of this hour, 5000 calls by default. There is no
       * `Retry-After`, so the wait may be as long as an hour.
       */
      429: {
        headers: {
          /**
           * Calls that an hour allows.
           * @example 5000
           */
          "X-RateLimit-Limit-hour"?: number;
          /**
           * Calls that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining-hour"?: number;
        };
        content: {
          /** @example {"message":"API rate limit exceeded"} */
          "application/json": GatewayError;
        };
      };
      /**
       * Something went wrong, or the service did not respond within 30 seconds (then `responseCode` is
       * `serverError`, and the work may still go on).
       */
      500: { content: { "application/json": ErrorEnvelope } };
      /** The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of its own). */
      503: { content: { "application/json": UnavailableError; "text/plain": string } };
    };
  };
  searchUsers: {
    parameters: {};
    requestBody: { content: { "application/json": SearchUsersRequest } };
    responses: {
      /** A page of users. */
      200: { content: { "application/json": UserSearchEnvelope } };
      /** The filters are missing (`…0030`). */
      400: { content: { "application/json": ErrorEnvelope } };
      /**
       * The gateway does not accept its token (`GatewayError`), or the service does not accept the user's
       * (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
       */
      401: {
        content: {
          /** @example {"message":"Unauthorized"} */
          "application/json": UnauthorizedError;
        };
      };
      /**
       * The gateway does not let this application call this operation, or its token has a wrong signature or
       * an unknown issuer.
       */
      403: {
        content: {
          /** @example {"message":"You cannot consume this service"} */
          "application/json": GatewayError;
        };
      };
      /**
       * The application has used up its quota of this hour, 5000 calls by default. There is no
       * `Retry-After`, so the wait may be as long as an hour.
       */
      429: {
        headers: {
          /**
           * Calls that an hour allows.
           * @example 5000
           */
          "X-RateLimit-Limit-hour"?: number;
          /**
           * Calls that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining-hour"?: number;
        };
        content: {
          /** @example {"message":"API rate limit exceeded"} */
          "application/json": GatewayError;
        };
      };
      /**
       * Something went wrong, or the service did not respond within 30 seconds (then `responseCode` is
       * `serverError`, and the work may still go on).
       */
      500: { content: { "application/json": ErrorEnvelope } };
      /** The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of its own). */
      503: { content: { "application/json": UnavailableError; "text/plain": string } };
    };
  };
  readUser: {
    parameters: {
      query?: {
        /**
         * Further members to return, separated by commas.
         * @example "organisations,roles"
         */
        fields?: string;
        /** The outside system that gave the id. */
        provider?: string;
        /** The kind of id that the outside system gave. */
        idType?: string;
      };
      path: {
        /**
         * The user's id.
         * @example "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63"
         */
        userId: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": UserEnvelope } };
      /** The user is blocked or deleted (`…0006`). */
      400: { content: { "application/json": ErrorEnvelope } };
      /**
       * The gateway does not accept its token (`GatewayError`), or the service does not accept the user's
       * (`ErrorEnvelope`, with an `err` that ends in `0070`, or `UNAUTHORIZED_USER`).
       */
      401: {
        content: {
          /** @example {"message":"Unauthorized"} */
          "application/json": UnauthorizedError;
        };
      };
      /**
       * Plain text: the user's token is missing, expired or somebody else's, and its owner has no role that
       * allows this; for a user who does not exist, everyone without the role `ORG_ADMIN` gets this too.
       * JSON: the gateway does not let this application call this operation, or its token has a wrong
       * signature or an unknown issuer.
       */
      403: {
        content: {
          /** @example {"message":"You cannot consume this service"} */
          "application/json": GatewayError;
          "text/plain": string;
        };
      };
      /** There is no such user. Only a caller with the role `ORG_ADMIN` learns this; others get the 403. */
      404: { content: { "application/json": ErrorEnvelope } };
      /**
       * The application has used up its quota of this hour, 5000 calls by default. There is no
       * `Retry-After`, so the wait may be as long as an hour.
       */
      429: {
        headers: {
          /**
           * Calls that an hour allows.
           * @example 5000
           */
          "X-RateLimit-Limit-hour"?: number;
          /**
           * Calls that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining-hour"?: number;
        };
        content: {
          /** @example {"message":"API rate limit exceeded"} */
          "application/json": GatewayError;
        };
      };
      /**
       * Something went wrong, or the service did not respond within 30 seconds (then `responseCode` is
       * `serverError`, and the work may still go on).
       */
      500: { content: { "application/json": ErrorEnvelope } };
      /** The service is not healthy (an envelope), or the gateway cannot reach it (JSON or text of its own). */
      503: { content: { "application/json": UnavailableError; "text/plain": string } };
    };
  };
}

export interface components {
  schemas: {
    AssignRolesRequest: AssignRolesRequest;
    CreateUserRequest: CreateUserRequest;
    CreatedUserEnvelope: CreatedUserEnvelope;
    Envelope: Envelope;
    EnvelopeParams: EnvelopeParams;
    ErrorEnvelope: ErrorEnvelope;
    GatewayError: GatewayError;
    RoleChange: RoleChange;
    RoleScope: RoleScope;
    SearchUsersRequest: SearchUsersRequest;
    SuccessEnvelope: SuccessEnvelope;
    UnauthorizedError: UnauthorizedError;
    UnavailableError: UnavailableError;
    User: User;
    UserEnvelope: UserEnvelope;
    UserId: UserId;
    UserIdRequest: UserIdRequest;
    UserSearchEnvelope: UserSearchEnvelope;
    UserSearchResult: UserSearchResult;
  };
}
