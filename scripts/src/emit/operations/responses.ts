import type { Row } from "@purge/runtime";
import { pointer, pointerTokens, toJsonText } from "../../document/json.ts";
import type { Document, Operation, Place } from "../../document/openapi.ts";
import { responseKind } from "./media-kind.ts";
import type { Deriving } from "./member.ts";

/** How the body of each declared status is read. */
export function rowResponses({ responses }: Operation, document: Document): Row["responses"] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [status, responseKind(response, document)]),
  );
}

/** The condition of `x-purge-done`. `any` is no condition. */
export function rowDone({ operation, pointer: at }: Place, { report }: Deriving): NonNullable<Row["done"]> {
  const rules = Object.entries(operation.responses).flatMap(([status, { "x-purge-done": done }]) => {
    if (done === undefined || done === "any") return [];
    const isExact = /^2\d\d$/.test(status) && (typeof done.equals !== "object" || done.equals === null);
    if (isExact) return [[status, [pointerTokens(done.pointer), done.equals] as const] as const];
    report({
      pointer: `${at}${pointer("responses", status, "x-purge-done").slice(1)}`,
      rule: "emit-done",
      expected: "a single 2xx status, and a text, a number, true, false or null that the body says there",
      found: `${status}: ${toJsonText(done)}`,
      next: "Declare each status by itself in overlay.yaml, or choose a member whose value is no object or list.",
    });
    return [];
  });
  return Object.fromEntries(rules);
}
