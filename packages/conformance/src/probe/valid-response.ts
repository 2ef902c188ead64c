import type { Operation } from "../openapi/operation.ts";
import { type HeaderLines, respond } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

/** The response that means done. */
export const validResponse = (operation: Operation, headers: HeaderLines = {}): ScriptedResponse =>
  respond(operation.success.status, operation.success.type, operation.success.text, headers);

/** The same for a `fetch` of the caller's. */
export function validFetchResponse(operation: Operation): Response {
  const { status, type, text } = operation.success;
  return new Response(status === 204 ? null : text, {
    status,
    headers: type === undefined ? {} : { "content-type": type },
  });
}

/** The status and the body type of a response whose body is JSON; where none is declared, 200. */
export const jsonStatus = (operation: Operation): number =>
  operation.success.status === 204 ? 200 : operation.success.status;

export const declaresJson = (operation: Operation): boolean => /json/.test(operation.success.type ?? "");
