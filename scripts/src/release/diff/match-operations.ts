import { type Document, eachOperation, type Place } from "../../document/openapi.ts";

export interface OperationMatch {
  both: { old: Place; new: Place }[];
  removed: Place[];
  added: Place[];
}

/** One operation is the same by its name, or else by its method and path, whatever the path's parameters are called. */
export function matchOperations(old: Document, new_: Document): OperationMatch {
  const removed = [...eachOperation(old)];
  const added = [...eachOperation(new_)];
  const both: OperationMatch["both"] = [];
  for (const key of [({ operation }: Place) => operation.operationId, routeOf]) {
    const open = new Map(added.map((place) => [key(place), place]));
    for (const before of [...removed]) {
      const now = open.get(key(before));
      if (now === undefined) continue;
      both.push({ old: before, new: now });
      removed.splice(removed.indexOf(before), 1);
      added.splice(added.indexOf(now), 1);
      open.delete(key(before));
    }
  }
  return { both, removed, added };
}

/** `DELETE /users/{}` */
export function routeOf({ method, path }: Place): string {
  return `${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}
