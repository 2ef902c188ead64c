// Generated from the folders of specs/ by `pnpm generate`. Do not edit.
export * from "@purge/klavis/openapi-fetch";
