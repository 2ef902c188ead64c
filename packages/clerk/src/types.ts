// Generated from specs/clerk/openapi.yaml by `node run.mjs generate`. Do not edit.
/** What was deleted. */
export type Deleted = {
  /** The kind of object: `user`. */
  object: string;
  /** The user's id. */
  id?: string;
  /** Your own id. */
  external_id?: string | null;
  /** Whether the user is deleted. */
  deleted: boolean;
} & { [key: string]: unknown };

/** An address of the user. Clerk returns more members than this. */
export type EmailAddress = {
  /** The address. */
  email_address: string;
} & { [key: string]: unknown };

/** What went wrong. All members may be absent. */
export type Error = {
  /** One or more problems. */
  errors?: ({
    /** The kind of problem, such as `resource_not_found`. */
    code?: string;
    /** The problem in words. */
    message?: string;
  } & { [key: string]: unknown })[];
  /** The id of this request at Clerk. */
  clerk_trace_id?: string;
} & { [key: string]: unknown };

/** A person who signs in. Clerk returns more members than these. */
export type User = {
  /** The id that the other operations take. */
  id: string;
  /** The kind of object: `user`. */
  object?: string;
  /** Your own id. */
  external_id?: string | null;
  /** All addresses of the user. */
  email_addresses?: EmailAddress[];
} & { [key: string]: unknown };

/**
 * A user's id. Clerk makes it. An e-mail address is refused.
 * @example "user_2g7np7Hrk0SN6kj5EDMLDaKNL0S"
 */
export type UserId = string;

export interface paths {
  "/users": { get: operations["listUsers"] };
  "/users/{user_id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query: {
        /**
         * The e-mail address, alone in a list.
         * @example ["maria@example.com"]
         */
        email_address: string[];
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: { content: { "application/json": User[] } };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** A parameter is not valid. */
      422: { content: { "application/json": Error } };
      /** Too many requests within ten seconds. */
      429: {
        headers: {
          /** How many seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id, such as `user_2g7np7Hrk0SN6kj5EDMLDaKNL0S`. */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests within ten seconds. */
      429: {
        headers: {
          /** How many seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The user's id, such as `user_2g7np7Hrk0SN6kj5EDMLDaKNL0S`. */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted. */
      200: {
        content: {
          /** @example {"object":"user","id":"user_2g7np7Hrk0SN6kj5EDMLDaKNL0S","deleted":true} */
          "application/json": Deleted;
        };
      };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests within ten seconds. */
      429: {
        headers: {
          /** How many seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
}

export interface components {
  schemas: { Deleted: Deleted; EmailAddress: EmailAddress; Error: Error; User: User; UserId: UserId };
}
