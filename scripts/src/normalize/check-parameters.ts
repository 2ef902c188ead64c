import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import { isObject, type JsonObject, listAt, objectAt, own, pointer, textAt } from "../document/json.ts";
import type { Document, Schema } from "../document/openapi.ts";
import { type OperationDraft, operationsOf } from "../document/operations.ts";
import { schemaFacts } from "../document/schema-facts.ts";

const queryStyles = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

/** Checks that a client can write every parameter. Needs each operation's own list. */
export function checkParameters(document: JsonObject): void {
  failOnDocumentProblems(
    operationsOf(document).flatMap((draft) => [
      ...borderless(draft),
      ...listAt(draft.operation, "parameters")
        .filter(isObject)
        .flatMap((parameter, index) =>
          problemsOf(parameter, `${draft.pointer}${pointer("parameters", index).slice(1)}`, document),
        ),
    ]),
  );
}

// `{a}{b}` with "1" and "23" is also "12" and "3": what is changed there cannot be said for sure.
function borderless({ path, method, pointer: at }: OperationDraft): DocumentProblem[] {
  const [together] = path.match(/\{[^{}]*\}\{[^{}]*\}/) ?? [];
  if (together === undefined || /^(get|head|options)$/.test(method)) return [];
  const expected = "a text between two parameters of a path, so that no value can pass for another";
  return [{ ...problem(at, expected, `\`${together}\``), rule: "path-template" }];
}

function problemsOf(parameter: JsonObject, at: string, document: JsonObject): DocumentProblem[] {
  const place = textAt(parameter, "in") ?? "";
  const style = textAt(parameter, "style");
  const written = place === "query" ? queryStyles : ["simple"];
  const described = `${place} parameter \`${textAt(parameter, "name")}\``;
  const schema = objectAt(parameter, "schema");
  const { types } = schemaFacts(schema as Schema | undefined, document as unknown as Document);
  const isObjectInPath = place === "path" && types.size === 1 && types.has("object");
  return [
    ...(style === undefined || written.includes(style)
      ? []
      : [
          problem(`${at}/style`, `a style that a client can write: ${written.join(", ")}`, `${style} for ${described}`),
        ]),
    ...(isObjectInPath && own(parameter, "content") === undefined
      ? [problem(`${at}/schema`, "a text, a number, true, false or a list in a path", `an object for ${described}`)]
      : []),
  ];
}

function problem(pointer: string, expected: string, found: string): DocumentProblem {
  return { rule: "parameter", pointer, expected, found, next: "Change the parameter in overlay.yaml." };
}
