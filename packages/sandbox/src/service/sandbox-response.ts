import type { ProviderResponse } from "../http/provider-response.ts";

/** A response of the sandbox itself, where the vendor's response is unknown. */
export function sandboxResponse(status: number, detail: string, problems: string[] = []): ProviderResponse {
  return {
    status,
    body: { title: "This response is from the sandbox, not from the vendor.", status, detail, problems },
    headers: { "content-type": "application/problem+json", "x-purge-sandbox": "refused" },
  };
}
