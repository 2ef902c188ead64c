/** What a vendor's server responds with. `body` is sent as JSON, `text` as it is. */
export interface ProviderResponse {
  status: number;
  body?: unknown;
  text?: string;
  headers?: Record<string, string>;
}

export function json(status: number, body: unknown): ProviderResponse {
  return { status, body };
}

export function text(status: number, content: string, headers: Record<string, string> = {}): ProviderResponse {
  return { status, text: content, headers: { "content-type": "text/plain; charset=UTF-8", ...headers } };
}

/** Marks a response whose body isn't known from the vendor. */
export function invented(response: ProviderResponse): ProviderResponse {
  return { ...response, headers: { ...response.headers, "x-purge-sandbox": "invented" } };
}

/** The media type a response is sent with. */
export function contentType(response: ProviderResponse): string | undefined {
  const given = response.headers?.["content-type"];
  if (given !== undefined) return given;
  if (response.text !== undefined) return "text/plain; charset=UTF-8";
  return response.body === undefined ? undefined : "application/json";
}
