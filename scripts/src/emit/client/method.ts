import type { Document, Operation, Place } from "../../document/openapi.ts";
import { comment } from "../print/comment.ts";
import { quote, typeKey } from "../print/identifier.ts";
import { type Doc, group, ifBreak, indent, line, softline } from "../print/layout.ts";
import { describeMethod } from "./describe.ts";
import { resultType } from "./result.ts";
import { type SharedError, sharedStatuses } from "./shared-errors.ts";

/** What a method's declaration refers to. */
interface Surroundings {
  /** The name of the interface. */
  client: string;
  names: ReadonlyMap<string, string>;
  document: Document;
  shared: readonly SharedError[];
}

/** One operation as a method, spelled out: mapped types lose their documentation in editors. */
export function printMethod(place: Place, { names, document, shared, client }: Surroundings): Doc {
  const { operation, method } = place;
  const parameters = [softline, `${inputOf(operation)},`, line, "options?: CallOptions", ifBreak(",", "")];
  return [
    comment(describeMethod(place, client, sharedStatuses(operation, shared))),
    group([
      `${methodKey(operation.operationId)}(`,
      [indent(parameters), softline, "): "],
      resultType(operation, method, names, document),
      ";",
    ]),
  ];
}

// A bare `new` in an interface is a construct signature.
function methodKey(name: string): string {
  return name === "new" ? quote(name) : typeKey(name);
}

/** `input: Input<"deleteUser">`, with a question mark where nothing in it is required. */
export function inputOf(operation: Operation): string {
  const { parameters = [], requestBody, operationId } = operation;
  if (parameters.length === 0 && requestBody === undefined) return "input?: {}";
  const required = requestBody?.required === true || parameters.some((parameter) => isRequired(parameter));
  return `input${required ? "" : "?"}: Input<${quote(operationId)}>`;
}

function isRequired({ in: place, required }: { in: string; required?: boolean }): boolean {
  return place === "path" || required === true;
}
