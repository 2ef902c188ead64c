// Generated from specs/hubspot/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A person that a company knows. HubSpot returns more members than these. */
export type Contact = {
  /** The contact's id. */
  id: string;
  /** What is known of the contact. */
  properties: {
    /** The e-mail address. */
    email?: string | null;
  } & { [key: string]: unknown };
  /** Whether the contact is in the recycle bin. */
  archived?: boolean;
} & { [key: string]: unknown };

/** Whom to delete. */
export interface Deletion {
  /**
   * The contact's id. An e-mail address is refused.
   * @example "151"
   */
  objectId: string;
}

/** What went wrong. All members may be absent. */
export type Error = {
  /** The kind of error, such as `MISSING_SCOPES`. */
  category?: string;
  /** The id of this error. */
  correlationId?: string;
  /** The error in words. */
  message?: string;
} & { [key: string]: unknown };

export interface paths {
  "/crm/v3/objects/contacts/gdpr-delete": { post: operations["deleteUser"] };
  "/crm/v3/objects/contacts/{contactId}": { get: operations["getUser"] };
}

export interface operations {
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/json": Deletion } };
    responses: {
      /** The deletion has begun. There is no body. */
      204: { content?: never };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not have the scope. */
      403: { content: { "application/json": Error } };
      /** There is no such contact. */
      404: { content: { "application/json": Error } };
      /** Too many requests within ten seconds or within the day. */
      429: { content: { "application/json": Error } };
    };
  };
  getUser: {
    parameters: {
      query?: {
        /** The property that `contactId` is a value of: the id if absent. */
        idProperty?: "email";
        /**
         * Whether to look in the recycle bin.
         * @default false
         */
        archived?: boolean;
      };
      path: {
        /**
         * The contact's id, or the e-mail address.
         * @example "151"
         */
        contactId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The contact. */
      200: {
        content: {
          /** @example {"id":"151","properties":{"email":"maria@example.com"},"archived":false} */
          "application/json": Contact;
        };
      };
      /** The token is missing, wrong or expired. */
      401: { content: { "application/json": Error } };
      /** The token does not have the scope. */
      403: { content: { "application/json": Error } };
      /** There is no such contact. */
      404: { content: { "application/json": Error } };
      /** Too many requests within ten seconds or within the day. */
      429: { content: { "application/json": Error } };
    };
  };
}

export interface components {
  schemas: { Contact: Contact; Deletion: Deletion; Error: Error };
}
