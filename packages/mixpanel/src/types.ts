// Generated from specs/mixpanel/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A task that was created. Mixpanel's specification and its reference differ about its form. */
export interface CreatedTask {
  /** `ok`. */
  status: string;
  /** The task, with its id. */
  results:
    | {
        /** The task's id. */
        task_id: string;
      }
    | {
        /** The task's id. */
        tracking_id: string;
      }[];
}

/** Whom to delete. */
export interface DeletionRequest {
  /**
   * The person's `distinct_id`. Mixpanel takes more, this client one.
   * @example ["maria-17"]
   */
  distinct_ids: [string];
  /** The law. Mixpanel's default is GDPR. */
  compliance_type?: "GDPR" | "CCPA";
}

/** What went wrong. */
export interface Problem {
  /** `error`. */
  status?: string;
  /** What is wrong, in words or as an object. */
  error?: string | { [key: string]: unknown };
}

/** A task. */
export interface TaskDocument {
  /** `ok`. */
  status?: string;
  /** The task. */
  results: {
    /** The task's id. */
    tracking_id?: string;
    /** How far it is. */
    status: "PENDING" | "STAGING" | "STARTED" | "SUCCESS" | "FAILURE" | "REVOKED" | "NOT_FOUND" | "UNKNOWN";
  } & { [key: string]: unknown };
}

export interface paths {
  "/data-deletions/v3.0": { post: operations["deleteUser"] };
  "/data-deletions/v3.0/{tracking_id}": { get: operations["getDeletion"]; delete: operations["cancelDeletion"] };
}

export interface operations {
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/json": DeletionRequest } };
    responses: {
      /** The task is created, as Mixpanel's reference shows it. */
      200: {
        content: {
          /** @example {"status":"ok","results":[{"tracking_id":"1583958896131033662"}]} */
          "application/json": CreatedTask;
        };
      };
      /** The task is created. */
      201: {
        content: {
          /** @example {"status":"ok","results":{"task_id":"1583958896131033662"}} */
          "application/json": CreatedTask;
        };
      };
      /** The token is missing or wrong. */
      401: { content: { "application/json": Problem } };
      /** The token does not allow this. */
      403: { content: { "application/json": Problem } };
      /** A task for this person is at work. */
      409: { content: { "application/json": Problem } };
      /** Too many requests, or too much at work for the project. What the body holds is not known. */
      429: { content?: unknown };
    };
  };
  getDeletion: {
    parameters: {
      path: {
        /**
         * The id that `deleteUser` returned.
         * @example "1583958896131033662"
         */
        tracking_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The task. */
      200: { content: { "application/json": TaskDocument } };
      /** The token is missing or wrong. */
      401: { content: { "application/json": Problem } };
      /** The token does not allow this. */
      403: { content: { "application/json": Problem } };
      /** Too many requests, or too much at work for the project. What the body holds is not known. */
      429: { content?: unknown };
    };
  };
  cancelDeletion: {
    parameters: {
      path: {
        /**
         * The id that `deleteUser` returned.
         * @example "1583958896131033662"
         */
        tracking_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The task is cancelled. */
      204: { content?: never };
      /** The token is missing or wrong. */
      401: { content: { "application/json": Problem } };
      /** The token does not allow this. */
      403: { content: { "application/json": Problem } };
      /** The task is at work and can't be cancelled. What the body holds is not known. */
      405: { content?: unknown };
      /** Too many requests, or too much at work for the project. What the body holds is not known. */
      429: { content?: unknown };
    };
  };
}

export interface components {
  schemas: { CreatedTask: CreatedTask; DeletionRequest: DeletionRequest; Problem: Problem; TaskDocument: TaskDocument };
}
