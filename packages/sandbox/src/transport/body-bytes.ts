import type { ProviderResponse } from "../http/provider-response.ts";

export function bodyBytes(response: ProviderResponse | undefined): Uint8Array {
  return new TextEncoder().encode(response?.text ?? JSON.stringify(response?.body ?? {}));
}

/** The part of a body that is sent before an interruption. */
export function firstHalf(response: ProviderResponse | undefined): Uint8Array {
  const bytes = bodyBytes(response);
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}
