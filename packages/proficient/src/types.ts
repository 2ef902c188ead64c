// Generated from specs/proficient/openapi.yaml by `node run.mjs generate`. Do not edit.
/** The body of every error. */
export interface ApiError {
  error: ApiErrorBody;
}

/** What went wrong. */
export interface ApiErrorBody {
  code: ApiErrorCode;
  /** What went wrong, in words. */
  message: string;
}

/**
 * The kind of error: `invalid_request` (400), `invalid_credentials` (401), `forbidden` (403),
 * `resource_not_found` (404), `conflict` (409), `unknown` (500) or `unavailable` (503).
 */
export type ApiErrorCode =
  | "invalid_request"
  | "invalid_credentials"
  | "forbidden"
  | "resource_not_found"
  | "conflict"
  | "unavailable"
  | "unknown";

/**
 * A user to create.
 * @example {"external_id":"43","first_name":"Juan","last_name":"Example","live_mode":false}
 */
export interface CreateUserRequest {
  external_id: UserExternalId;
  first_name?: UserFirstName;
  last_name?: UserLastName;
  live_mode?: UserLiveMode;
}

/** The time at which the object was created, measured in milliseconds since the Unix epoch */
export type CreatedAt = number;

/**
 * What to change. What is left out stays as it is.
 * @example {"first_name":"Maria","last_name":"Example"}
 */
export interface UpdateUserRequest {
  first_name?: UserFirstName | null;
  last_name?: UserLastName | null;
}

/** The time at which the object was last updated, measured in milliseconds since the Unix epoch */
export type UpdatedAt = number;

/** A user of a project. */
export interface User {
  id: UserId;
  object: UserObjectType;
  created_at: CreatedAt;
  external_id: UserExternalId;
  first_name: UserFirstName;
  last_name: UserLastName;
  live_mode: UserLiveMode;
  updated_at: UpdatedAt;
}

/** Your own id of the user, unique within the project. */
export type UserExternalId = string;

/** The first name of the user. */
export type UserFirstName = string;

/** A user's id at Proficient AI. It begins with `u_`. */
export type UserId = string;

/** The last name of the user. */
export type UserLastName = string;

/** All users that match, newest first. */
export interface UserList {
  /** The users. */
  data: User[];
}

/** Whether the user exists in live mode. This will be `false` if the user is a test user. */
export type UserLiveMode = boolean;

/** The type of the `User` object */
export type UserObjectType = "user";

export interface paths {
  "/users": { get: operations["listUsers"]; post: operations["createUser"] };
  "/users/{user_id}": { get: operations["getUser"]; post: operations["updateUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * A string, though it stands for a boolean: `"false"` lists test users only. What is listed without it
         * is not documented.
         */
        live_mode?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: { content: { "application/json": UserList } };
      /** The secret key is missing or wrong. */
      401: { content: { "application/json": ApiError } };
      /** The key may not do this. */
      403: { content: { "application/json": ApiError } };
      /** Something is wrong at Proficient AI. */
      500: { content: { "application/json": ApiError } };
    };
  };
  createUser: {
    parameters: {};
    requestBody: { content: { "application/json": CreateUserRequest } };
    responses: {
      /** The user, created. */
      200: { content: { "application/json": User } };
      /** A member of the body is missing or not valid. */
      400: { content: { "application/json": ApiError } };
      /** The secret key is missing or wrong. */
      401: { content: { "application/json": ApiError } };
      /** The key may not create this user. */
      403: { content: { "application/json": ApiError } };
      /** Something is wrong at Proficient AI. */
      500: { content: { "application/json": ApiError } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id at Proficient AI (`u_…`). */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** The secret key is missing or wrong. */
      401: { content: { "application/json": ApiError } };
      /** The key may not do this. */
      403: { content: { "application/json": ApiError } };
      /** There is no such user. */
      404: { content: { "application/json": ApiError } };
      /** Something is wrong at Proficient AI. */
      500: { content: { "application/json": ApiError } };
    };
  };
  updateUser: {
    parameters: {
      path: {
        /** The user's id at Proficient AI (`u_…`). */
        user_id: UserId;
      };
    };
    requestBody: { content: { "application/json": UpdateUserRequest } };
    responses: {
      /** The user, changed. */
      200: { content: { "application/json": User } };
      /** A member of the body is not valid. */
      400: { content: { "application/json": ApiError } };
      /** The secret key is missing or wrong. */
      401: { content: { "application/json": ApiError } };
      /** The key may not change this user. */
      403: { content: { "application/json": ApiError } };
      /** There is no such user. */
      404: { content: { "application/json": ApiError } };
      /** Something is wrong at Proficient AI. */
      500: { content: { "application/json": ApiError } };
      /** Proficient AI is not available at the moment. */
      503: { content: { "application/json": ApiError } };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The user's id at Proficient AI (`u_…`), as `createUser` returned it; not your own `external_id`. */
        user_id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user who was deleted. */
      200: { content: { "application/json": User } };
      /** The secret key is missing or wrong. */
      401: { content: { "application/json": ApiError } };
      /** The key may not do this. */
      403: { content: { "application/json": ApiError } };
      /** There is no such user, or not any more. */
      404: { content: { "application/json": ApiError } };
      /** Something is wrong at Proficient AI. */
      500: { content: { "application/json": ApiError } };
      /** Proficient AI is not available at the moment. */
      503: { content: { "application/json": ApiError } };
    };
  };
}

export interface components {
  schemas: {
    ApiError: ApiError;
    ApiErrorBody: ApiErrorBody;
    ApiErrorCode: ApiErrorCode;
    CreateUserRequest: CreateUserRequest;
    CreatedAt: CreatedAt;
    UpdateUserRequest: UpdateUserRequest;
    UpdatedAt: UpdatedAt;
    User: User;
    UserExternalId: UserExternalId;
    UserFirstName: UserFirstName;
    UserId: UserId;
    UserLastName: UserLastName;
    UserList: UserList;
    UserLiveMode: UserLiveMode;
    UserObjectType: UserObjectType;
  };
}
