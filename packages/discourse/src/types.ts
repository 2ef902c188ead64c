// Generated from specs/discourse/openapi.yaml by `node run.mjs generate`. Do not edit.
/** The new name. */
export type Anonymization = {
  /** `OK` if it was done. */
  success?: string;
  /** The new name in the forum. */
  username?: string;
} & { [key: string]: unknown };

/** Whether it was done. */
export type Deletion = {
  /** Whether the user is deleted. */
  deleted: boolean;
  /** The user, if it was not done. */
  user?: { [key: string]: unknown };
} & { [key: string]: unknown };

/** A person who takes part. Discourse returns more members than these. */
export type ListedUser = {
  /** The id that the other operations take. */
  id: number;
  /** The name in the forum. */
  username?: string;
  /** The primary address, if `show_emails` was passed and the key may see it. */
  email?: string;
} & { [key: string]: unknown };

/** What went wrong. All members may be absent. */
export type Refusal = {
  /** `false` if posts forbid the deletion. */
  deleted?: boolean;
  /** The same in words, with the name of the person. */
  message?: string;
  /** The errors in words. */
  errors?: string[];
  /** The kind of error: `invalid_access`, `not_found`, `rate_limit`. */
  error_type?: string;
} & { [key: string]: unknown };

/** A person who takes part. Discourse returns more members than these. */
export type User = {
  /** The id. */
  id: number;
  /** The name in the forum. */
  username?: string;
  /** Whether the person is an administrator, who is never deleted. */
  admin?: boolean;
  /** Whether the key may delete the person. */
  can_be_deleted?: boolean;
  /** How many posts there are. */
  post_count?: number;
} & { [key: string]: unknown };

/**
 * A user's id.
 * @example "42"
 */
export type UserId = string;

export interface paths {
  "/admin/users.json": { get: operations["listUsers"] };
  "/admin/users/{id}.json": { get: operations["getUser"]; delete: operations["deleteUser"] };
  "/admin/users/{id}/anonymize.json": { put: operations["anonymizeUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query: {
        /**
         * The whole address.
         * @example "maria@example.com"
         */
        email: string;
        /**
         * Whether addresses are returned, to a key that may see them.
         * @example true
         */
        show_emails?: boolean;
      };
    };
    requestBody?: never;
    responses: {
      /** The user, or nobody. */
      200: {
        content: {
          /** @example [{"id":42,"username":"maria","email":"maria@example.com"}] */
          "application/json": ListedUser[];
        };
      };
      /** The key may not do this. */
      403: { content: { "application/json": Refusal } };
      /** There is no such user, or the key is wrong. */
      404: { content: { "application/json": Refusal } };
      /** Too many requests. */
      429: { content: { "application/json": Refusal } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /**
         * The user's id, or `-1` for the system account.
         * @example "42"
         */
        id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: {
        content: {
          /** @example {"id":42,"username":"maria","admin":false,"can_be_deleted":true} */
          "application/json": User;
        };
      };
      /** The key may not do this. */
      403: { content: { "application/json": Refusal } };
      /** There is no such user, or the key is wrong. */
      404: { content: { "application/json": Refusal } };
      /** Too many requests. */
      429: { content: { "application/json": Refusal } };
    };
  };
  deleteUser: {
    parameters: {
      query?: {
        /**
         * Whether the person's posts are deleted as well, softly.
         * @example true
         */
        delete_posts?: boolean;
      };
      path: {
        /** The user's id. It has digits only. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted, if `deleted` is true. */
      200: {
        content: {
          /** @example {"deleted":true} */
          "application/json": Deletion;
        };
      };
      /**
       * The person has posts (`deleted` is false), is an administrator, is unknown, or may not be deleted
       * for the age of the posts.
       */
      403: {
        content: {
          /** @example {"deleted":false,"message":"The user has posts."} */
          "application/json": Refusal;
        };
      };
      /** There is no such user, or the key is wrong. */
      404: { content: { "application/json": Refusal } };
      /** Too many requests. */
      429: { content: { "application/json": Refusal } };
    };
  };
  anonymizeUser: {
    parameters: {
      path: {
        /** The user's id. It has digits only. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is renamed. Logs of the old address are changed later. */
      200: {
        content: {
          /** @example {"success":"OK","username":"anon1234567"} */
          "application/json": Anonymization;
        };
      };
      /** The key may not do this. */
      403: { content: { "application/json": Refusal } };
      /** There is no such user, or the key is wrong. */
      404: { content: { "application/json": Refusal } };
      /** Too many requests. */
      429: { content: { "application/json": Refusal } };
    };
  };
}

export interface components {
  schemas: {
    Anonymization: Anonymization;
    Deletion: Deletion;
    ListedUser: ListedUser;
    Refusal: Refusal;
    User: User;
    UserId: UserId;
  };
}
