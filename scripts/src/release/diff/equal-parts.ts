import { equalJson, type Json } from "../../document/json.ts";

/** Whether two parts of a document are equal, where either may be missing. */
export function equalParts(left: Json | undefined, right: Json | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return equalJson(left, right);
}
