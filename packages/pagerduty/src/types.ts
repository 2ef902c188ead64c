// Generated from specs/pagerduty/openapi.yaml by `node run.mjs generate`. Do not edit.
/** What went wrong. All members may be absent. */
export type Error = {
  /** The problem. */
  error?: {
    /** The kind of problem, such as 2100 for an unknown id. */
    code?: number;
    /** The problem in words. */
    message?: string;
    /** Details. */
    errors?: string[];
  } & { [key: string]: unknown };
} & { [key: string]: unknown };

/** An incident. PagerDuty returns more members than these. */
export type Incident = {
  /** The incident's id. */
  id?: string;
  /** Such as `triggered` or `acknowledged`. */
  status?: string;
  /** Where a person can read it. */
  html_url?: string;
} & { [key: string]: unknown };

/** Incidents of a user. */
export type IncidentPage = {
  /** The incidents of this page. */
  incidents: Incident[];
  /** How many a page holds. */
  limit?: number;
  /** How many come before this page. */
  offset?: number;
  /** Whether there are more. */
  more?: boolean;
} & { [key: string]: unknown };

/** A person in the account. PagerDuty returns more members than these. */
export type User = {
  /** The id that the other operations take. */
  id: string;
  /** The kind of object: `user`. */
  type?: string;
  /** The person's name. */
  name?: string;
  /** The e-mail address. */
  email: string;
} & { [key: string]: unknown };

/** A user. */
export type UserEnvelope = { user: User } & { [key: string]: unknown };

/**
 * A user's id. PagerDuty makes it.
 * @example "PXPGF42"
 */
export type UserId = string;

/** Users who match. */
export type UserPage = {
  /** The users of this page. */
  users: User[];
  /** How many a page holds. */
  limit?: number;
  /** How many come before this page. */
  offset?: number;
  /** Whether there are more. */
  more?: boolean;
} & { [key: string]: unknown };

export interface paths {
  "/incidents": { get: operations["listIncidents"] };
  "/users": { get: operations["listUsers"] };
  "/users/{id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  listIncidents: {
    parameters: {
      query: {
        /**
         * The user's id, alone in a list.
         * @example ["PXPGF42"]
         */
        "user_ids[]": UserId[];
        /**
         * With `all`, incidents of any age; otherwise those of the last month.
         * @example "all"
         */
        date_range?: "all";
      };
    };
    requestBody?: never;
    responses: {
      /** The incidents. */
      200: {
        content: {
          /** @example {"incidents":[],"limit":25,"offset":0,"more":false} */
          "application/json": IncidentPage;
        };
      };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The account's plan lacks what the request needs. */
      402: { content: { "application/json": Error } };
      /** The key may not do this, for example because it can only read. */
      403: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  listUsers: {
    parameters: {
      query: {
        /**
         * The text, such as an e-mail address.
         * @example "maria@example.com"
         */
        query: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The users. */
      200: { content: { "application/json": UserPage } };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key may not do this, for example because it can only read. */
      403: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The user's id, such as `PXPGF42`. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": UserEnvelope } };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key may not do this, for example because it can only read. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The user's id, such as `PXPGF42`. */
        id: UserId;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is deleted. */
      204: { content?: never };
      /** Something depends on the user, such as an open incident. */
      400: { content: { "application/json": Error } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Error } };
      /** The key may not do this, for example because it can only read. */
      403: { content: { "application/json": Error } };
      /** There is no such user. */
      404: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
}

export interface components {
  schemas: {
    Error: Error;
    Incident: Incident;
    IncidentPage: IncidentPage;
    User: User;
    UserEnvelope: UserEnvelope;
    UserId: UserId;
    UserPage: UserPage;
  };
}
