// Generated from specs/box/openapi.yaml by `node run.mjs generate`. Do not edit.
/** What went wrong. All members may be absent. */
export type Error = {
  /** The kind of object: `error`. */
  type?: string;
  /** The status. */
  status?: number;
  /** The kind of error, such as `not_found`. */
  code?: string;
  /** The error in words. */
  message?: string;
  /** A link to the documentation. */
  help_url?: string;
  /** The id of the request. */
  request_id?: string;
} & { [key: string]: unknown };

/** A person of the enterprise. Box returns more members than these. */
export type User = {
  /** The id that the other operations take. */
  id: string;
  /** The e-mail address to sign in with. */
  login?: string;
  /** The state of the user, such as `inactive`. */
  status?: string;
} & { [key: string]: unknown };

/**
 * A user's id. Box makes it. An e-mail address is refused.
 * @example "11446498"
 */
export type UserId = string;

/** A page of users. */
export type Users = {
  /** The users. */
  entries?: User[];
} & { [key: string]: unknown };

export interface paths {
  "/users": { get: operations["listUsers"] };
  "/users/{user_id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query: {
        /**
         * The beginning of a name or login.
         * @example "maria@example.com"
         */
        filter_term: string;
        /**
         * Which users: `managed` ones are those of the enterprise.
         * @example "managed"
         */
        user_type?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: {
        content: {
          /** @example {"entries":[{"id":"11446498","login":"maria@example.com","status":"active"}]} */
          "application/json": Users;
        };
      };
      /** The request failed. The status says how. */
      default: { content: { "application/json": Error } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id. */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: {
        content: {
          /** @example {"id":"11446498","login":"maria@example.com","status":"active"} */
          "application/json": User;
        };
      };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** The request failed. The status says how. */
      default: { content: { "application/json": Error } };
    };
  };
  deleteUser: {
    parameters: {
      query?: {
        /** Whether to delete what the user owns as well. */
        force?: boolean;
        /** Whether the user gets an e-mail. */
        notify?: boolean;
      };
      path: {
        /** The user's id. */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted. There is no body. */
      204: { content?: never };
      /** The user owns content, for example. */
      400: { content: { "application/json": Error } };
      /** A retention policy or a legal hold forbids it, or the token does. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** The request failed. The status says how. */
      default: { content: { "application/json": Error } };
    };
  };
}

export interface components {
  schemas: { Error: Error; User: User; UserId: UserId; Users: Users };
}
