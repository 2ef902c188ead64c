import type { Call } from "../../behavior/behavior.ts";
import { type ProviderResponse, text } from "../../http/provider-response.ts";
import { type Fields, isFields } from "../../openapi/document.ts";
import { fail } from "./envelope.ts";

/** The policy agent's response, whatever the reason. */
export const FORBIDDEN: ProviderResponse = text(403, "You do not have permission to perform this operation", {
  "x-request-allowed": "no",
});

export function request({ body }: Call): Fields {
  const inner = isFields(body) ? body.request : undefined;
  return isFields(inner) ? inner : {};
}

/** Whether the policy agent allows the call: people may act on their own account, an `ORG_ADMIN` on any. */
export function isAllowed({ holders, environment }: Call, id: unknown): boolean {
  return environment.settings.opa === "off" || holders.userToken === "admin" || holders.userToken === id;
}

/** Whether the policy agent guards an operation, which is where its plain-text 403 is declared. */
export function isGuarded({ operation, environment }: Call): boolean {
  return environment.settings.opa === "on" && operation.responses["403"]?.media["text/plain"] !== undefined;
}

export function unauthorized(call: Call): ProviderResponse {
  return fail(call, { status: 401, err: "0070", errmsg: "You are not authorized.", responseCode: "UNAUTHORIZED" });
}
