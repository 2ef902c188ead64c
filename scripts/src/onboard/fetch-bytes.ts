import { ProblemError } from "../document/problem.ts";
import { maxBytes } from "../document/read-text.ts";

const timeoutMs = 30_000;
const mostRedirects = 5;

/**
 * Downloads a vendor's file: https (http on loopback), no credentials, redirects within the same origin only, a limit
 * on size and time. Throws a ProblemError.
 */
export async function fetchBytes(
  address: string,
  signal: AbortSignal = AbortSignal.timeout(timeoutMs),
): Promise<Uint8Array> {
  let url = parse(address);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const response = await get(url, signal);
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) return readBody(response, address);
    await response.body?.cancel();
    url = follow(url, location);
  }
  throw fault(address, `at most ${mostRedirects} redirects`, "more", "Give the final address.");
}

function parse(address: string): URL {
  if (!URL.canParse(address)) throw fault(address, "an address", "none that can be read", "Check its spelling.");
  const url = new URL(address);
  const isLoopback = url.hostname === "localhost" || url.hostname === "[::1]" || /^127\./.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback)) {
    throw fault(
      bare(url),
      "https",
      url.protocol.replace(":", ""),
      "Give an https address, or download the file and give its path.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    const next = "Download the file yourself and give its path, so that no secret is written into provider.yaml.";
    throw fault(bare(url), "an address without a user name or password", "one with them", next);
  }
  return url;
}

function bare(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

async function get(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url.href, { redirect: "manual", credentials: "omit", signal });
  } catch (cause) {
    throw unanswered(url, cause);
  }
}

function unanswered(url: URL, cause: unknown): ProblemError {
  const reason =
    cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : String(cause);
  return fault(
    bare(url),
    "a response",
    reason,
    "Check the address and your network, or download the file and give its path.",
  );
}

function follow(from: URL, location: string): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (to !== undefined && to.origin === from.origin) return to;
  const found = to === undefined ? location : bare(to);
  throw fault(
    bare(from),
    "a redirect within the same origin",
    `one to ${found}`,
    "If you trust it, give that address.",
  );
}

async function readBody(response: Response, address: string): Promise<Uint8Array> {
  if (response.status !== 200) {
    await response.body?.cancel();
    throw fault(address, "status 200", `status ${response.status}`, "Check the address.");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > maxBytes)
        throw fault(address, `at most ${maxBytes / 1024 / 1024} MiB`, "more", "Check that this is the specification.");
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw unanswered(new URL(address), cause);
  }
  return Buffer.concat(chunks);
}

function fault(file: string, expected: string, found: string, next: string): ProblemError {
  return new ProblemError({ file, rule: "source-fetch", severity: "error", expected, found, next });
}
