// Generated from specs/discourse/openapi.yaml by `node run.mjs generate`. Do not edit.
export { isPurgeError, unwrap } from "@purge/runtime";
export type { Attempt, CallOptions, PurgeError, Result } from "@purge/runtime";
export { createClient } from "./client.ts";
export type { ClientOptions, Credentials, DiscourseClient as Client, Input, Server } from "./client.ts";
export { servers } from "./operations.ts";
export type * from "./types.ts";
