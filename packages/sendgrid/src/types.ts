// Generated from specs/sendgrid/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A person who gets campaigns. SendGrid returns more members than these. */
export type Contact = {
  /** The contact's id. */
  id: string;
  /** The e-mail address, in lower case. */
  email?: string | null;
  /** Your own id. */
  external_id?: string | null;
} & { [key: string]: unknown };

/**
 * A contact's id. Anything with a comma, or an e-mail address, is refused.
 * @example "3b1f4a0e-52f7-4f3c-8c39-0d1d7a9a7e55"
 */
export type ContactId = string;

/** What went wrong. */
export type Errors = {
  /** The errors. */
  errors?: ({
    /** The error in words. */
    message?: string;
    /** The member that it is about. */
    field?: string | null;
  } & { [key: string]: unknown })[];
} & { [key: string]: unknown };

/** What was begun. */
export type Job = {
  /** The job's id. */
  job_id: string;
} & { [key: string]: unknown };

/** A job. */
export type JobStatus = {
  /** The job's id. */
  id: string;
  /** `pending`, `completed`, `errored` (in part) or `failed`. */
  status: string;
  /** `delete`. */
  job_type?: string;
  /** How many were requested and deleted. */
  results?: { [key: string]: unknown };
  /** When it was done. */
  finished_at?: string | null;
} & { [key: string]: unknown };

/** Whose mail it is about. */
export interface MailErasure {
  email_addresses: OneAddress;
}

/**
 * The e-mail address of one person.
 * @example ["maria@example.com"]
 */
export type OneAddress = [string];

/** Whom to look for. */
export interface Search {
  emails: OneAddress;
}

/** What was found. */
export type SearchResults = {
  /** A result for each address. */
  result: {
    [key: string]: {
      contact?: Contact;
      /** Why there is none. */
      error?: string;
    } & { [key: string]: unknown };
  };
} & { [key: string]: unknown };

export interface paths {
  "/v3/marketing/contacts": { delete: operations["deleteUser"] };
  "/v3/marketing/contacts/imports/{id}": { get: operations["getDeletionJob"] };
  "/v3/marketing/contacts/search/emails": { post: operations["searchUsers"] };
  "/v3/marketing/contacts/{id}": { get: operations["getUser"] };
  "/v3/recipients/erasejob": { post: operations["eraseMailData"] };
}

export interface operations {
  deleteUser: {
    parameters: {
      query: {
        /** The contact's id. SendGrid also takes several with commas between them, this client does not. */
        ids: ContactId;
      };
    };
    requestBody?: never;
    responses: {
      /** The deletion has begun. */
      202: {
        content: {
          /** @example {"job_id":"9d2f6a6e-0c5b-4a4e-9a6b-7d6f5b1c2e11"} */
          "application/json": Job;
        };
      };
      /** The request is not valid. */
      400: { content: { "application/json": Errors } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** The key does not have the scope. */
      403: { content: { "application/json": Errors } };
      /** There is nothing of the kind. */
      404: { content: { "application/json": Errors } };
      /** Too many requests. */
      429: { content: { "application/json": Errors } };
    };
  };
  getDeletionJob: {
    parameters: {
      path: {
        /**
         * The `job_id` that `deleteUser` returned.
         * @example "9d2f6a6e-0c5b-4a4e-9a6b-7d6f5b1c2e11"
         */
        id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The job. */
      200: { content: { "application/json": JobStatus } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** The key does not have the scope. */
      403: { content: { "application/json": Errors } };
      /** There is nothing of the kind. */
      404: { content: { "application/json": Errors } };
      /** Too many requests. */
      429: { content: { "application/json": Errors } };
    };
  };
  searchUsers: {
    parameters: {};
    requestBody: { content: { "application/json": Search } };
    responses: {
      /** The results. */
      200: { content: { "application/json": SearchResults } };
      /** The request is not valid. */
      400: { content: { "application/json": Errors } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** The key does not have the scope. */
      403: { content: { "application/json": Errors } };
      /** There is nothing of the kind. */
      404: { content: { "application/json": Errors } };
      /** Too many requests. */
      429: { content: { "application/json": Errors } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The contact's id, which SendGrid has made. */
        id: ContactId;
      };
    };
    requestBody?: never;
    responses: {
      /** The contact. */
      200: {
        content: {
          /** @example {"id":"3b1f4a0e-52f7-4f3c-8c39-0d1d7a9a7e55","email":"maria@example.com"} */
          "application/json": Contact;
        };
      };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** The key does not have the scope. */
      403: { content: { "application/json": Errors } };
      /** There is nothing of the kind. */
      404: { content: { "application/json": Errors } };
      /** Too many requests. */
      429: { content: { "application/json": Errors } };
    };
  };
  eraseMailData: {
    parameters: {};
    requestBody: { content: { "application/json": MailErasure } };
    responses: {
      /** The erasure has begun. */
      202: {
        content: {
          /** @example {"job_id":"5e9c1d9a-4b0e-4e0e-8a47-0b8f0d6f4c22"} */
          "application/json": Job;
        };
      };
      /** The request is not valid. */
      400: { content: { "application/json": Errors } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** The key does not have the scope, or the account is older than 25 July 2023 and not enabled for it. */
      403: { content: { "application/json": Errors } };
      /** There is nothing of the kind. */
      404: { content: { "application/json": Errors } };
      /** Too many requests. */
      429: { content: { "application/json": Errors } };
    };
  };
}

export interface components {
  schemas: {
    Contact: Contact;
    ContactId: ContactId;
    Errors: Errors;
    Job: Job;
    JobStatus: JobStatus;
    MailErasure: MailErasure;
    OneAddress: OneAddress;
    Search: Search;
    SearchResults: SearchResults;
  };
}
