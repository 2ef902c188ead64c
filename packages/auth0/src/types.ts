// Generated from specs/auth0/openapi.yaml by `node run.mjs generate`. Do not edit.
/** What went wrong. Auth0's specification does not describe it, so all members may be absent. */
export type Error = {
  /** The status, once more. */
  statusCode?: number;
  /** The kind of error. */
  error?: string;
  /** The error in words. */
  message?: string;
  /** The kind of error as a code. */
  errorCode?: string;
} & { [key: string]: unknown };

/** A person who signs in. Auth0 returns more members than these. */
export type User = {
  /** The id that the other operations take. */
  user_id: string;
  /** The e-mail address. */
  email?: string;
} & { [key: string]: unknown };

/**
 * A user's id.
 * @example "auth0|5f7c8ec7c33c6c004bbafe82"
 */
export type UserId = string;

export interface paths {
  "/users-by-email": { get: operations["listUsersByEmail"] };
  "/users/{id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listUsersByEmail: {
    parameters: {
      query: {
        /**
         * The e-mail address. Upper and lower case differ.
         * @example "maria@example.com"
         */
        email: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: {
        content: {
          /** @example [{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82","email":"maria@example.com"}] */
          "application/json": User[];
        };
      };
      /** The request is not valid, for example because the id has another form. */
      400: { content: { "application/json": Error } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not have the scope. */
      403: { content: { "application/json": Error } };
      /** Too many requests for the tenant's plan. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-RateLimit-Reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id, with the connection in front. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: {
        content: {
          /** @example {"user_id":"auth0|5f7c8ec7c33c6c004bbafe82","email":"maria@example.com"} */
          "application/json": User;
        };
      };
      /** The request is not valid, for example because the id has another form. */
      400: { content: { "application/json": Error } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not have the scope. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests for the tenant's plan. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-RateLimit-Reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The user's id, with the connection in front. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** There is no such user any more, or there never was. */
      204: { content?: never };
      /** The request is not valid, for example because the id has another form. */
      400: { content: { "application/json": Error } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not have the scope. */
      403: { content: { "application/json": Error } };
      /** Too many requests for the tenant's plan. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-RateLimit-Reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
}

export interface components {
  schemas: { Error: Error; User: User; UserId: UserId };
}
