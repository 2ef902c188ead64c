import type { Sandbox } from "../sandbox.ts";

/** What came back, ready to be compared. */
export interface Said {
  status: number;
  type: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test compares whatever came
  body: any;
  headers: Headers;
}

export type Ask = (method: string, path: string, more?: { body?: unknown; headers?: HeadersInit }) => Promise<Said>;

/** Raw HTTP, in-process, with the vendor's sandbox credentials unless other headers are given. */
export function asker(sandbox: Sandbox, provider: string, credentials: Record<string, string>): Ask {
  const { url } = sandbox.providers.find(({ name }) => name === provider) ?? { url: "" };
  return async (method, path, { body, headers = credentials } = {}) => {
    const sent = new Headers(headers);
    if (body !== undefined && !sent.has("content-type")) sent.set("content-type", "application/json");
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const init = { method, headers: sent, ...(text !== undefined && { body: text }) };
    const response = await sandbox.fetch(url + path, init);
    const type = response.headers.get("content-type");
    const said = await response.text();
    return {
      status: response.status,
      type,
      body: type?.includes("json") ? JSON.parse(said) : said,
      headers: response.headers,
    };
  };
}
