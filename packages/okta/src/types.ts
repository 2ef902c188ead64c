// Generated from specs/okta/openapi.yaml by `node run.mjs generate`. Do not edit.
/** How the user goes on. */
export type Activation = {
  /** A link that activates the user. */
  activationUrl?: string;
  /** The token of the link. */
  activationToken?: string;
} & { [key: string]: unknown };

/** What went wrong. All members may be absent. */
export interface Error {
  /** The kind of error: `E0000007` is not found, `E0000047` too many requests. */
  errorCode?: string;
  /** The error in words. It may hold the id. */
  errorSummary?: string;
  /** The code once more. */
  errorLink?: string;
  /** The id of this error. */
  errorId?: string;
  /** What caused it. */
  errorCauses?: { [key: string]: unknown }[];
}

/** Who the user is. Organizations add members of their own. */
export type Profile = {
  /** The name to sign in with. */
  login?: string | null;
  /** The e-mail address. */
  email?: string | null;
} & { [key: string]: unknown };

/** A person who signs in. Okta returns more members than these. */
export type User = {
  id: UserId;
  /**
   * The state of the user. Known values are `STAGED`, `ACTIVE`, `SUSPENDED` and `DEPROVISIONED`, which
   * means deactivated.
   */
  status: string;
  /** The state that the user is on the way to. */
  transitioningToStatus?: string | null;
  profile: Profile;
} & { [key: string]: unknown };

/**
 * A user's id. `me`, which is the owner of the token, is refused.
 * @example "00u1ero7vZFVEIYLWPBN"
 */
export type UserId = string;

export interface paths {
  "/api/v1/users": { get: operations["listUsers"] };
  "/api/v1/users/{id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
  "/api/v1/users/{id}/lifecycle/activate": { post: operations["activateUser"] };
  "/api/v1/users/{id}/lifecycle/deactivate": { post: operations["deactivateUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * A condition on properties of the user.
         * @example "profile.email eq \"maria@example.com\""
         */
        search?: string;
        /** Where the next page begins, from the `Link` header of this one. */
        after?: string;
        /**
         * How many users to return.
         * @default 200
         */
        limit?: number;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: { content: { "application/json": User[] } };
      /** The credential is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The credential does not allow this. */
      403: { content: { "application/json": Error } };
      /** Too many requests in this minute, or at once. There is no `Retry-After`. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-Rate-Limit-Reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id, which Okta has made. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** The credential is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The credential does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests in this minute, or at once. There is no `Retry-After`. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-Rate-Limit-Reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The user's id, which Okta has made. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted, or is only deactivated now. */
      204: { content?: never };
      /** The request cannot be carried out. */
      400: { content: { "application/json": Error } };
      /** The credential is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The credential does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests in this minute, or at once. There is no `Retry-After`. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-Rate-Limit-Reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  activateUser: {
    parameters: {
      query?: {
        /**
         * Whether Okta sends the user an e-mail, which it does unless this is `false`.
         *
         * @default true
         * @example false
         */
        sendEmail?: boolean;
      };
      path: {
        /** The user's id, which Okta has made. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is activated. Without the e-mail the body has a link for the user. */
      200: {
        content: {
          /** @example {} */
          "application/json": Activation;
        };
      };
      /** The credential is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The credential does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests in this minute, or at once. There is no `Retry-After`. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-Rate-Limit-Reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  deactivateUser: {
    parameters: {
      path: {
        /** The user's id, which Okta has made. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deactivated. There is no body. */
      200: { content?: unknown };
      /** The credential is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The credential does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user, or the user is already deactivated. */
      404: { content: { "application/json": Error } };
      /** Too many requests in this minute, or at once. There is no `Retry-After`. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-Rate-Limit-Reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
}

export interface components {
  schemas: { Activation: Activation; Error: Error; Profile: Profile; User: User; UserId: UserId };
}
