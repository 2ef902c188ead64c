// Generated from the folders of specs/ by `node run.mjs generate`. Do not edit.
export * as junction from "@purge/junction";
export * as klavis from "@purge/klavis";
export * as konstantly from "@purge/konstantly";
export * as okta from "@purge/okta";
export * as proficient from "@purge/proficient";
export * as sunbird from "@purge/sunbird";
export { providers } from "./list.ts";
