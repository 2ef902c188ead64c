import type { Media, Row } from "@purge/runtime";
import type { Operation, Response } from "../../openapi.ts";

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
export function rowDone({ responses }: Operation): NonNullable<Row["done"]> {
  return Object.fromEntries(
    Object.entries(responses).flatMap(([status, { "x-purge-done": done }]) =>
      done === undefined || done === "any" ? [] : [[status, [done.pointer, done.equals] as const]],
    ),
  );
}
