import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from "../../document/json.ts";
import { parseData } from "../../document/parse-data.ts";
import type { Provider } from "../../provider/parse-provider.ts";

export const LIFECYCLE = "lifecycle.arazzo.yaml";

/** An input of a workflow. */
export interface WorkflowInput {
  name: string;
  required: boolean;
  /** `format: password`: masked in all output. */
  secret: boolean;
  default?: string;
  description?: string;
}

/** The parts of a life cycle that are used here (Arazzo 1.0.1). */
export interface Lifecycle {
  file: string;
  text: string;
  document: JsonObject;
  /** Of all workflows. */
  inputs: WorkflowInput[];
}

/** A provider's life cycle, if it has one. Throws a ProblemError where the file cannot be read. */
export function readLifecycle(provider: Provider): Lifecycle | undefined {
  const text = provider.files.get(LIFECYCLE);
  if (text === undefined) return undefined;
  const file = `${provider.folder}/${LIFECYCLE}`;
  const data = parseData(text, { provider: provider.name, file });
  const document = isObject(data) ? data : {};
  return { file, text, document, inputs: listAt(document, "workflows").flatMap(inputsOf) };
}

export function inputsOf(workflow: Json): WorkflowInput[] {
  const inputs = isObject(workflow) ? objectAt(workflow, "inputs") : undefined;
  if (inputs === undefined) return [];
  const required = listAt(inputs, "required");
  return Object.entries(objectAt(inputs, "properties") ?? {}).map(([name, schema]) => {
    const about = isObject(schema) ? schema : {};
    const [given, description] = [textAt(about, "default"), textAt(about, "description")];
    return {
      name,
      required: required.includes(name),
      secret: textAt(about, "format") === "password",
      ...(given !== undefined && { default: given }),
      ...(description !== undefined && { description }),
    };
  });
}
