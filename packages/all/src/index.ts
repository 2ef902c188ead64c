// Generated from the folders of specs/ by `node run.mjs generate`. Do not edit.
export * as auth0 from "@purge/auth0";
export * as brevo from "@purge/brevo";
export * as hubspot from "@purge/hubspot";
export * as intercom from "@purge/intercom";
export * as iterable from "@purge/iterable";
export * as junction from "@purge/junction";
export * as klavis from "@purge/klavis";
export * as klaviyo from "@purge/klaviyo";
export * as konstantly from "@purge/konstantly";
export * as okta from "@purge/okta";
export * as onesignal from "@purge/onesignal";
export * as proficient from "@purge/proficient";
export * as segment from "@purge/segment";
export * as sunbird from "@purge/sunbird";
export * as zendesk from "@purge/zendesk";
export { providers } from "./list.ts";
