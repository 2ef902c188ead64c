import type { Operation } from "../openapi/operation.ts";
import { type HeaderLines, respond } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

/** A response that means success. */
export const validResponse = (operation: Operation, headers: HeaderLines = {}): ScriptedResponse =>
  respond(operation.success.status, operation.success.type, operation.success.text, headers);

/** The same response for a caller's own `fetch`. */
export function validFetchResponse(operation: Operation): Response {
  const { status, type, text } = operation.success;
  return new Response(status === 204 ? null : text, {
    status,
    headers: type === undefined ? {} : { "content-type": type },
  });
}

/** The status of a response with a JSON body; 200 if none is declared. */
export const jsonStatus = (operation: Operation): number =>
  operation.success.status === 204 ? 200 : operation.success.status;

export const declaresJson = (operation: Operation): boolean => /json/.test(operation.success.type ?? "");
