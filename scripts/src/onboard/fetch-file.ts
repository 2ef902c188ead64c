import { isLoopback } from "../document/is-loopback.ts";
import { ProblemError } from "../document/problem.ts";
import { maxBytes } from "../document/read-text.ts";
import { bareAddress } from "./bare-address.ts";

const timeoutMs = 30_000;
const mostRedirects = 5;

/** What a server said of a version of a file. */
export interface Validators {
  etag?: string;
  /** An HTTP date. */
  modified?: string;
}

/** A file as it was downloaded. */
export interface FetchedFile extends Validators {
  bytes: Uint8Array;
}

/**
 * Downloads a vendor's file: https (http on loopback), no credentials, redirects within the same origin only, a limit
 * on size and time. Throws a ProblemError.
 */
export async function fetchFile(address: string, signal?: AbortSignal): Promise<FetchedFile> {
  const { response } = await request(address, {}, signal);
  return readFile(response, address);
}

/** The same, where the file is not the one that `known` describes; nothing where the server says that it is. */
export async function fetchIfChanged(
  address: string,
  known: Validators,
  signal?: AbortSignal,
): Promise<FetchedFile | undefined> {
  const { response, isConditional } = await request(address, known, signal);
  if (response.status !== 304 || !isConditional) return readFile(response, address);
  await response.body?.cancel();
  return undefined;
}

async function request(
  address: string,
  { etag, modified }: Validators,
  signal: AbortSignal = AbortSignal.timeout(timeoutMs),
): Promise<{ response: Response; isConditional: boolean }> {
  const headers = {
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(etag === undefined && modified !== undefined && { "if-modified-since": modified }),
  };
  let url = parse(address);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const response = await get(url, headers, signal);
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null)
      return { response, isConditional: Object.keys(headers).length > 0 };
    await response.body?.cancel();
    url = follow(url, location);
  }
  throw problem(bareAddress(address), `at most ${mostRedirects} redirects`, "more", "Pass the final URL.");
}

async function readFile(response: Response, address: string): Promise<FetchedFile> {
  const bytes = await readBody(response, address);
  const [etag, modified] = [response.headers.get("etag"), response.headers.get("last-modified")];
  return { bytes, ...(etag !== null && { etag }), ...(modified !== null && { modified }) };
}

function parse(address: string): URL {
  if (!URL.canParse(address))
    throw problem(bareAddress(address), "an https URL", "something that can't be read as one", "Check its spelling.");
  const url = new URL(address);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw problem(
      bareAddress(url.href),
      "https",
      url.protocol.replace(":", ""),
      "Pass an https URL, or download the file and pass its path.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    const next = "Download the file and pass its path, so that no secret is written into provider.yaml.";
    throw problem(bareAddress(url.href), "an address without a user name or password", "one with them", next);
  }
  return url;
}

async function get(url: URL, headers: { [name: string]: string }, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url.href, { redirect: "manual", credentials: "omit", headers, signal });
  } catch (cause) {
    throw noResponse(url, cause);
  }
}

function noResponse(url: URL, cause: unknown): ProblemError {
  const reason =
    cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : String(cause);
  return problem(
    bareAddress(url.href),
    "a response",
    reason,
    "Check the URL and your network, or download the file and pass its path.",
  );
}

function follow(from: URL, location: string): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (to !== undefined && to.origin === from.origin) return to;
  const found = bareAddress(to?.href ?? location);
  throw problem(
    bareAddress(from.href),
    "a redirect within the same origin",
    `one to ${found}`,
    "If you trust it, pass that URL.",
  );
}

async function readBody(response: Response, address: string): Promise<Uint8Array> {
  if (response.status !== 200) {
    await response.body?.cancel();
    throw problem(bareAddress(address), "status 200", `status ${response.status}`, "Check the URL.");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > maxBytes)
        throw problem(
          bareAddress(address),
          `at most ${maxBytes / 1024 / 1024} MiB`,
          "more",
          "Check that this is the specification.",
        );
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw noResponse(new URL(address), cause);
  }
  return Buffer.concat(chunks);
}

function problem(file: string, expected: string, found: string, next: string): ProblemError {
  return new ProblemError({ file, rule: "source-fetch", severity: "error", expected, found, next });
}
