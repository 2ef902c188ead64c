import type { DocumentProblem } from "../../document/document-problem.ts";
import { getPointer, isObject, type Json, type JsonObject } from "../../document/json.ts";

/** Declares a path parameter that the path names, as a string. */
export function declareParameter(document: JsonObject, { pointer, expected }: DocumentProblem): boolean {
  const operation = getPointer(document, pointer.replace(/\/parameters$/, ""));
  if (!isObject(operation)) return false;
  const type = document.swagger === undefined ? { schema: { type: "string" } } : { type: "string" };
  const parameter = { name: nameIn(expected), in: "path", required: true, ...type };
  operation.parameters = [...(Array.isArray(operation.parameters) ? operation.parameters : []), parameter];
  return true;
}

/** Leaves out a path parameter that the path doesn't name. */
export function dropParameter(document: JsonObject, { pointer, expected }: DocumentProblem): boolean {
  const name = nameIn(expected);
  const holders = [pointer.replace(/\/parameters$/, ""), pointer.split("/").slice(0, 3).join("/")];
  const isUnused = (parameter: Json): boolean => {
    const target = isObject(parameter)
      ? (getPointer(document, String(parameter.$ref ?? "#/-")) ?? parameter)
      : parameter;
    return isObject(target) && target.in === "path" && target.name === name;
  };
  return holders.some((at) => {
    const holder = getPointer(document, at);
    if (!isObject(holder) || !Array.isArray(holder.parameters)) return false;
    const kept = holder.parameters.filter((parameter) => !isUnused(parameter));
    const isShorter = kept.length < holder.parameters.length;
    holder.parameters = kept;
    return isShorter;
  });
}

function nameIn(text: string): string {
  return /\{([^{}]*)\}/.exec(text)?.[1] ?? "";
}
