// Generated from specs/klaviyo/openapi.yaml by `node run.mjs generate`. Do not edit.
/** Whom to delete. */
export interface DeletionRequest {
  /** The deletion. */
  data: {
    /** The type of the resource. */
    type: "data-privacy-deletion-job";
    /** What it is about. */
    attributes: {
      /** The profile. */
      profile: { data: ProfileReference };
    };
  };
}

/** What went wrong. */
export interface Errors {
  /** The errors. */
  errors?: ({
    /** The id of this error. */
    id?: string;
    /** The kind of error. */
    code?: string;
    /** The kind of error in words. */
    title?: string;
    /** What is wrong here. */
    detail?: string;
  } & { [key: string]: unknown })[];
}

/** A person. Klaviyo returns more members than these. */
export type Profile = {
  /** `profile`. */
  type: string;
  id: ProfileId;
  /** What is known of the person. */
  attributes: {
    /** The e-mail address. */
    email?: string | null;
    /** The phone number. */
    phone_number?: string | null;
    /** Your own id for the person. */
    external_id?: string | null;
  } & { [key: string]: unknown };
} & { [key: string]: unknown };

/** One profile. */
export interface ProfileDocument {
  data: Profile;
}

/**
 * A profile's id, which Klaviyo has made.
 * @example "01GDDKASAP8TKDDA2GRZDSVP4H"
 */
export type ProfileId = string;

/** A page of profiles. */
export interface ProfilePage {
  /** The profiles of this page. */
  data: Profile[];
}

/** A profile, by its id. */
export interface ProfileReference {
  /** The type of the resource. */
  type: "profile";
  id: ProfileId;
  /**
   * Klaviyo requires it: an empty object.
   * @example {}
   */
  attributes: Record<string, unknown>;
}

export interface paths {
  "/api/data-privacy-deletion-jobs": { post: operations["deleteUser"] };
  "/api/profiles": { get: operations["listUsers"] };
  "/api/profiles/{id}": { get: operations["getUser"] };
}

export interface operations {
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/vnd.api+json": DeletionRequest } };
    responses: {
      /** The deletion is asked for. There is no body. */
      202: { content?: unknown };
      /** The request is not valid. */
      400: { content: { "application/vnd.api+json": Errors } };
      /** The key is missing or wrong, or is a public one. */
      401: { content: { "application/vnd.api+json": Errors } };
      /** The key does not have the scope. */
      403: { content: { "application/vnd.api+json": Errors } };
      /** Too many requests. There may be a `Retry-After`. */
      429: { content: { "application/vnd.api+json": Errors } };
    };
  };
  listUsers: {
    parameters: {
      query?: {
        /**
         * A condition on the profiles, with the value in quotation marks.
         * @example "equals(email,\"maria@example.com\")"
         */
        filter?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The profiles. */
      200: { content: { "application/vnd.api+json": ProfilePage } };
      /** The request is not valid. */
      400: { content: { "application/vnd.api+json": Errors } };
      /** The key is missing or wrong, or is a public one. */
      401: { content: { "application/vnd.api+json": Errors } };
      /** The key does not have the scope. */
      403: { content: { "application/vnd.api+json": Errors } };
      /** Too many requests. There may be a `Retry-After`. */
      429: { content: { "application/vnd.api+json": Errors } };
    };
  };
  getUser: {
    parameters: {
      path: {
        /** The profile's id. */
        id: ProfileId;
      };
    };
    requestBody?: never;
    responses: {
      /** The profile. */
      200: { content: { "application/vnd.api+json": ProfileDocument } };
      /** The key is missing or wrong, or is a public one. */
      401: { content: { "application/vnd.api+json": Errors } };
      /** The key does not have the scope. */
      403: { content: { "application/vnd.api+json": Errors } };
      /** There is no such profile. */
      404: { content: { "application/vnd.api+json": Errors } };
      /** Too many requests. There may be a `Retry-After`. */
      429: { content: { "application/vnd.api+json": Errors } };
    };
  };
}

export interface components {
  schemas: {
    DeletionRequest: DeletionRequest;
    Errors: Errors;
    Profile: Profile;
    ProfileDocument: ProfileDocument;
    ProfileId: ProfileId;
    ProfilePage: ProfilePage;
    ProfileReference: ProfileReference;
  };
}
