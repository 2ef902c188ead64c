// Generated from specs/segment/openapi.yaml by `node run.mjs generate`. Do not edit.
/** A regulation that was created. */
export interface CreatedRegulation {
  /** The content. */
  data: {
    /** The regulation's id. */
    regulateId: string;
  };
}

/** What went wrong. */
export type Errors = {
  /** The errors. */
  errors?: ({
    /** The kind of error. */
    type?: string;
    /** The error in words. */
    message?: string;
  } & { [key: string]: unknown })[];
} & { [key: string]: unknown };

/** A deletion and how far it is. */
export type Regulation = {
  /** The regulation's id. */
  id: string;
  /** The workspace's id. */
  workspaceId?: string;
  overallStatus: Status;
  /** When it was created. */
  createdAt?: string;
  /** When it was finished. */
  finishedAt?: string;
  /** How far it is for each source and its destinations. */
  streamStatus: ({
    /** The source's id. */
    id?: string;
    /** How far it is for each destination. */
    destinationStatus?: ({
      /** The destination's name. */
      name?: string;
      status?: Status;
      /** What went wrong there. */
      errString?: string;
    } & { [key: string]: unknown })[];
  } & { [key: string]: unknown })[];
} & { [key: string]: unknown };

/** A regulation. */
export interface RegulationDocument {
  /** The content. */
  data: { regulation: Regulation };
}

/** Whom to delete, and how. */
export interface RegulationRequest {
  /**
   * Whether destinations delete as well, and whether later data of the person is dropped.
   * @example "DELETE_ONLY"
   */
  regulationType: "DELETE_INTERNAL" | "DELETE_ONLY" | "SUPPRESS_WITH_DELETE" | "SUPPRESS_WITH_DELETE_INTERNAL";
  /** What the id is. */
  subjectType: "USER_ID";
  /**
   * The person's `userId`. Segment takes up to 5,000, this client one.
   * @example ["maria-17"]
   */
  subjectIds: [string];
}

/** How far it is. */
export type Status =
  | "INITIALIZED"
  | "RUNNING"
  | "FINISHED"
  | "PARTIAL_SUCCESS"
  | "FAILED"
  | "INVALID"
  | "NOT_SUPPORTED";

export interface paths {
  "/regulations": { post: operations["deleteUser"] };
  "/regulations/{regulateId}": { get: operations["getRegulation"] };
}

export interface operations {
  deleteUser: {
    parameters: {};
    requestBody: { content: { "application/json": RegulationRequest } };
    responses: {
      /** The regulation is created. */
      200: {
        content: {
          /** @example {"data":{"regulateId":"2QdyKTVFqXUvBhFYaZkz2bJzPnN"}} */
          "application/json": CreatedRegulation;
        };
      };
      /** The token is missing or wrong. What the body holds is not known. */
      401: { content?: unknown };
      /** The token does not allow this. What the body holds is not known. */
      403: { content?: unknown };
      /** There is no such regulation, or it is older than 90 days. */
      404: { content: { "application/json": Errors } };
      /** The request is not valid. */
      422: { content: { "application/json": Errors } };
      /** Too many requests in this minute, or too many people in this month. */
      429: {
        headers: {
          /** When the month's quota begins again, as a date in words (RFC 5322). */
          "X-RateLimit-Reset"?: string;
        };
        content: { "application/json": Errors };
      };
    };
  };
  getRegulation: {
    parameters: {
      path: {
        /**
         * The id that `deleteUser` returned.
         * @example "2QdyKTVFqXUvBhFYaZkz2bJzPnN"
         */
        regulateId: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The regulation. */
      200: { content: { "application/json": RegulationDocument } };
      /** The token is missing or wrong. What the body holds is not known. */
      401: { content?: unknown };
      /** The token does not allow this. What the body holds is not known. */
      403: { content?: unknown };
      /** There is no such regulation, or it is older than 90 days. */
      404: { content: { "application/json": Errors } };
      /** The request is not valid. */
      422: { content: { "application/json": Errors } };
      /** Too many requests in this minute, or too many people in this month. */
      429: {
        headers: {
          /** When the month's quota begins again, as a date in words (RFC 5322). */
          "X-RateLimit-Reset"?: string;
        };
        content: { "application/json": Errors };
      };
    };
  };
}

export interface components {
  schemas: {
    CreatedRegulation: CreatedRegulation;
    Errors: Errors;
    Regulation: Regulation;
    RegulationDocument: RegulationDocument;
    RegulationRequest: RegulationRequest;
    Status: Status;
  };
}
