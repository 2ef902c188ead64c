import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** By test file, the providers whose tests need not run, because nothing has changed since they passed. */
    readonly unchanged: Readonly<Record<string, readonly string[]>>;
    /** Whether the tests that need a PostgreSQL run: `node run.mjs test:postgres`. */
    readonly postgres: boolean;
  }
}
