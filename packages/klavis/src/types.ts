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

/** A server instance, which connects one integration for one user. */
export interface ServerInstance {
  /** The instance's id. */
  instanceId?: string | null;
  /** The integration's name. */
  serverName?: string;
  /** The platform that the instance belongs to. */
  platform?: string;
  /** The user's id at the platform. */
  externalUserId?: string;
  /** Whether the integration asks for credentials. */
  authNeeded?: boolean;
  /** Whether Klavis holds credentials. */
  isAuthenticated?: boolean;
  /** Where the person can give access. */
  oauthUrl?: string | null;
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

/** What Klavis holds to act for a user at one integration. */
export interface UserAuth {
  /** True when the credentials could be looked up. */
  success: boolean;
  /** The id that your own code gave. */
  userId: string;
  /** The integration's name. */
  serverName: string;
  /** The credentials, such as access tokens. They are secrets of the person; don't log them. */
  authData?: { [key: string]: unknown } | null;
  /** Whether Klavis holds credentials. */
  isAuthenticated: boolean;
  /** A sentence about what happened. */
  message?: string | null;
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
  "/mcp-server/instance/{instanceId}": {
    get: operations["getServerInstance"];
    delete: operations["deleteServerInstance"];
  };
  "/mcp-server/instance/{instanceId}/auth": { delete: operations["deleteInstanceAuth"] };
  "/mcp-server/strata/{strataId}/auth/{serverName}": { delete: operations["deleteStrataAuth"] };
  "/user/": { get: operations["listUsers"] };
  "/user/{userId}": { get: operations["getUser"]; delete: operations["deleteUser"] };
  "/user/{userId}/auth/{serverName}": { get: operations["getUserAuth"]; delete: operations["deleteUserAuth"] };
  "/user/{userId}/integrations": { get: operations["getUserIntegrations"] };
}

export interface operations {
  getServerInstance: {
    parameters: {
      path: {
        /**
         * The instance's id, as Klavis returned it when your code created the instance.
         *
         * @format uuid
         * @example "2f1f0a3d-7c11-4f0e-9c53-0a9b2f6e4c1d"
         */
        instanceId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The instance. */
      200: { content: { "application/json": ServerInstance } };
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
  deleteServerInstance: {
    parameters: {
      path: {
        /**
         * The instance's id, as Klavis returned it when your code created the instance.
         *
         * @format uuid
         * @example "2f1f0a3d-7c11-4f0e-9c53-0a9b2f6e4c1d"
         */
        instanceId: string;
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
  deleteInstanceAuth: {
    parameters: {
      path: {
        /**
         * The instance's id, as Klavis returned it when your code created the instance.
         *
         * @format uuid
         * @example "2f1f0a3d-7c11-4f0e-9c53-0a9b2f6e4c1d"
         */
        instanceId: string;
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
  deleteStrataAuth: {
    parameters: {
      path: {
        /**
         * The Strata's id, as Klavis returned it when your code created it.
         * @example "4c1d0a9b-2f6e-4f0e-9c53-2f1f0a3d7c11"
         */
        strataId: string;
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
  getUserAuth: {
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
      /** The credentials, or that there are none. */
      200: { content: { "application/json": UserAuth } };
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
    ServerInstance: ServerInstance;
    StatusResponse: StatusResponse;
    User: User;
    UserAuth: UserAuth;
    UserIntegrations: UserIntegrations;
    UserPage: UserPage;
    UserSummary: UserSummary;
    ValidationError: ValidationError;
  };
}
