// Generated from specs/intercom/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A user or a lead. Intercom returns more members than these. */
export type Contact = {
  /** `contact`. */
  type?: string;
  /** The contact's id. */
  id: string;
  /** Your own id for the person. */
  external_id?: string | null;
  /** The e-mail address. */
  email?: string | null;
  /** `user` or `lead`. */
  role?: string;
} & { [key: string]: unknown };

/**
 * A contact's id, mostly 24 hexadecimal digits. Other ids, such as your own, are refused.
 * @example "63a07ddf05a32042dffac965"
 */
export type ContactId = string;

/** Contacts that were found. */
export type ContactPage = {
  /** `list`. */
  type?: string;
  /** The contacts. */
  data: Contact[];
} & { [key: string]: unknown };

/** What is left of a contact. Older versions of the API have `object` instead of `type`. */
export type DeletedContact = {
  /** `contact`. */
  type?: string;
  /** The contact's id. */
  id: string;
  /** Your own id for the person. */
  external_id?: string | null;
  /** Whether the contact is deleted. */
  deleted: true;
} & { [key: string]: unknown };

/** What went wrong. */
export type ErrorList = {
  /** `error.list`. */
  type?: string;
  /** The id of this request. */
  request_id?: string | null;
  /** The errors. */
  errors?: ({
    /** The kind of error, such as `not_found`. */
    code?: string;
    /** The error in words. */
    message?: string | null;
  } & { [key: string]: unknown })[];
} & { [key: string]: unknown };

/** What to look for. */
export interface Search {
  /** A condition on the contacts. */
  query: {
    /** What is compared. */
    field: "email" | "external_id";
    /** How it is compared. */
    operator: "=";
    /**
     * The e-mail address or your own id.
     * @example "maria@example.com"
     */
    value: string;
  };
}

export interface paths {
  "/contacts/search": { post: operations["searchUsers"] };
  "/contacts/{contact_id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  searchUsers: {
    parameters: {};
    requestBody: { content: { "application/json": Search } };
    responses: {
      /** The contacts. */
      200: { content: { "application/json": ContactPage } };
      /** The token is missing or wrong. */
      401: { content: { "application/json": ErrorList } };
      /** Too many requests in this minute. `X-RateLimit-Reset` says when there are new ones. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-RateLimit-Reset"?: number;
        };
        content: { "application/json": ErrorList };
      };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The contact's id, which Intercom has made. */
        contact_id: ContactId;
      };
    };
    requestBody?: never;
    responses: {
      /** The contact. */
      200: { content: { "application/json": Contact } };
      /** The token is missing or wrong. */
      401: { content: { "application/json": ErrorList } };
      /** There is no such contact, or it is archived. */
      404: { content: { "application/json": ErrorList } };
      /** The contact was merged into another one. */
      410: { content: { "application/json": ErrorList } };
      /** Too many requests in this minute. `X-RateLimit-Reset` says when there are new ones. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-RateLimit-Reset"?: number;
        };
        content: { "application/json": ErrorList };
      };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The contact's id, which Intercom has made. */
        contact_id: ContactId;
      };
    };
    requestBody?: never;
    responses: {
      /** The contact is deleted. */
      200: { content: { "application/json": DeletedContact } };
      /** The token is missing or wrong. */
      401: { content: { "application/json": ErrorList } };
      /** There is no such contact. */
      404: { content: { "application/json": ErrorList } };
      /** Too many requests in this minute. `X-RateLimit-Reset` says when there are new ones. */
      429: {
        headers: {
          /** When requests are allowed again, in seconds since 1970. */
          "X-RateLimit-Reset"?: number;
        };
        content: { "application/json": ErrorList };
      };
    };
  };
}

export interface components {
  schemas: {
    Contact: Contact;
    ContactId: ContactId;
    ContactPage: ContactPage;
    DeletedContact: DeletedContact;
    ErrorList: ErrorList;
    Search: Search;
  };
}
