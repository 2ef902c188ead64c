import { json, type ProviderResponse } from "../../http/provider-response.ts";
import type { Fields } from "../../openapi/document.ts";

/** An error as Konstantly writes it. */
export function fail(status: number, message: string, more: Fields = {}): ProviderResponse {
  return json(status, { status, message, ...more });
}

export const notFound = (): ProviderResponse => fail(404, "Not found");
