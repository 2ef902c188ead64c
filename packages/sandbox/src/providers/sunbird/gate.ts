import type { Answer } from "../../check/check-answer.ts";
import { text } from "../../manners/answers.ts";
import type { Call } from "../../manners/manners.ts";
import { type Fields, isFields } from "../../spec/document.ts";
import { fail } from "./envelope.ts";

/** What the policy agent says, whatever its reason. */
export const FORBIDDEN: Answer = text(403, "You do not have permission to perform this operation", {
  "x-request-allowed": "no",
});

export function request({ body }: Call): Fields {
  const inner = isFields(body) ? body.request : undefined;
  return isFields(inner) ? inner : {};
}

/** Whether the policy agent lets a person do something to a user: their own account, or any for an `ORG_ADMIN`. */
export function mayTouch({ holders, world }: Call, id: unknown): boolean {
  return world.settings.opa === "off" || holders.userToken === "admin" || holders.userToken === id;
}

/** Whether the policy agent stands before an operation: where its plain text is declared. */
export function guarded({ operation, world }: Call): boolean {
  return world.settings.opa === "on" && operation.answers["403"]?.media["text/plain"] !== undefined;
}

export function unauthorized(call: Call): Answer {
  return fail(call, { status: 401, err: "0070", errmsg: "You are not authorized.", responseCode: "UNAUTHORIZED" });
}
