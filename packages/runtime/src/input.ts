/** The shape that openapi-typescript gives one operation. */
export interface OperationTypes {
  parameters: object;
  requestBody?: unknown;
}

type Groups<O extends OperationTypes> = O["parameters"] & Pick<O, "requestBody">;
type BodyOf<R> = R extends { content: infer C } ? C[keyof C] : never;

/** `path`, `query`, `header` and `body`, each there when the operation knows it and required when it requires it. */
export type Input<Operations extends Record<Id, OperationTypes>, Id extends PropertyKey> = {
  [G in keyof Groups<Operations[Id]> as Groups<Operations[Id]>[G] extends undefined
    ? never
    : G extends "requestBody"
      ? "body"
      : Exclude<G, "cookie">]: G extends "requestBody" ? BodyOf<Groups<Operations[Id]>[G]> : Groups<Operations[Id]>[G];
};
