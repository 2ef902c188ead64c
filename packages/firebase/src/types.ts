// Generated from specs/firebase/openapi.yaml by `node run.mjs generate`. Do not edit.
/** Nothing about the user. */
export type Deleted = {
  /** The kind of response. */
  kind?: string;
} & { [key: string]: unknown };

/** Whom to delete. */
export interface Deletion {
  localId: UserId;
}

/** What went wrong. */
export type ErrorDocument = {
  /** The error. */
  error?: {
    /** The status. */
    code?: number;
    /** The kind of error, such as `USER_NOT_FOUND`; more words may follow after a colon. */
    message?: string;
    /** The kind of status, such as `PERMISSION_DENIED`. */
    status?: string;
    /** The same once more. */
    errors?: { [key: string]: unknown }[];
  } & { [key: string]: unknown };
} & { [key: string]: unknown };

/**
 * Whom to look for, by one of the two. Google takes more, this client one.
 * @example {"localId":["ZY1rJK0eYLg0eYLg0eYLg0eYLg0e"]}
 */
export interface Lookup {
  /**
   * The id of one user.
   * @example ["ZY1rJK0eYLg0eYLg0eYLg0eYLg0e"]
   */
  localId?: [UserId];
  /**
   * One e-mail address.
   * @example ["maria@example.com"]
   */
  email?: [string];
}

/** A person who signs in. Google returns more members than these. */
export type User = {
  localId: UserId;
  /** The e-mail address. */
  email?: string;
  /** Whether the user may not sign in. */
  disabled?: boolean;
} & { [key: string]: unknown };

/**
 * The user's id (`uid`), which you or Google made.
 * @example "ZY1rJK0eYLg0eYLg0eYLg0eYLg0e"
 */
export type UserId = string;

/** The users who match, or nobody. */
export type Users = {
  /** The kind of response. */
  kind?: string;
  /** The users. Absent if there is none. */
  users?: User[];
} & { [key: string]: unknown };

export interface paths {
  "/accounts:delete": { post: operations["deleteUser"] };
  "/accounts:lookup": { post: operations["lookupUsers"] };
}

export interface operations {
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/json": Deletion } };
    responses: {
      /** The user is deleted. */
      200: {
        content: {
          /** @example {"kind":"identitytoolkit#DeleteAccountResponse"} */
          "application/json": Deleted;
        };
      };
      /**
       * There is no such user (`USER_NOT_FOUND`), the request is not valid, or a quota is used up
       * (`QUOTA_EXCEEDED`). `message` says which.
       */
      400: { content: { "application/json": ErrorDocument } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": ErrorDocument } };
      /** The token does not allow this in the project. */
      403: { content: { "application/json": ErrorDocument } };
      /** Too many requests. */
      429: { content: { "application/json": ErrorDocument } };
    };
  };
  lookupUsers: {
    parameters: {};
    requestBody: { content: { "application/json": Lookup } };
    responses: {
      /** The users, if there are any. */
      200: { content: { "application/json": Users } };
      /** The request is not valid, or a quota is used up. `message` says which. */
      400: { content: { "application/json": ErrorDocument } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": ErrorDocument } };
      /** The token does not allow this in the project. */
      403: { content: { "application/json": ErrorDocument } };
      /** Too many requests. */
      429: { content: { "application/json": ErrorDocument } };
    };
  };
}

export interface components {
  schemas: {
    Deleted: Deleted;
    Deletion: Deletion;
    ErrorDocument: ErrorDocument;
    Lookup: Lookup;
    User: User;
    UserId: UserId;
    Users: Users;
  };
}
