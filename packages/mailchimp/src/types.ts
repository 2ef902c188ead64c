// Generated from specs/mailchimp/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A person in an audience. Mailchimp returns more members than these. */
export type Member = {
  /** The MD5 of the address in lower case. */
  id: string;
  /** The e-mail address. */
  email_address: string;
  /** The state: `subscribed`, or `archived` for example. */
  status?: string;
  /** The audience's id. */
  list_id?: string;
} & { [key: string]: unknown };

/** What went wrong. */
export type Problem = {
  /** A link to the documentation. */
  type?: string;
  /** The kind of problem. */
  title?: string;
  /** The status, once more. */
  status?: number;
  /** The problem in words. */
  detail?: string;
  /** The id of this problem. */
  instance?: string;
} & { [key: string]: unknown };

/**
 * A member's id. An e-mail address is refused.
 * @example "0a9131be746da342343feeca7f64738c"
 */
export type SubscriberHash = string;

export interface paths {
  "/members/{subscriber_hash}": { get: operations["getUser"] };
  "/members/{subscriber_hash}/actions/delete-permanent": { post: operations["deleteUser"] };
}

export interface operations {
  getUser: {
    parameters: {
      path: {
        /** The MD5 of the member's e-mail address in lower case. */
        subscriber_hash: SubscriberHash;
      };
    };
    requestBody?: never;
    responses: {
      /** The member. */
      200: { content: { "application/json": Member } };
      /** The credential is missing or wrong. */
      401: { content: { "application/problem+json": Problem } };
      /** The credential does not allow this, or there are too many requests. */
      403: { content: { "application/problem+json": Problem } };
      /** There is no such member. */
      404: { content: { "application/problem+json": Problem } };
      /** Too many requests at once. There is no `Retry-After`. */
      429: { content: { "application/problem+json": Problem } };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /** The MD5 of the member's e-mail address in lower case. */
        subscriber_hash: SubscriberHash;
      };
    };
    requestBody?: never;
    responses: {
      /** The member is deleted. There is no body. */
      204: { content?: never };
      /** The credential is missing or wrong. */
      401: { content: { "application/problem+json": Problem } };
      /** The credential does not allow this, or there are too many requests. */
      403: { content: { "application/problem+json": Problem } };
      /** There is no such member. */
      404: { content: { "application/problem+json": Problem } };
      /** Too many requests at once. There is no `Retry-After`. */
      429: { content: { "application/problem+json": Problem } };
    };
  };
}

export interface components {
  schemas: { Member: Member; Problem: Problem; SubscriberHash: SubscriberHash };
}
