// Generated from the folders of specs/ by `node run.mjs generate`. Do not edit.
export * as auth0 from "@purge/auth0";
export * as hubspot from "@purge/hubspot";
export * as junction from "@purge/junction";
export * as klavis from "@purge/klavis";
export * as klaviyo from "@purge/klaviyo";
export * as konstantly from "@purge/konstantly";
export * as mixpanel from "@purge/mixpanel";
export * as okta from "@purge/okta";
export * as proficient from "@purge/proficient";
export * as segment from "@purge/segment";
export * as sunbird from "@purge/sunbird";
export * as zendesk from "@purge/zendesk";
export { providers } from "./list.ts";
