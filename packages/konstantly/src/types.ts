// Generated from specs/konstantly/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A course assigned to a user. Times are in seconds since 1970; 0 has been documented for "not yet". */
export interface Assignment {
  /** When the course was assigned. */
  assignedAt: number;
  /** When the user began. */
  startedAt?: number;
  /** When the course is due. */
  deadlineAt?: number;
  /** When the user finished. */
  finishedAt?: number;
  /** How far the user is, from 0 to 100. */
  progressValue?: number;
  /** The user's result, from 0 to 100. */
  resultValue?: number;
  /** Whether the user has begun. */
  isCourseStarted?: boolean;
  /** Whether the user has finished. */
  isCourseFinished?: boolean;
  /** Whether the deadline has passed. */
  isExpired?: boolean;
  course: Course;
}

/** Whom to block. */
export interface BlockUserRequest {
  /**
   * The user's API id.
   * @example "1234567890"
   */
  id: string;
}

/** A course. Only the members that name it are described. */
export interface Course {
  /** The course's id. */
  id: number;
  /** The course's name. */
  name: string;
}

/** A user to create. */
export interface CreateUserRequest {
  /**
   * The full name.
   * @example "Juan Example"
   */
  name: string;
  /**
   * The e-mail address, unique at the site.
   * @example "juan@example.com"
   */
  email: string;
  /**
   * The first password.
   * @example "correct horse battery staple"
   */
  password: string;
  /**
   * The short name of the user's role.
   * @example "learner"
   */
  roleAlias: string;
  /** An id of your own choice, of letters and digits. Konstantly makes one if you give none. */
  id?: string;
  /** About the user. */
  bio?: string;
  /** What the user does. */
  occupation?: string;
  /** Where the user is. */
  location?: string;
  /** The user's time zone. */
  timezone?: string;
  /**
   * Whether the user can only be managed through the API. With `true`, the web interface cannot edit the
   * user.
   * @default true
   */
  fromApi?: boolean;
  /** Courses to enrol the user in. */
  courses?: number[];
  /** When the courses are due, in seconds since 1970. */
  deadlineAt?: number;
  /** Groups to add the user to. */
  groups?: number[];
  /** Members that the site has added. */
  attributes?: { [key: string]: unknown };
}

/** Nothing. */
export interface EmptyObject {
  [key: string]: unknown;
}

/** What went wrong. */
export interface ErrorBody {
  /** The status code, once more. */
  status: number;
  /** What went wrong, in words. */
  message: string;
}

/** An invitation that was sent by e-mail. */
export interface Invite {
  /** The invitation's id. */
  id: number;
  /** The address it was sent to. */
  email: string;
  /** When it was sent, in seconds since 1970. */
  createdAt: number;
  /** Where the person can sign up. Whoever has this link can use it, so don't log it. */
  inviteUrl?: string;
}

/** All invitations. */
export interface InviteList {
  /** The invitations. */
  invites: Invite[];
}

/** What a user may do. */
export interface Role {
  /** The role's short name. */
  alias: string;
}

/** A person who learns or teaches at a site. */
export interface User {
  /** The user's API id. */
  id: string;
  /** The full name. */
  name: string;
  /** The language of the pages the user sees. */
  language: "de" | "en" | "es" | "fr" | "pl" | "pt" | "ru";
  /** What the user does. */
  occupation?: string;
  /** Where the user is. */
  location?: string;
  /** The user's time zone. */
  timezone: string;
  /** The e-mail address, unique at the site. */
  email: string;
  /** Whether the user is blocked. Only then can the user be deleted. */
  isBanned: boolean;
  /** What the user may do. The reference calls it a string; all its examples show an object. */
  role: Role | string;
  /** Whether the user can only be managed through the API. The web interface cannot edit such a user. */
  fromApi: boolean;
  /** The user's picture. */
  image?: { [key: string]: unknown } | null;
  /** Members that the site has added. Some responses leave it out. */
  attributes?: { [key: string]: unknown };
}

/** The courses assigned to a user. */
export interface UserAssignments {
  /** One entry for each course. */
  assignments: Assignment[];
}

/** Up to 20 users, sorted by name. */
export interface UserPage {
  /** The users of this page. */
  users: User[];
  /** How many users there are. */
  totalCount: number;
}

/** What is wrong with a request. */
export interface ValidationErrorBody {
  /** The status code, once more. */
  status: number;
  /** What went wrong, in words. */
  message: string;
  /** The faults by the member they are about. */
  errors?: { [key: string]: string[] };
}

export interface paths {
  "/groups/{groupId}/users/{userId}": { delete: operations["removeUserFromGroup"] };
  "/invites": { get: operations["listInvites"] };
  "/invites/{inviteId}": { delete: operations["deleteInvite"] };
  "/users": { get: operations["listUsers"]; post: operations["createUser"] };
  "/users/blocked": { post: operations["blockUser"] };
  "/users/blocked/{userId}": { delete: operations["unblockUser"] };
  "/users/{userId}": { get: operations["getUser"]; delete: operations["deleteUser"] };
  "/users/{userId}/assignments": { get: operations["getUserAssignments"] };
}

