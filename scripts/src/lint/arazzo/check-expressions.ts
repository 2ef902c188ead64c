import type { DocumentProblem } from "../../document/document-problem.ts";
import { isObject, type Json, type JsonObject, listAt, objectAt, pointer, textAt } from "../../document/json.ts";
import { parameterKey } from "./parameter-key.ts";
import { inputsOf } from "./read-lifecycle.ts";

/** Finds runtime expressions without a target and credentials that would be printed (Arazzo 1.0.1, section 4.7). */
export function checkExpressions(workflow: JsonObject, at: string, credentials: string[]): DocumentProblem[] {
  const inputs = inputsOf(workflow).map(({ name }) => name);
  const outputs = new Set<string>();
  const problems: DocumentProblem[] = [];
  const look = (value: Json | undefined, place: string): void => {
    for (const [where, text] of textsIn(value ?? null, place)) problems.push(...deadEnds(text, where, inputs, outputs));
  };
  listAt(workflow, "steps").forEach((step, i) => {
    if (!isObject(step)) return;
    for (const name of Object.keys(objectAt(step, "outputs") ?? {})) outputs.add(`${textAt(step, "stepId")}.${name}`);
    look(step, `${at}/steps/${i}`);
  });
  // Outputs of the workflow may use any step; parameters for every step may use none.
  look(workflow.outputs, `${at}/outputs`);
  outputs.clear();
  look(workflow.parameters, `${at}/parameters`);
  return [...problems, ...checkSecrets(workflow, at, credentials)];
}

function deadEnds(text: string, at: string, inputs: string[], outputs: Set<string>): DocumentProblem[] {
  const used = [...text.matchAll(/\$inputs\.([\w-]+)/g)].map((match) => match[1] ?? "");
  const asked = [...text.matchAll(/\$steps\.([\w-]+)\.outputs\.([\w-]+)/g)].map((match) => `${match[1]}.${match[2]}`);
  return [
    ...used.filter((name) => !inputs.includes(name)).map((name) => deadEnd(`$inputs.${name}`, at, inputs)),
    ...asked
      .filter((name) => !outputs.has(name))
      .map((name) => deadEnd(`$steps.${name.replace(".", ".outputs.")}`, at, [...outputs])),
  ];
}

function deadEnd(expression: string, at: string, known: string[]): DocumentProblem {
  return {
    pointer: at,
    rule: "arazzo-expression",
    expected: `an input of the workflow, or an output of this step or an earlier one: ${known.join(", ") || "none"}`,
    found: `\`${expression}\``,
    next: "Declare it, or correct the name.",
  };
}

function checkSecrets(workflow: JsonObject, at: string, credentials: string[]): DocumentProblem[] {
  const open = new Set(inputsOf(workflow).flatMap(({ name, secret }) => (secret ? [] : [name])));
  return listAt(workflow, "parameters").flatMap((parameter, i) => {
    if (!isObject(parameter) || !credentials.includes(parameterKey(parameter))) return [];
    const name = /\$inputs\.([\w-]+)/.exec(textAt(parameter, "value") ?? "")?.[1];
    if (name !== undefined && !open.has(name)) return [];
    return [
      {
        pointer: name === undefined ? `${at}/parameters/${i}` : `${at}/inputs/properties/${name}`,
        rule: "arazzo-secret",
        expected: "a credential that is an input with `format: password`, so that it is masked in every output",
        found: name === undefined ? "a credential that is not an input" : `\`${name}\` without it`,
        next: "Add `format: password` to the input.",
      },
    ];
  });
}

/** Every string below a place, with its pointer. */
function* textsIn(value: Json, at: string): Generator<[string, string]> {
  if (typeof value === "string") yield [at, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* textsIn(item, `${at}/${i}`);
  else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) yield* textsIn(member, `${at}${pointer(key).slice(1)}`);
  }
}
