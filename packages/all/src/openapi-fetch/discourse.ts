// Generated from the folders of specs/ by `node run.mjs generate`. Do not edit.
export * from "@purge/discourse/openapi-fetch";
