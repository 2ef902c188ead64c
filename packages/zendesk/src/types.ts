// Generated from specs/zendesk/openapi.yaml by `node run.mjs generate`. Do not edit.
/** One user who is deleted. */
export interface DeletedUserDocument {
  deleted_user: User;
}

/** What has happened of a deletion. */
export interface DeletionStatuses {
  /** The events. */
  compliance_deletion_statuses: ({
    /** `request_deletion`, `started` or `complete`. */
    action: string;
    /** The product, such as `support` or `chat`, or `all`. */
    application: string;
    /** When it happened. */
    created_at?: string;
    /** The user's id. */
    user_id?: number;
  } & { [key: string]: unknown })[];
}

/** What went wrong. */
export type Error = {
  /** The kind of error, such as `RecordNotFound`. */
  error?: unknown;
  /** The error in words. */
  description?: string;
} & { [key: string]: unknown };

/** Tickets of a user. */
export type TicketPage = {
  /** The tickets. */
  tickets: ({
    /** The ticket's id. */
    id?: number;
    /** The state. Only `closed` lets its requester be deleted. */
    status?: string;
  } & { [key: string]: unknown })[];
} & { [key: string]: unknown };

/** A person. Zendesk returns more members than these. */
export type User = {
  /** The id. */
  id: number;
  /** The name. */
  name?: string;
  /** The e-mail address. */
  email?: string | null;
  /** Your own id for the person. */
  external_id?: string | null;
  /** `end-user`, `agent` or `admin`. */
  role?: string;
  /** Whether the user is there: `false` when it is deleted. */
  active: boolean;
} & { [key: string]: unknown };

/** One user. */
export interface UserDocument {
  user: User;
}

/**
 * A user's id, a whole number.
 * @example "35436"
 */
export type UserId = string;

/** Users that were found. */
export type UserPage = {
  /** The users. */
  users: User[];
} & { [key: string]: unknown };

export interface paths {
  "/api/v2/deleted_users/{deleted_user_id}": { delete: operations["deleteUser"] };
  "/api/v2/users/search": { get: operations["searchUsers"] };
  "/api/v2/users/{user_id}": { delete: operations["softDeleteUser"] };
  "/api/v2/users/{user_id}/compliance_deletion_statuses": { get: operations["listDeletionStatuses"] };
  "/api/v2/users/{user_id}/tickets/requested": { get: operations["listTickets"] };
}

export interface operations {
  deleteUser: {
    parameters: {
      path: {
        /** The user's id, which is the same as before. */
        deleted_user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user, whose removal has begun. The name may still be there. */
      200: { content: { "application/json": DeletedUserDocument } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user, or it is not softly deleted. */
      404: { content: { "application/json": Error } };
      /** Too many requests. `Retry-After` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Error; "text/plain": string };
      };
    };
  };
  searchUsers: {
    parameters: {
      query?: {
        /**
         * The text to look for.
         * @example "maria@example.com"
         */
        query?: string;
        /** Your own id for the person. Upper and lower case do not differ. */
        external_id?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: { content: { "application/json": UserPage } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not allow this. */
      403: { content: { "application/json": Error } };
      /** Too many requests. `Retry-After` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Error; "text/plain": string };
      };
    };
  };
  softDeleteUser: {
    parameters: {
      path: {
        /** The user's id. */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user, no longer active. The name stays. */
      200: { content: { "application/json": UserDocument } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** The user can't be deleted, for example because a ticket is not closed. */
      422: { content: { "application/json": Error } };
      /** Too many requests. `Retry-After` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Error; "text/plain": string };
      };
    };
  };
  listDeletionStatuses: {
    parameters: {
      path: {
        /** The user's id. */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The events. */
      200: { content: { "application/json": DeletionStatuses } };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user, or no deletion. */
      404: { content: { "application/json": Error } };
      /** Too many requests. `Retry-After` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Error; "text/plain": string };
      };
    };
  };
  listTickets: {
    parameters: {
      path: {
        /** The user's id. */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The tickets. */
      200: {
        content: {
          /** @example {"tickets":[]} */
          "application/json": TicketPage;
        };
      };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not allow this. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests. `Retry-After` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Error; "text/plain": string };
      };
    };
  };
}

export interface components {
  schemas: {
    DeletedUserDocument: DeletedUserDocument;
    DeletionStatuses: DeletionStatuses;
    Error: Error;
    TicketPage: TicketPage;
    User: User;
    UserDocument: UserDocument;
    UserId: UserId;
    UserPage: UserPage;
  };
}
