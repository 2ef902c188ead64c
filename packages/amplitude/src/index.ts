// Generated from specs/amplitude/openapi.yaml by `node run.mjs generate`. Do not edit.
export { isPurgeError, unwrap } from "@purge/runtime";
export type { Attempt, CallOptions, PurgeError, Result } from "@purge/runtime";
export { createClient } from "./client.ts";
export type { AmplitudeClient as Client, ClientOptions, Credentials, Input, Server } from "./client.ts";
export { servers } from "./operations.ts";
export type * from "./types.ts";
