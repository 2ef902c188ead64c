// Generated from specs/supabase/openapi.yaml by `node run.mjs generate`. Do not edit.
/** Nothing, or the user. */
export interface Deleted {
  [key: string]: unknown;
}

/**
 * What went wrong. All members may be absent, and which there are depends on the version of the
 * server.
 */
export type Error = {
  /** The status or the kind of error. */
  code?: number | string;
  /** The kind of error: `user_not_found`. */
  error_code?: string;
  /** The error in words. */
  msg?: string;
  /** The error in words. */
  message?: string;
} & { [key: string]: unknown };

/** A person who signs in. Supabase returns more members than these. */
export type User = {
  id: UserId;
  /** The e-mail address. */
  email?: string | null;
  /** When the user was deleted softly. */
  deleted_at?: string | null;
} & { [key: string]: unknown };

/**
 * A user's id.
 *
 * @format uuid
 * @example "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab"
 */
export type UserId = string;

/** A page of users. */
export type UserPage = {
  /** The audience that the users belong to. */
  aud?: string;
  /** The users. */
  users: User[];
} & { [key: string]: unknown };

export interface paths {
  "/admin/users": { get: operations["listUsers"] };
  "/admin/users/{userId}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * A part of the address or the full name. It is read in the source of the server, and not documented.
         * @example "maria@example.com"
         */
        filter?: string;
        /** The number of the page, from 1. */
        page?: number;
        /** How many users to return. */
        per_page?: number;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: { content: { "application/json": UserPage } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key is not that of an administrator. */
      403: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id, a UUID. */
        userId: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: {
        content: {
          /** @example {"id":"b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab","email":"maria@example.com"} */
          "application/json": User;
        };
      };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key is not that of an administrator. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The user's id, a UUID. */
        userId: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted. Current servers return an empty object, older ones the user. */
      200: {
        content: {
          /** @example {} */
          "application/json": Deleted;
        };
      };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key is not that of an administrator. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
}

export interface components {
  schemas: { Deleted: Deleted; Error: Error; User: User; UserId: UserId; UserPage: UserPage };
}
