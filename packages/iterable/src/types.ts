// Generated from specs/iterable/openapi.yaml by `node run.mjs generate`. Do not edit.
/**
 * An e-mail address. Anything without an `@` is refused, since it may be the name of another
 * operation.
 * @example "maria@example.com"
 */
export type Email = string;

/**
 * Whom to forget, by one of the two.
 * @example {"userId":"own-maria"}
 */
export interface Forgetting {
  email?: Email;
  /**
   * Your own id.
   * @example "own-maria"
   */
  userId?: string;
}

/** How it went. */
export type Response = {
  /** `Success`, or the kind of error, such as `BadParams`. */
  code: string;
  /** The same in words, which may hold the id. */
  msg?: string;
  /** More about it. */
  params?: unknown;
} & { [key: string]: unknown };

/** A person. Iterable returns more members than these. */
export type User = {
  /** The e-mail address. */
  email?: string | null;
  /** Your own id. */
  userId?: string | null;
} & { [key: string]: unknown };

/** A user, or nobody. */
export type UserDocument = { user?: User } & { [key: string]: unknown };

export interface paths {
  "/api/users/byUserId/{userId}": { get: operations["getUser"]; delete: operations["deleteUser"] };
  "/api/users/forget": { post: operations["forgetUser"] };
  "/api/users/{email}": { get: operations["getUserByEmail"]; delete: operations["deleteUserByEmail"] };
}

export interface operations {
  getUser: {
    parameters: {
      path: {
        /**
         * Your own id of the user.
         * @example "own-maria"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user, if there is one. */
      200: {
        content: {
          /** @example {"user":{"email":"maria@example.com","userId":"own-maria"}} */
          "application/json": UserDocument;
        };
      };
      /** The request is not valid. */
      400: { content: { "application/json": Response } };
      /** The key is wrong, or of another region. */
      401: { content: { "application/json": Response } };
      /** Too many requests. */
      429: { content: { "application/json": Response } };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /**
         * Your own id of the user.
         * @example "own-maria"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The deletion has begun. */
      200: {
        content: {
          /** @example {"code":"Success","msg":"","params":null} */
          "application/json": Response;
        };
      };
      /** There is no such user, or the request is not valid. */
      400: { content: { "application/json": Response } };
      /** The key is wrong, or of another region. */
      401: { content: { "application/json": Response } };
      /** Too many requests. */
      429: { content: { "application/json": Response } };
    };
  };
  forgetUser: {
    parameters: {};
    requestBody: { content: { "application/json": Forgetting } };
    responses: {
      /** The deletion has begun. */
      200: {
        content: {
          /** @example {"code":"Success","msg":"","params":null} */
          "application/json": Response;
        };
      };
      /** There is no such user, or the request is not valid. */
      400: { content: { "application/json": Response } };
      /** The key is wrong, or of another region. */
      401: { content: { "application/json": Response } };
      /** Too many requests. */
      429: { content: { "application/json": Response } };
    };
  };
  getUserByEmail: {
    parameters: {
      path: {
        /** The e-mail address of the user. */
        email: Email;
      };
    };
    requestBody?: never;
    responses: {
      /** The user, if there is one. */
      200: {
        content: {
          /** @example {"user":{"email":"maria@example.com","userId":"own-maria"}} */
          "application/json": UserDocument;
        };
      };
      /** The request is not valid. */
      400: { content: { "application/json": Response } };
      /** The key is wrong, or of another region. */
      401: { content: { "application/json": Response } };
      /** Too many requests. */
      429: { content: { "application/json": Response } };
    };
  };
  deleteUserByEmail: {
    parameters: {
      path: {
        /** The e-mail address of the user. */
        email: Email;
      };
    };
    requestBody?: never;
    responses: {
      /** The deletion has begun. */
      200: {
        content: {
          /** @example {"code":"Success","msg":"","params":null} */
          "application/json": Response;
        };
      };
      /** There is no such user, or the request is not valid. */
      400: { content: { "application/json": Response } };
      /** The key is wrong, or of another region. */
      401: { content: { "application/json": Response } };
      /** Too many requests. */
      429: { content: { "application/json": Response } };
    };
  };
}

export interface components {
  schemas: { Email: Email; Forgetting: Forgetting; Response: Response; User: User; UserDocument: UserDocument };
}
