// Generated from specs/brevo/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A person who gets messages. Brevo returns more members than these. */
export type Contact = {
  /** The contact's id. */
  id: number;
  /** The e-mail address. */
  email?: string | null;
  /** Whether the person has opted out of mail. */
  emailBlacklisted?: boolean;
  /** Whether the person has opted out of text messages. */
  smsBlacklisted?: boolean;
} & { [key: string]: unknown };

/** What went wrong. */
export type Error = {
  /** The kind of error, such as `document_not_found`. */
  code?: string;
  /** The error in words. */
  message?: string;
} & { [key: string]: unknown };

export interface paths {
  "/contacts/{identifier}": { get: operations["getUser"]; delete: operations["deleteUser"] };
  "/smtp/log/{email}": { delete: operations["deleteLogs"] };
}

export interface operations {
  getUser: {
    parameters: {
      query: {
        /**
         * What `identifier` is: Brevo's id of the contact, the e-mail address, or your own id. Brevo would
         * guess without it.
         * @example "contact_id"
         */
        identifierType: "contact_id" | "email_id" | "ext_id";
      };
      path: {
        /**
         * The contact's id, the e-mail address, or your own id, as `identifierType` says.
         * @example "42"
         */
        identifier: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The contact. */
      200: { content: { "application/json": Contact } };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is wrong, or the IP address is not allowed. */
      401: { content: { "application/json": Error } };
      /** There is no such contact. */
      404: { content: { "application/json": Error } };
      /** Too many requests. `x-sib-ratelimit-reset` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "x-sib-ratelimit-reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  deleteUser: {
    parameters: {
      query: {
        /**
         * What `identifier` is: Brevo's id of the contact, the e-mail address, or your own id. Brevo would
         * guess without it.
         * @example "contact_id"
         */
        identifierType: "contact_id" | "email_id" | "ext_id";
      };
      path: {
        /**
         * The contact's id, the e-mail address, or your own id, as `identifierType` says.
         * @example "42"
         */
        identifier: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The contact is deleted. There is no body. */
      204: { content?: never };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is wrong, or the IP address is not allowed. */
      401: { content: { "application/json": Error } };
      /** There is no such contact. */
      404: { content: { "application/json": Error } };
      /** The contact can't be deleted. Brevo does not say when. */
      405: { content: { "application/json": Error } };
      /** Too many requests. `x-sib-ratelimit-reset` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "x-sib-ratelimit-reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
  deleteLogs: {
    parameters: {
      path: {
        /**
         * The e-mail address.
         * @example "maria@example.com"
         */
        email: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The logs are deleted, or will be soon. There is no body. */
      204: { content?: never };
      /** The key is wrong, or the IP address is not allowed. */
      401: { content: { "application/json": Error } };
      /** There are no such logs. */
      404: { content: { "application/json": Error } };
      /** Too many requests. `x-sib-ratelimit-reset` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "x-sib-ratelimit-reset"?: number;
        };
        content: { "application/json": Error };
      };
    };
  };
}

export interface components {
  schemas: { Contact: Contact; Error: Error };
}
