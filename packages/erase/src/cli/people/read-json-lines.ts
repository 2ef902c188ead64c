import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { PersonRow } from "./person-row.ts";

/** People from JSON Lines, as they come: `{ "request": "req-1", "people": { "klavis": "ann-17", "sunbird": null } }`. */
export async function* readJsonLines(input: Readable): AsyncGenerator<PersonRow> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== "") yield readLine(text, line);
  }
}

function readLine(text: string, line: number): PersonRow {
  try {
    const { request, people } = JSON.parse(text) as { request?: unknown; people?: unknown };
    if (typeof request === "string" && typeof people === "object" && people !== null) {
      return { line, request, people: people as Record<string, unknown> };
    }
  } catch {
    return { line, problem: "it is not JSON" };
  }
  return { line, problem: 'it is not { "request": "…", "people": { … } }' };
}
