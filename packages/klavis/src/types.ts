// Generated from specs/klavis/openapi.yaml by `node run.mjs generate`. Do not edit.
/** Whether the user was deleted. */
export interface DeleteUserResponse {
  /** True when the user and all that belongs to it are gone. What false means is not documented. */
  success: boolean;
  /** A sentence about what happened, to show or to log. */
  message: string;
}

/** What is wrong with a request. */
export interface HTTPValidationError {
  /** One entry for each fault. */
  detail?: ValidationError[];
}

/** An integration of a user. */
export interface Integration {
  /** The integration's name. */
  name: string;
  /** Whether the user has authenticated it, so that Klavis holds credentials. */
  is_authenticated: boolean;
}

/** Whether a request was carried out. */
export interface StatusResponse {
  /** True when it was. */
  success: boolean;
  /** A sentence about what happened. */
  message?: string | null;
}

/** A person on whose behalf an agent works. */
export interface User {
  /** The id that your own code gave. */
  userId: string;
  /** When the user first appeared. The vendor promises no format. */
  createdAt: string;
  /** When the user was last active. The vendor promises no format. */
  lastUsedAt?: string | null;
}

/** The integrations of a user. */
export interface UserIntegrations {
  /** One entry for each integration. */
  integrations: Integration[];
}

/** A page of the account's users. */
export interface UserPage {
  /** The users of this page. */
  users: UserSummary[];
  /** How many users the account has. */
  totalCount: number;
  /** Number of this page, from 1. */
  page: number;
  /** How many users a page holds. */
  pageSize: number;
  /** How many pages there are. */
  totalPages: number;
}

/** A user, as a list shows it. */
export interface UserSummary {
  /** The id that your own code gave. */
  userId: string;
  /** When the user first appeared. The vendor promises no format. */
  createdAt: string;
}

/** One fault of a request. */
export interface ValidationError {
  /** Where it is, from the outside in (`query`, `page_size`). */
  loc: (string | number)[];
  /** What is wrong. */
  msg: string;
  /** The kind of fault. */
  type: string;
  /** The value that was refused. */
  input?: unknown;
  /** More about the fault. */
  ctx?: Record<string, unknown>;
}

export interface paths {
  "/user/": { get: operations["listUsers"] };
  "/user/{userId}": { get: operations["getUser"]; delete: operations["deleteUser"] };
  "/user/{userId}/auth/{serverName}": { delete: operations["deleteUserAuth"] };
  "/user/{userId}/integrations": { get: operations["getUserIntegrations"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * How many users a page holds.
         * @default 50
         */
        page_size?: number;
        /**
         * Which page to return, from 1.
         * @default 1
         */
        page_number?: number;
      };
    };
    requestBody?: never;
    responses: {
      /** A page of users. */
      200: { content: { "application/json": UserPage } };
      /** A parameter is not valid. The body is not documented. */
      400: { content?: unknown };
      /** The API key is missing. The body is not documented. */
      401: { content?: unknown };
      /** The API key is not valid. The body is not documented. */
      403: { content?: unknown };
      /** There is no such resource. The body is not documented. */
      404: { content?: unknown };
      /** A parameter is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /** More than two requests a second, the limit of accounts that do not pay. The body is not documented. */
      429: { content?: unknown };
      /** Something is wrong at Klavis. The body is not documented. */
      "5XX": { content?: unknown };
    };
  };
  getUser: {
    parameters: {
      path: {
        /**
         * The user's id, as your own code gave it.
         * @example "maria@example.com"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** A parameter is not valid. The body is not documented. */
      400: { content?: unknown };
      /** The API key is missing. The body is not documented. */
      401: { content?: unknown };
      /** The API key is not valid. The body is not documented. */
      403: { content?: unknown };
      /** There is no such resource. The body is not documented. */
      404: { content?: unknown };
      /** A parameter is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /** More than two requests a second, the limit of accounts that do not pay. The body is not documented. */
      429: { content?: unknown };
      /** Something is wrong at Klavis. The body is not documented. */
      "5XX": { content?: unknown };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /**
         * The user's id, as your own code gave it when it created a server instance.
         * @example "maria@example.com"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** What became of the deletion. */
      200: {
        content: {
          /** @example {"success":true,"message":"User deleted successfully"} */
          "application/json": DeleteUserResponse;
        };
      };
      /** A parameter is not valid. The body is not documented. */
      400: { content?: unknown };
      /** The API key is missing. The body is not documented. */
      401: { content?: unknown };
      /** The API key is not valid. The body is not documented. */
      403: { content?: unknown };
      /** There is no such resource. The body is not documented. */
      404: { content?: unknown };
      /** A parameter is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /** More than two requests a second, the limit of accounts that do not pay. The body is not documented. */
      429: { content?: unknown };
      /** Something is wrong at Klavis. The body is not documented. */
      "5XX": { content?: unknown };
    };
  };
  deleteUserAuth: {
    parameters: {
      path: {
        /**
         * The user's id, as your own code gave it.
         * @example "maria@example.com"
         */
        userId: string;
        /**
         * The integration's name. Klavis keeps adding integrations, so any name is accepted here.
         * @example "GitHub"
         */
        serverName: string;
      };
    };
    requestBody?: never;
    responses: {
      /** What became of it. */
      200: {
        content: {
          /** @example {"success":true,"message":null} */
          "application/json": StatusResponse;
        };
      };
      /** A parameter is not valid. The body is not documented. */
      400: { content?: unknown };
      /** The API key is missing. The body is not documented. */
      401: { content?: unknown };
      /** The API key is not valid. The body is not documented. */
      403: { content?: unknown };
      /** There is no such resource. The body is not documented. */
      404: { content?: unknown };
      /** A parameter is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /** More than two requests a second, the limit of accounts that do not pay. The body is not documented. */
      429: { content?: unknown };
      /** Something is wrong at Klavis. The body is not documented. */
      "5XX": { content?: unknown };
    };
  };
  getUserIntegrations: {
    parameters: {
      path: {
        /**
         * The user's id, as your own code gave it.
         * @example "maria@example.com"
         */
        userId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The integrations. */
      200: {
        content: {
          /** @example {"integrations":[{"name":"GitHub","is_authenticated":true}]} */
          "application/json": UserIntegrations;
        };
      };
      /** A parameter is not valid. The body is not documented. */
      400: { content?: unknown };
      /** The API key is missing. The body is not documented. */
      401: { content?: unknown };
      /** The API key is not valid. The body is not documented. */
      403: { content?: unknown };
      /** There is no such resource. The body is not documented. */
      404: { content?: unknown };
      /** A parameter is missing or malformed. */
      422: { content: { "application/json": HTTPValidationError } };
      /** More than two requests a second, the limit of accounts that do not pay. The body is not documented. */
      429: { content?: unknown };
      /** Something is wrong at Klavis. The body is not documented. */
      "5XX": { content?: unknown };
    };
  };
}

export interface components {
  schemas: {
    DeleteUserResponse: DeleteUserResponse;
    HTTPValidationError: HTTPValidationError;
    Integration: Integration;
    StatusResponse: StatusResponse;
    User: User;
    UserIntegrations: UserIntegrations;
    UserPage: UserPage;
    UserSummary: UserSummary;
    ValidationError: ValidationError;
  };
}
