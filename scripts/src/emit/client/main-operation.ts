import { type Document, eachOperation, type Place } from "../../document/openapi.ts";

/** The operation that a reader came for: `deleteUser`, else the nearest to the root among those that delete. */
export function mainOperation(document: Document): Place | undefined {
  const places = [...eachOperation(document)];
  const deletes = ({ method, operation }: Place) => method === "delete" || operation["x-purge-idempotent"] === true;
  const depth = ({ path }: Place) => path.split("/").length;
  const [nearest] = places.filter(deletes).sort((a, b) => depth(a) - depth(b));
  return places.find(({ operation }) => operation.operationId === "deleteUser") ?? nearest ?? places[0];
}

/** Every operation, in the order in which people read about them: the main one, then document order. */
export function mainFirst(document: Document): Place[] {
  const main = mainOperation(document)?.operation;
  const places = [...eachOperation(document)];
  return [
    ...places.filter(({ operation }) => operation === main),
    ...places.filter(({ operation }) => operation !== main),
  ];
}
