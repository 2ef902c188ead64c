// Generated from specs/onesignal/openapi.yaml by `node run.mjs generate`. Do not edit.
/** Who is being deleted. */
export type DeletedUser = { identity?: Identity } & { [key: string]: unknown };

/** What went wrong. OneSignal has several shapes of it. */
export type Errors = {
  /** Texts, or objects with `code` and `title`. */
  errors?: unknown;
  /** `false`, if it is there. */
  success?: boolean;
} & { [key: string]: unknown };

/** The aliases of a user, by their labels. */
export type Identity = {
  /** Your own id. */
  external_id?: string;
  /** OneSignal's id. */
  onesignal_id?: string;
} & { [key: string]: unknown };

/** A person. OneSignal returns more members than these. */
export type User = {
  identity: Identity;
  /** What is known of the person. */
  properties?: { [key: string]: unknown };
  /** The channels: devices, e-mail addresses, phone numbers. */
  subscriptions?: { [key: string]: unknown }[];
} & { [key: string]: unknown };

export interface paths {
  "/users/by/{alias_label}/{alias_id}": { get: operations["getUser"]; delete: operations["deleteUser"] };
}

export interface operations {
  getUser: {
    parameters: {
      path: {
        /**
         * What `alias_id` is: your own id, or OneSignal's.
         * @example "external_id"
         */
        alias_label: "external_id" | "onesignal_id";
        /**
         * The user's id.
         * @example "own-maria"
         */
        alias_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: { content: { "application/json": User } };
      /** The request is not valid. */
      400: { content: { "application/json": Errors } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** There is no such user. */
      404: { content: { "application/json": Errors } };
      /** Too many requests. `Retry-After` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Errors };
      };
    };
  };
  deleteUser: {
    parameters: {
      path: {
        /**
         * What `alias_id` is: your own id, or OneSignal's.
         * @example "external_id"
         */
        alias_label: "external_id" | "onesignal_id";
        /**
         * The user's id.
         * @example "own-maria"
         */
        alias_id: string;
      };
    };
    requestBody?: never;
    responses: {
      /** The deletion has begun. OneSignal's client libraries expect this status. */
      200: { content?: unknown };
      /** The deletion has begun. */
      202: {
        content: {
          /** @example {"identity":{"onesignal_id":"7fb7cbb0-2b7e-4ef0-8f64-5a1a0f1e3c55"}} */
          "application/json": DeletedUser;
        };
      };
      /** The request is not valid. */
      400: { content: { "application/json": Errors } };
      /** The key is missing or wrong. */
      401: { content: { "application/json": Errors } };
      /** There is no such user. */
      404: { content: { "application/json": Errors } };
      /** The user can't be deleted now. OneSignal does not say when. */
      409: { content: { "application/json": Errors } };
      /** Too many requests. `Retry-After` says how many seconds to wait. */
      429: {
        headers: {
          /** Seconds to wait. */
          "Retry-After"?: number;
        };
        content: { "application/json": Errors };
      };
    };
  };
}

export interface components {
  schemas: { DeletedUser: DeletedUser; Errors: Errors; Identity: Identity; User: User };
}
