// The package's entry loads Redocly's bundler, which nothing here needs; its modules do not.
declare module "openapi-typescript/dist/lib/utils.mjs" {
  export function resolveRef<T>(document: object, ref: string, options: { silent: boolean }): T | undefined;
}
declare module "openapi-typescript/dist/transform/index.mjs" {
  import type { GlobalContext } from "openapi-typescript";
  import type ts from "typescript";

  type Context = {
    [option in keyof GlobalContext as undefined extends GlobalContext[option] ? never : option]: GlobalContext[option];
  };
  // biome-ignore lint/style/noDefaultExport: it is how the module exports it
  export default function transformSchema(document: object, context: Omit<Context, "redoc">): ts.Node[];
}
