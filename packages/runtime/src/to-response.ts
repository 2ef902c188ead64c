import type { Operation } from "./api.ts";
import { decodeUndeclared } from "./decode.ts";
import type { BodyContent } from "./redact-key.ts";
import type { AnyResult, Failure } from "./result.ts";
import { toPurgeError } from "./unwrap.ts";

/** Headers that describe the bytes on the connection, which are decoded here. */
const onConnection = ["content-encoding", "content-length", "transfer-encoding"];

/**
 * The response that openapi-fetch and its middleware see. Throws a `PurgeError` for a result that openapi-fetch would
 * show as a success, or as an error without a body: `if (error)` would read that as done.
 */
export function toResponse({ method }: Operation, result: Exclude<AnyResult, Failure>, body: BodyContent): Response {
  const { status } = result;
  // openapi-fetch parses the body of every error, so a text such as `null` would become an error that is falsy
  const isError = status >= 400 && status < 600 && Boolean(decodeUndeclared(body));
  if (!result.ok && !isError) throw toPurgeError(result);
  const headers = Object.entries(result.headers).filter(([name]) => !onConnection.includes(name));
  const isEmpty = method === "HEAD" || [204, 205].includes(status) || body.bytes.length === 0;
  const whole = new Response(isEmpty ? null : body.bytes, Object.assign(Object.create(null), { status, headers }));
  return Object.assign(whole.clone(), readers(whole));
}

/** A middleware that reads the body leaves it for openapi-fetch to read again. */
function readers(whole: Response): object {
  const names = ["text", "json", "blob", "arrayBuffer"] as const;
  return Object.fromEntries(names.map((name) => [name, () => whole.clone()[name]()]));
}

/** An answer that was read as text, as JSON where it says that it is. */
export function withJson<T extends { data?: unknown; response: Response }>(answer: T): T {
  const isJson = /json/i.test(answer.response.headers.get("content-type") ?? "");
  return isJson && typeof answer.data === "string" ? { ...answer, data: JSON.parse(answer.data) } : answer;
}
