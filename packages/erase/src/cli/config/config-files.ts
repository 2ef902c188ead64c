/** Where a configuration is looked for, in this order. */
export const configFiles: readonly string[] = [
  "purge.config.ts",
  "purge.config.mts",
  "purge.config.js",
  "purge.config.mjs",
  "purge.config.json",
];
