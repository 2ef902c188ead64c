// Generated from specs/amplitude/openapi.yaml by `node run.mjs generate`. Do not edit.
/**
 * Amplitude's id of a user.
 *
 * @format int64
 * @example 12345678901
 */
export type AmplitudeId = number;

/** The job that the user is in, or a list of jobs. */
export type CreatedJobs = Job | Job[];

/**
 * A day.
 *
 * @format date
 * @example "2026-12-09"
 */
export type Day = string;

/** A person who is in a job. */
export type Deletion = {
  amplitude_id: AmplitudeId;
  /** When it was asked for. */
  requested_on_day?: string;
  /** Who asked. */
  requester?: string | null;
} & { [key: string]: unknown };

/** Whom to delete. */
export interface DeletionRequest {
  /**
   * The person's Amplitude id. Amplitude takes up to 100, this client one.
   * @example [12345678901]
   */
  amplitude_ids: [AmplitudeId];
  /**
   * Who asks, for Amplitude's records.
   * @example "privacy"
   */
  requester?: string;
}

/** The deletions of a project on one day. */
export type Job = {
  /** The day on which it begins, such as `2026-12-09`. */
  day?: string;
  /** `staging`, `submitted` or `done`. */
  status?: string;
  /** The people who are in it. */
  amplitude_ids?: Deletion[];
  /** When the data could not be reached any more. Backups follow. */
  active_scrub_done_date?: string | null;
  /** The project. */
  app?: string | number;
} & { [key: string]: unknown };

/** A user. Amplitude returns more members than these. */
export type Match = {
  /** Your own id. */
  user_id?: string | null;
  amplitude_id: AmplitudeId;
} & { [key: string]: unknown };

/** What went wrong. All members may be absent. */
export type Problem = {
  /** A status, which may differ from that of the response. */
  code?: number;
  /** The error in words. */
  message?: string;
  /** The kind of status. */
  status?: string;
} & { [key: string]: unknown };

/** The users who match. */
export type UserSearch = {
  /** How they match: `nomatch` if nobody does. */
  type?: string;
  /** The users. */
  matches: Match[];
} & { [key: string]: unknown };

export interface paths {
  "/deletions/users": { get: operations["listDeletions"]; post: operations["deleteUser"] };
  "/deletions/users/{amplitude_id}/{start_day}": { delete: operations["cancelDeletion"] };
  "/usersearch": { get: operations["searchUsers"] };
}

export interface operations {
  listDeletions: {
    parameters: {
      query: {
        /** The first day. */
        start_day: Day;
        /** The last day. */
        end_day: Day;
      };
    };
    requestBody?: never;
    responses: {
      /** The jobs. */
      200: { content: { "application/json": Job[] } };
      /** The request is not valid. What the body holds is not documented. */
      400: { content: { "application/json": Problem } };
      /** The keys are wrong, or of another region. What the body holds is not documented. */
      401: { content: { "application/json": Problem } };
      /** Too many requests. */
      429: { content: { "application/json": Problem } };
    };
  };
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/json": DeletionRequest } };
    responses: {
      /** The job that the user is in, or a list of jobs. Look for the user's id in it. */
      200: { content: { "application/json": CreatedJobs } };
      /**
       * The id is unknown in the project, or the request is not valid. What the body holds is not
       * documented.
       */
      400: { content: { "application/json": Problem } };
      /** The keys are wrong, or of another region. What the body holds is not documented. */
      401: { content: { "application/json": Problem } };
      /** Too many requests. */
      429: { content: { "application/json": Problem } };
    };
  };
  cancelDeletion: {
    parameters: {
      path: {
        /**
         * Amplitude's id of the user.
         * @example 12345678901
         */
        amplitude_id: AmplitudeId;
        /** The day of the job. */
        start_day: Day;
      };
    };
    requestBody?: never;
    responses: {
      /** The user is in the job no more. */
      200: { content: { "application/json": Deletion } };
      /** The request is not valid. What the body holds is not documented. */
      400: { content: { "application/json": Problem } };
      /** The keys are wrong, or of another region. What the body holds is not documented. */
      401: { content: { "application/json": Problem } };
      /** Too many requests. */
      429: { content: { "application/json": Problem } };
    };
  };
  searchUsers: {
    parameters: {
      query: {
        /**
         * Your own user id, a device's id or Amplitude's id.
         * @example "own-maria"
         */
        user: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The users, or none. */
      200: { content: { "application/json": UserSearch } };
      /** The request is not valid. What the body holds is not documented. */
      400: { content: { "application/json": Problem } };
      /** The keys are wrong, or of another region. What the body holds is not documented. */
      401: { content: { "application/json": Problem } };
      /** Too many requests. */
      429: { content: { "application/json": Problem } };
    };
  };
}

export interface components {
  schemas: {
    AmplitudeId: AmplitudeId;
    CreatedJobs: CreatedJobs;
    Day: Day;
    Deletion: Deletion;
    DeletionRequest: DeletionRequest;
    Job: Job;
    Match: Match;
    Problem: Problem;
    UserSearch: UserSearch;
  };
}
