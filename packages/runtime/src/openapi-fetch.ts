export { createApiFetchClient } from "./create-api-fetch-client.ts";
export type { FetchCall, FetchCallInit, FetchClient } from "./fetch-client.ts";
