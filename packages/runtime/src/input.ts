/** The shape that openapi-typescript gives one operation. */
export interface Operation {
  parameters: object;
  requestBody?: unknown;
}

type Groups<O extends Operation> = O["parameters"] & Pick<O, "requestBody">;
type Json = `application/json${string}` | `${string}+json${string}` | "*/*";
type BodyOf<R> = R extends { content: infer C }
  ? {
      [M in keyof C]: M extends Json | "application/x-www-form-urlencoded"
        ? C[M]
        : M extends `multipart/${string}`
          ? FormData
          : M extends `text/${string}`
            ? string
            : Blob;
    }[keyof C]
  : never;

/** `path`, `query`, `header` and `body`, each there when the operation knows it and required when it requires it. */
export type Input<Operations extends Record<Id, Operation>, Id extends PropertyKey> = {
  [G in keyof Groups<Operations[Id]> as Groups<Operations[Id]>[G] extends undefined
    ? never
    : G extends "requestBody"
      ? "body"
      : Exclude<G, "cookie">]: G extends "requestBody" ? BodyOf<Groups<Operations[Id]>[G]> : Groups<Operations[Id]>[G];
};
