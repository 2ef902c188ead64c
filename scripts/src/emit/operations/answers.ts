import type { Media, Row } from "@purge/runtime";
import { pointer, pointerTokens } from "../../document/json.ts";
import type { Operation, Place, Response } from "../../document/openapi.ts";
import type { Deriving } from "./member.ts";

/** How a body of this media type is read. */
export function mediaKind(type: string): "json" | "text" | "blob" {
  const [essence = ""] = type.toLowerCase().split(";");
  if (/^application\/([\w.-]+\+)?json(-seq)?$|^\*\/\*$|\+json$/.test(essence.trim())) return "json";
  return /^text\/|^application\/(.+\+)?xml$|^application\/x-(ndjson|yaml)$|^application\/yaml$/.test(essence.trim())
    ? "text"
    : "blob";
}

export function mediaOf(response: Response): Media {
  const kinds = new Set(Object.keys(response.content ?? {}).map(mediaKind));
  if (kinds.has("json")) return kinds.has("text") ? "json|text" : "json";
  if (kinds.has("blob")) return "blob";
  return kinds.has("text") ? "text" : "";
}

export function rowAnswers({ responses }: Operation): Row["answers"] {
  return Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, mediaOf(response)]));
}

/** What `x-purge-done` asks of a body. `any` asks nothing. */
export function rowDone({ operation, pointer: at }: Place, { report }: Deriving): NonNullable<Row["done"]> {
  const rules = Object.entries(operation.responses).flatMap(([status, { "x-purge-done": done }]) => {
    if (done === undefined || done === "any") return [];
    const isExact = /^2\d\d$/.test(status) && (typeof done.equals !== "object" || done.equals === null);
    if (isExact) return [[status, [pointerTokens(done.pointer), done.equals] as const] as const];
    report({
      pointer: `${at}${pointer("responses", status, "x-purge-done").slice(1)}`,
      rule: "emit-done",
      expected: "a single 2xx status, and a text, a number, true, false or null that the body says there",
      found: `${status}: ${JSON.stringify(done)}`,
      next: "Declare each status by itself in overlay.yaml, or choose a member whose value is no object or list.",
    });
    return [];
  });
  return Object.fromEntries(rules);
}
