// Generated from the folders of specs/ by `pnpm generate`. Do not edit.
export * from "@purge/sunbird/openapi-fetch";
