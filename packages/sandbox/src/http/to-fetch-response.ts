import { contentType, type ProviderResponse } from "./provider-response.ts";

const WITHOUT_BODY = [204, 205, 304];

/** The response as the platform's `Response`. */
export function toFetchResponse(response: ProviderResponse): Response {
  const type = contentType(response);
  const headers = new Headers(response.headers);
  if (type !== undefined) headers.set("content-type", type);
  const text = response.text ?? (response.body === undefined ? null : JSON.stringify(response.body));
  return new Response(WITHOUT_BODY.includes(response.status) ? null : text, { status: response.status, headers });
}