export interface operations {
  removeUserFromGroup: {
    parameters: {
      path: {
        /**
         * The group's id.
         * @example 123
         */
        groupId: number;
        /**
         * The user's API id. Whoever created the user may have chosen it.
         * @example "1234567890"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is no longer in the group. The body is an empty object. */
      200: {
        content: {
          /** @example {} */
          "application/json": EmptyObject;
        };
      };
      /** There is no such group or user. */
      404: {
        content: {
          /** @example {"status":404,"message":"Not found"} */
          "application/json": ErrorBody;
        };
      };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  listInvites: {
    parameters: {};
    requestBody?: never;
    responses: {
      /** The invitations. */
      200: { content: { "application/json": InviteList } };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  deleteInvite: {
    parameters: {
      path: {
        /**
         * The invitation's id, as in `listInvites`.
         * @example 1
         */
        inviteId: number;
      };
    };
    requestBody?: never;
    responses: {
      /** The invitation is cancelled. What the body holds is not documented. */
      200: { content?: unknown };
      /** There is no such invitation. */
      404: {
        content: {
          /** @example {"status":404,"message":"Not found"} */
          "application/json": ErrorBody;
        };
      };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  listUsers: {
    parameters: {
      query?: {
        /**
         * The e-mail address to look for.
         * @example "maria@example.com"
         */
        query?: string;
        /**
         * How many users to skip.
         * @default 0
         */
        offset?: number;
      };
    };
    requestBody?: never;
    responses: {
      /** A page of users. */
      200: { content: { "application/json": UserPage } };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  createUser: {
    parameters: {};
    requestBody: { content: { "application/json": CreateUserRequest } };
    responses: {
      /** The user, created. */
      200: { content: { "application/json": User } };
      /** A member of the body is missing or not valid. */
      400: { content: { "application/json": ValidationErrorBody } };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  blockUser: {
    parameters: {};
    requestBody: { content: { "application/json": BlockUserRequest } };
    responses: {
      /** The user, blocked. */
      200: { content: { "application/json": User } };
      /** There is no such user. */
      404: {
        content: {
          /** @example {"status":404,"message":"Not found"} */
          "application/json": ErrorBody;
        };
      };
      /** The user cannot be blocked, for example because courses name the person as their expert. */
      422: { content: { "application/json": ErrorBody } };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  unblockUser: {
    parameters: {
      path: {
        /**
         * The user's API id. Whoever created the user may have chosen it.
         * @example "1234567890"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is no longer blocked. The body is an empty object. */
      200: {
        content: {
          /** @example {} */
          "application/json": EmptyObject;
        };
      };
      /** The licence has no seat left. */
      402: { content: { "application/json": ErrorBody } };
      /** There is no such user. */
      404: {
        content: {
          /** @example {"status":404,"message":"Not found"} */
          "application/json": ErrorBody;
        };
      };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  getUser: {
    parameters: {
      path: {
        /**
         * The user's API id. Whoever created the user may have chosen it.
         * @example "1234567890"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** There is no such user. */
      404: {
        content: {
          /** @example {"status":404,"message":"Not found"} */
          "application/json": ErrorBody;
        };
      };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /**
         * The user's API id. Whoever created the user may have chosen it.
         * @example "1234567890"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted. What the body holds is not documented. */
      200: { content?: unknown };
      /** There is no such user. */
      404: {
        content: {
          /** @example {"status":404,"message":"Not found"} */
          "application/json": ErrorBody;
        };
      };
      /** The user is not blocked. */
      422: {
        content: {
          /** @example {"status":422,"message":"You should block users before deleting them"} */
          "application/json": ErrorBody;
        };
      };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
  getUserAssignments: {
    parameters: {
      path: {
        /**
         * The user's API id. Whoever created the user may have chosen it.
         * @example "1234567890"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user's assignments. */
      200: { content: { "application/json": UserAssignments } };
      /** There is no such user. */
      404: {
        content: {
          /** @example {"status":404,"message":"Not found"} */
          "application/json": ErrorBody;
        };
      };
      /** More than 100 requests within a minute. The body is not documented. */
      429: {
        headers: {
          /**
           * Requests that a minute allows.
           * @example 100
           */
          "X-RateLimit-Limit"?: number;
          /**
           * Requests that are left of it.
           * @example 0
           */
          "X-RateLimit-Remaining"?: number;
          /**
           * When the next minute begins, in seconds since 1970.
           * @example 1795348800
           */
          "X-RateLimit-Reset"?: number;
        };
        content?: unknown;
      };
    };
  };
}

export interface components {
  schemas: {
    Assignment: Assignment;
    BlockUserRequest: BlockUserRequest;
    Course: Course;
    CreateUserRequest: CreateUserRequest;
    EmptyObject: EmptyObject;
    ErrorBody: ErrorBody;
    Invite: Invite;
    InviteList: InviteList;
    Role: Role;
    User: User;
    UserAssignments: UserAssignments;
    UserPage: UserPage;
    ValidationErrorBody: ValidationErrorBody;
  };
}
