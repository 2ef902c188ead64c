import type { ReceivedRequest } from "../script/script.ts";

/** What has been read from one connection so far. */
export interface Reading {
  /** The headers are complete; the body may not be. */
  readonly headRead: boolean;
  /** The request, once it is complete, and the bytes after it. */
  readonly whole?: { readonly seen: ReceivedRequest; readonly rest: Buffer };
}

/** Reads one HTTP/1.1 request from the start of the bytes, keeping them unchanged. */
export function readRequest(bytes: Buffer, at: number): Reading {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return { headRead: false };
  const [start = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const body = readBody(bytes.subarray(end + 4), headers);
  if (body === undefined) return { headRead: true };
  const [method = "", target = ""] = start.split(" ");
  const length = end + 4 + body.length;
  const preflight = method === "OPTIONS" && named(headers, "access-control-request-method") !== undefined;
  const raw = bytes.toString("latin1", 0, length);
  return {
    headRead: true,
    whole: { seen: { at, method, target, headers, body: body.text, raw, preflight }, rest: bytes.subarray(length) },
  };
}

export function named(headers: ReceivedRequest["headers"], name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

function readBody(bytes: Buffer, headers: ReceivedRequest["headers"]): { length: number; text: string } | undefined {
  if (named(headers, "transfer-encoding")?.toLowerCase() === "chunked") return readChunks(bytes);
  const length = Number(named(headers, "content-length") ?? 0);
  return bytes.length < length ? undefined : { length, text: bytes.toString("latin1", 0, length) };
}

function readChunks(bytes: Buffer): { length: number; text: string } | undefined {
  let at = 0;
  let text = "";
  for (;;) {
    const line = bytes.indexOf("\r\n", at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.toString("latin1", at, line), 16);
    const next = line + 2 + size + 2;
    if (bytes.length < next) return undefined;
    text += bytes.toString("latin1", line + 2, line + 2 + size);
    at = next;
    if (size === 0) return { length: at, text };
  }
}
