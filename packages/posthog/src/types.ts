// Generated from specs/posthog/openapi.yaml by `node run.mjs generate`. Do not edit.
/** Whom to delete, with everything. PostHog can also keep the profile, this client can't. */
export interface Deletion {
  /**
   * The person's `uuid`. PostHog takes up to 1,000, this client one.
   * @example ["0190a5c4-6f1e-7c55-9b0a-3f2d1c8e7a61"]
   */
  ids: [string];
  /** Deletes the events too. PostHog keeps them by default. */
  delete_events: true;
  /** Deletes the session recordings too. PostHog keeps them by default. */
  delete_recordings: true;
}

/** What PostHog found and queued. Servers differ in what they return. */
export type DeletionResponse = {
  /** How many persons have the id. */
  persons_found: number;
  /** How many profiles are deleted already: 0 where that is queued. */
  persons_deleted?: number;
  /** How many profiles are queued, on servers that do so. */
  persons_queued_for_deletion?: number;
  /** Whether the deletion of events is queued. */
  events_queued_for_deletion?: boolean;
  /** Whether the deletion of recordings is queued. */
  recordings_queued_for_deletion?: boolean;
  /** Persons whose profile could not be deleted. */
  deletion_errors?: ({
    /** The person's `uuid`. */
    person_uuid?: string;
  } & { [key: string]: unknown })[];
} & { [key: string]: unknown };

/** The deletion of a person's events. */
export type EventDeletion = {
  /** The person's `uuid`. */
  person_uuid: string;
  /** When it was asked for. */
  created_at?: string;
  /** How far it is. */
  status: "pending" | "completed";
  /** When PostHog saw that the events are gone. */
  delete_verified_at?: string | null;
} & { [key: string]: unknown };

/** Deletions of events. PostHog returns more members than these. */
export type EventDeletionPage = {
  /** The address of the next page. */
  next?: string | null;
  /** The address of the page before. */
  previous?: string | null;
  /** The deletions. */
  results: EventDeletion[];
} & { [key: string]: unknown };

/** A person. PostHog returns more members than these. */
export type Person = {
  /** The id that the other operations take. */
  uuid: string;
  /** The ids by which events name the person, also those that were merged. */
  distinct_ids?: string[];
  /** What is known of the person, such as `email`. */
  properties?: { [key: string]: unknown };
} & { [key: string]: unknown };

/** Persons, and where the next ones are. */
export type PersonPage = {
  /** The address of the next page. */
  next?: string | null;
  /** The address of the page before. */
  previous?: string | null;
  /** The persons. */
  results: Person[];
} & { [key: string]: unknown };

/**
 * A person's `uuid`. PostHog makes it.
 * @example "0190a5c4-6f1e-7c55-9b0a-3f2d1c8e7a61"
 */
export type PersonUuid = string;

/** What went wrong. All members may be absent. */
export type Problem = {
  /** The kind of problem, such as `validation_error`. */
  type?: string;
  /** The problem as a word. */
  code?: string;
  /** The problem in words. */
  detail?: string;
  /** The member of the request that is wrong. */
  attr?: string | null;
} & { [key: string]: unknown };

export interface paths {
  "/persons/": { get: operations["listUsers"] };
  "/persons/bulk_delete/": { post: operations["deleteUser"] };
  "/persons/deletion_status/": { get: operations["getDeletion"] };
  "/persons/{uuid}/": { get: operations["getUser"] };
}

export interface operations {
  listUsers: {
    parameters: {
      query?: {
        /**
         * The property `email`.
         * @example "maria@example.com"
         */
        email?: string;
        /**
         * A distinct id of the person.
         * @example "own-maria"
         */
        distinct_id?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The persons. */
      200: { content: { "application/json": PersonPage } };
      /** The request is not valid. */
      400: { content: { "application/json": Problem } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Problem } };
      /** The key does not have the scope, or does not reach the project. */
      403: { content: { "application/json": Problem } };
      /** Too many requests. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Problem };
      };
    };
  };
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/json": Deletion } };
    responses: {
      /** The deletion is queued, or done. */
      202: { content: { "application/json": DeletionResponse } };
      /** The request is not valid. */
      400: { content: { "application/json": Problem } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Problem } };
      /** The key does not have the scope, or does not reach the project. */
      403: { content: { "application/json": Problem } };
      /** Too many requests. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Problem };
      };
    };
  };
  getDeletion: {
    parameters: {
      query: {
        /** The person's `uuid`. PostHog also lists the deletions of everybody, this client does not. */
        person_uuid: PersonUuid;
      };
    };
    requestBody?: never;
    responses: {
      /** The deletions. */
      200: { content: { "application/json": EventDeletionPage } };
      /** The request is not valid. */
      400: { content: { "application/json": Problem } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Problem } };
      /** The key does not have the scope, or does not reach the project. */
      403: { content: { "application/json": Problem } };
      /** The server is too old for this operation. */
      404: { content: { "application/json": Problem } };
      /** Too many requests. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Problem };
      };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The person's `uuid`. */
        uuid: PersonUuid;
      };
    };
    requestBody?: never;
    responses: {
      /** The person. */
      200: { content: { "application/json": Person } };
      /** The request is not valid. */
      400: { content: { "application/json": Problem } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Problem } };
      /** The key does not have the scope, or does not reach the project. */
      403: { content: { "application/json": Problem } };
      /** There is no such person in this project. */
      404: { content: { "application/json": Problem } };
      /** Too many requests. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Problem };
      };
    };
  };
}

export interface components {
  schemas: {
    Deletion: Deletion;
    DeletionResponse: DeletionResponse;
    EventDeletion: EventDeletion;
    EventDeletionPage: EventDeletionPage;
    Person: Person;
    PersonPage: PersonPage;
    PersonUuid: PersonUuid;
    Problem: Problem;
  };
}
