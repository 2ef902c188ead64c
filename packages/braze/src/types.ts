// Generated from specs/braze/openapi.yaml by `node run.mjs generate`. Do not edit.
/** Whom to delete. */
export interface Deletion {
  external_ids: ExternalIds;
}

/** What was queued. */
export type DeletionResponse = {
  /** How many ids were queued. */
  deleted?: number;
  /** `success`. */
  message?: string;
} & { [key: string]: unknown };

/** What went wrong. */
export type Error = {
  /** The error in words. */
  message?: string;
  /** More about it. */
  errors?: unknown[];
} & { [key: string]: unknown };

/** Whom to look for, by one of the two, and what of them. */
export interface Export {
  external_ids?: ExternalIds;
  /**
   * The e-mail address.
   * @example "maria@example.com"
   */
  email_address?: string;
  /** The members to return. */
  fields_to_export: ("external_id" | "braze_id" | "email")[];
}

/** The profiles that match. */
export type ExportResponse = {
  /** `success`. */
  message?: string;
  /** The profiles. */
  users: Profile[];
  /** Ids that nobody has. */
  invalid_user_ids?: string[];
} & { [key: string]: unknown };

/**
 * Your own id of one person.
 * @example ["own-maria"]
 */
export type ExternalIds = [string];

/** A person, with the members that were asked for. */
export type Profile = {
  /** Your own id. */
  external_id?: string | null;
  /** Braze's id. */
  braze_id?: string;
  /** The e-mail address. */
  email?: string | null;
} & { [key: string]: unknown };

export interface paths {
  "/users/delete": { post: operations["deleteUser"] };
  "/users/export/ids": { post: operations["exportUsers"] };
}

export interface operations {
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/json": Deletion } };
    responses: {
      /** The deletion is queued. */
      200: {
        content: {
          /** @example {"deleted":1,"message":"success"} */
          "application/json": DeletionResponse;
        };
      };
      /** The deletion is queued. */
      201: {
        content: {
          /** @example {"deleted":1,"message":"success"} */
          "application/json": DeletionResponse;
        };
      };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is wrong, or of another instance. */
      401: { content: { "application/json": Error } };
      /** The key does not have the permission, or the plan does not. */
      403: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
  exportUsers: {
    parameters: {};
    requestBody: { content: { "application/json": Export } };
    responses: {
      /** The profiles. */
      200: { content: { "application/json": ExportResponse } };
      /** The profiles. */
      201: { content: { "application/json": ExportResponse } };
      /** The request is not valid. */
      400: { content: { "application/json": Error } };
      /** The key is wrong, or of another instance. */
      401: { content: { "application/json": Error } };
      /** The key does not have the permission, or the plan does not. */
      403: { content: { "application/json": Error } };
      /** Too many requests. */
      429: { content: { "application/json": Error } };
    };
  };
}

export interface components {
  schemas: {
    Deletion: Deletion;
    DeletionResponse: DeletionResponse;
    Error: Error;
    Export: Export;
    ExportResponse: ExportResponse;
    ExternalIds: ExternalIds;
    Profile: Profile;
  };
}
