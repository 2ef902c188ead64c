import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** By test file, the providers whose tests need not run, because nothing has changed since they passed. */
    readonly unchanged: Readonly<Record<string, readonly string[]>>;
  }
}
