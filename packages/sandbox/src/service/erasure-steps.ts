import type { Behavior } from "../behavior/behavior.ts";
import { wrapAt } from "../openapi/document.ts";
import type { Step } from "../openapi/example-step.ts";

/** The calls that erase the user with this id. */
export function erasureSteps({ erasure, idPointer }: Behavior, id: string): Step[] {
  return erasure?.(id) ?? [{ operation: "deleteUser", input: wrapAt(idPointer, id), status: 200 }];
}
