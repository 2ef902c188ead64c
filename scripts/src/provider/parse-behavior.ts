import type { JsonObject } from "../document/json.ts";
import { parseChecked } from "../document/parse-checked.ts";
import { behaviorSchema } from "./behavior.schema.ts";

/** Reads a provider's `behavior.yaml`, the rules of its sandbox; nothing where it has none. Throws a ProblemError. */
export function parseBehavior(name: string, files: ReadonlyMap<string, string>): JsonObject | undefined {
  const text = files.get("behavior.yaml");
  if (text === undefined) return undefined;
  const origin = { provider: name, file: `specs/${name}/behavior.yaml` };
  const next = "CONTRIBUTING.md says what a behavior.yaml has.";
  return parseChecked(text, origin, behaviorSchema, { rule: "behavior-schema", next }) as JsonObject;
}
