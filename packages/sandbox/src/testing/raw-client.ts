import type { Sandbox } from "../sandbox.ts";

/** A response, parsed for comparison. */
export interface RawResponse {
  status: number;
  type: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: tests compare arbitrary bodies
  body: any;
  headers: Headers;
}

export type SendRequest = (
  method: string,
  path: string,
  more?: { body?: unknown; headers?: HeadersInit },
) => Promise<RawResponse>;

/** Sends raw requests in-process, with these credentials unless other headers are given. */
export function createRawClient(sandbox: Sandbox, provider: string, credentials: Record<string, string>): SendRequest {
  const { url } = sandbox.providers.find(({ name }) => name === provider) ?? { url: "" };
  return async (method, path, { body, headers = credentials } = {}) => {
    const sent = new Headers(headers);
    if (body !== undefined && !sent.has("content-type")) sent.set("content-type", "application/json");
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const init = { method, headers: sent, ...(text !== undefined && { body: text }) };
    const response = await sandbox.fetch(url + path, init);
    const type = response.headers.get("content-type");
    const content = await response.text();
    return {
      status: response.status,
      type,
      body: type?.includes("json") ? JSON.parse(content) : content,
      headers: response.headers,
    };
  };
}
