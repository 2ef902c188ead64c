import type { Readable } from "node:stream";
import type { PersonRow } from "./person-row.ts";

/** People from JSON Lines, as they come: `{ "request": "req-1", "people": { "klavis": "ann-17", "sunbird": null } }`. */
export async function* readJsonLines(input: Readable): AsyncGenerator<PersonRow> {
  let line = 0;
  for await (const text of splitLines(input)) {
    line += 1;
    if (text.trim() !== "") yield readLine(text, line);
  }
}

/** Not `readline`, which takes a stream that fails for one that ends. */
async function* splitLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest + decoder.decode();
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
