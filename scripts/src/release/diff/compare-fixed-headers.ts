import { fixedHeaders } from "../../document/fixed-headers.ts";
import { type Document, eachOperation } from "../../document/openapi.ts";
import type { FoundChange } from "./pair.ts";
import { code } from "./words.ts";

/** Headers that the client sends by itself, with another value than before. Callers need not do anything. */
export function compareFixedHeaders(old: Document, new_: Document): FoundChange[] {
  const before = new Map(
    [...eachOperation(old)].map(({ operation }) => [operation.operationId, fixedHeaders(operation, old)]),
  );
  return [...eachOperation(new_)].flatMap(({ operation, pointer }) => {
    const earlier = before.get(operation.operationId) ?? {};
    const changed = Object.entries(fixedHeaders(operation, new_)).filter(
      ([name, value]) => Object.hasOwn(earlier, name) && earlier[name] !== value,
    );
    return changed.map(([name, value]): FoundChange => {
      const text = `now sends the header ${code(`${name}: ${value}`)} (was ${code(earlier[name] ?? "")})`;
      return { rule: "wire-changed", text, place: pointer, side: "new" };
    });
  });
}
