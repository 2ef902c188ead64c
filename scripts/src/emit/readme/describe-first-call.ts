import type { Document, Place } from "../../document/openapi.ts";
import { mainOperation } from "../client/main-operation.ts";
import { declaredErrors } from "../client/result.ts";
import { layout } from "../print/layout.ts";
import type { Described } from "./described.ts";
import { createCall, operationCall } from "./first-call.ts";
import { fenced, sections } from "./markdown.ts";
import { preconditionOf } from "./precondition.ts";
import { describeResults } from "./results.ts";

/** The main call, with the call that it needs before it, and how to handle its result. */
export function describeFirstCall({ name, lifecycle }: Described, document: Document, typed: Document): string {
  const main = mainOperation(document);
  if (main === undefined) return "";
  const create = [createCall(name, document), ""];
  const call = operationCall(name, main, typed, "const result = ");
  const before = preconditionOf(lifecycle, main, document);
  const first =
    before === undefined
      ? []
      : [
          `// Otherwise ${main.operation.operationId} responds with ${before.status}.`,
          layout([operationCall(name, before.place, typed, "unwrap(").replace(/;$/, ");")], 100),
        ];
  const narrowed = [
    `import { createClient${before === undefined ? "" : ", unwrap"} } from "@purge/${name}";`,
    ["", ...create, ...(first.length > 0 ? [...first, ""] : []), call, ...branches(main)].join("\n"),
  ];
  const inner = [...first, call, "console.log(unwrap(result));"].join("\n").replaceAll("\n", "\n  ");
  const thrown = [
    `import { createClient, isPurgeError, unwrap } from "@purge/${name}";`,
    ["", ...create, "try {"].join("\n"),
    `  ${inner}`,
    ...caught,
  ];
  const heading = main.operation.operationId === "deleteUser" ? "Delete a user" : "First call";
  return sections(
    `## ${heading}`,
    fenced("ts", narrowed.join("\n")),
    describeResults(main.operation, thrown.join("\n")),
  );
}

function branches({ operation }: Place): string[] {
  const http = ['} else if (result.kind === "http") {', "  console.error(result.status, result.error);"];
  // If the vendor declares no success, no result is one.
  const isOkPossible = Object.keys(operation.responses).some((status) => status.startsWith("2"));
  return [
    "if (result.ok) {",
    `  console.log(result.status${isOkPossible ? ", result.data" : ""});`,
    ...(declaredErrors(operation).length > 0 ? http : []),
    "} else {",
    '  console.error(result.kind, "after", result.attempts, "request(s)");',
    "}",
  ];
}

const caught = [
  "} catch (error) {",
  "  if (!isPurgeError(error)) throw error;",
  "  console.error(error.kind, error.message);",
  "}",
];
