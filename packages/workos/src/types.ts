// Generated from specs/workos/openapi.yaml by `node run.mjs generate`. Do not edit.
/** What went wrong. All members may be absent. */
export type Error = {
  /** The kind of error. */
  code?: string;
  /** The error in words. */
  message?: string;
} & { [key: string]: unknown };

/** A person who signs in. WorkOS returns more members than these. */
export type User = {
  /** The kind of object: `user`. */
  object?: string;
  /** The id that the other operations take. */
  id: string;
  /** The e-mail address. */
  email: string;
  /** Your own id. */
  external_id?: string | null;
} & { [key: string]: unknown };

/**
 * A user's id. The id of a directory user and an e-mail address are refused.
 * @example "user_01E4ZCR3C56J083X43JQXF3JK5"
 */
export type UserId = string;

/** A page of users. */
export type UserList = {
  /** The kind of object: `list`. */
  object?: string;
  /** The users. */
  data: User[];
  /** Where the pages before and after begin. */
  list_metadata?: {
    /** Where the page before ends. */
    before?: string | null;
    /** Where the next page begins. */
    after?: string | null;
  } & { [key: string]: unknown };
} & { [key: string]: unknown };

export interface paths {
  "/user_management/users": { get: operations["listUsers"] };
  "/user_management/users/{id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * The e-mail address.
         * @example "maria@example.com"
         */
        email?: string;
        /** Where the page begins, from `list_metadata.after` of the one before. */
        after?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: { content: { "application/json": UserList } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key does not allow this. */
      403: { content: { "application/json": Error } };
      /** A parameter is not valid. */
      422: { content: { "application/json": Error } };
      /** Too many requests within ten seconds or within the minute. */
      429: { content: { "application/json": Error } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id, such as `user_01E4ZCR3C56J083X43JQXF3JK5`. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests within ten seconds or within the minute. */
      429: { content: { "application/json": Error } };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The user's id, such as `user_01E4ZCR3C56J083X43JQXF3JK5`. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted. No body is documented. */
      200: { content?: unknown };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** WorkOS refuses the deletion, with the code `user_deletion_not_allowed`. */
      409: { content: { "application/json": Error } };
      /** Too many requests within ten seconds or within the minute. */
      429: { content: { "application/json": Error } };
    };
  };
}

export interface components {
  schemas: { Error: Error; User: User; UserId: UserId; UserList: UserList };
}
