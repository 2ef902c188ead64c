// Generated from specs/keycloak/openapi.yaml by `node run.mjs generate`. Do not edit.
/** What went wrong. All members may be absent. */
export type Error = {
  /** The kind of error, or the error in words. */
  error?: string;
  /** The error in words. */
  error_description?: string;
  /** The error in words. */
  errorMessage?: string;
} & { [key: string]: unknown };

/** A person who signs in. Keycloak returns more members than these. */
export type User = {
  /** The id that the other operations take. */
  id: string;
  /** The name to sign in with. */
  username?: string | null;
  /** The e-mail address. */
  email?: string | null;
  /** The directory that the user was imported from. */
  federationLink?: string | null;
} & { [key: string]: unknown };

/**
 * The id of a user that Keycloak stores. Those who are only in a federated store have ids that begin
 * with `f:`, and are refused.
 * @example "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab"
 */
export type UserId = string;

export interface paths {
  "/users": { get: operations["listUsers"] };
  "/users/{id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * An e-mail address.
         * @example "maria@example.com"
         */
        email?: string;
        /**
         * Whether the whole address must be the same.
         * @default false
         */
        exact?: boolean;
        /**
         * How many users to return.
         * @default 100
         */
        max?: number;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: { content: { "application/json": User[] } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not allow this, or there is no such user and the token may not learn that. */
      403: { content: { "application/json": Error } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id, a UUID unless an import has brought another. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not allow this, or there is no such user and the token may not learn that. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The user's id, a UUID unless an import has brought another. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted. */
      204: { content?: never };
      /** The place where the user is stored refuses the deletion. */
      400: { content: { "application/json": Error } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not allow this, or there is no such user and the token may not learn that. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
    };
  };
}

export interface components {
  schemas: { Error: Error; User: User; UserId: UserId };
}
