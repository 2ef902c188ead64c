import { toJsonText } from "../../document/json.ts";
import { type Document, eachOperation, type Operation, type Place, type Response } from "../../document/openapi.ts";

/** An error response that several operations declare in the same words: it is described once. */
export interface SharedError {
  status: string;
  response: Response;
  /** The first operation that declares it. */
  place: Place;
}

/** So many operations make a response worth describing once. */
const least = 3;

/** The shared error responses of a document, one a status at most, sorted by status. */
export function sharedErrors(document: Document): SharedError[] {
  const found = new Map<string, SharedError & { count: number }>();
  for (const place of eachOperation(document)) {
    for (const [status, response] of Object.entries(place.operation.responses)) {
      if (status.startsWith("2")) continue;
      const key = `${status} ${toJsonText(response)}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { status, response, place, count: 1 });
      else known.count += 1;
    }
  }
  const common = [...found.values()].filter(({ count }) => count >= least).sort((a, b) => b.count - a.count);
  const byStatus = new Map(common.toReversed().map((error) => [error.status, error]));
  return [...byStatus.values()].sort((a, b) => (a.status < b.status ? -1 : 1));
}

/** The statuses of an operation that are described elsewhere. */
export function sharedStatuses({ responses }: Operation, shared: readonly SharedError[]): string[] {
  return shared
    .filter(({ status, response }) => toJsonText(responses[status]) === toJsonText(response))
    .map(({ status }) => status);
}
