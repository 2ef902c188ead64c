import { type Document, eachOperation, type Place } from "../../document/openapi.ts";

/** The main operation: `deleteUser`, or else the deletion whose path is shortest. */
export function mainOperation(document: Document): Place | undefined {
  const places = [...eachOperation(document)];
  const deletes = ({ method, operation }: Place) => method === "delete" || operation["x-purge-idempotent"] === true;
  const depth = ({ path }: Place) => path.split("/").length;
  const [nearest] = places.filter(deletes).sort((a, b) => depth(a) - depth(b));
  return places.find(({ operation }) => operation.operationId === "deleteUser") ?? nearest ?? places[0];
}

/** Every operation in reading order: the main one first, then document order. */
export function mainFirst(document: Document): Place[] {
  const main = mainOperation(document)?.operation;
  const places = [...eachOperation(document)];
  return [
    ...places.filter(({ operation }) => operation === main),
    ...places.filter(({ operation }) => operation !== main),
  ];
}
