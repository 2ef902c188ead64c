import type { Operation } from "./api.ts";
import type { BuiltRequest } from "./build-request.ts";
import { refuse } from "./call-error.ts";
import type { CheckedInput } from "./check-input.ts";
import { copyOwn, getOwn, isPlainObject } from "./copy-own.ts";
import { callOptions } from "./option-names.ts";
import { refuseValue } from "./refuse-value.ts";
import { refuseUnknownOption } from "./resolve-settings.ts";

/** What the caller gave for one call of openapi-fetch, sorted by who reads it. */
export interface GivenInit {
  readonly input: object;
  readonly parseAs: unknown;
  readonly middleware: unknown;
  readonly options: object;
}

/** Options of openapi-fetch that could send another request than the operation's. */
const sealed = ["baseUrl", "fetch", "Request", "redirect", "querySerializer", "bodySerializer", "pathSerializer"];
const parsers = ["json", "text", "blob", "arrayBuffer", "stream"];

/** Reads what the caller gave, each member once. Throws a `CallError` that names what cannot be given. */
export function readInit(init: unknown): GivenInit {
  if (init != null && !isPlainObject(init)) {
    refuseValue("wrong-type", "the second argument", "an object such as { params: { path: … } }", init);
  }
  const { params, body, parseAs, middleware, signal, timeoutMs, retries, headers, ...others } = copyOwn(init);
  const name = sealed.find((each) => getOwn(others, each) !== undefined);
  if (name) refuse("invalid-option", `${name} can't be set for one call: it could send the request elsewhere.`);
  if (params !== undefined && !isPlainObject(params)) {
    refuseValue("wrong-type", "params", "an object such as { path: … }", params);
  }
  if (parseAs !== undefined && !parsers.includes(parseAs as string)) {
    refuseValue("invalid-option", "parseAs", `one of ${parsers.join(", ")}`, parseAs);
  }
  refuseUnknownOption(others, ["params", "body", "parseAs", "middleware", ...callOptions]);
  const options = { signal, timeoutMs, retries, headers };
  return { input: { ...copyOwn(params), body }, parseAs, middleware, options };
}

/** The same for openapi-fetch: what was checked, as it was built. */
export function toInit({ path, query, body }: CheckedInput, built: BuiltRequest, own: object): object {
  const [place, search = ""] = built.url.split("?");
  return {
    // named, since openapi-fetch would take what is left out from a polluted prototype
    baseUrl: undefined,
    Request: undefined,
    ...own,
    params: { path, query },
    body: built.body === null ? undefined : body,
    headers: built.headers,
    pathSerializer: () => place,
    querySerializer: () => search,
    bodySerializer: () => built.body,
  };
}

function successKinds({ responses }: Operation): string[] {
  const statuses = Object.keys(responses).filter((status) => status.startsWith("2"));
  return [...new Set(statuses.map((status) => responses[status] || "json"))];
}

/** Whether the bodies of successes are JSON or something else, by their content type. */
export function isMixed(operation: Operation): boolean {
  const kinds = successKinds(operation);
  return kinds.length > 1 || kinds[0] === "json|text";
}

/** How openapi-fetch reads a success where the caller does not say. */
export function usualParseAs(operation: Operation): string {
  const [kind = "json"] = successKinds(operation);
  if (isMixed(operation) || kind === "text" || kind === "html") return "text";
  return kind === "bytes" ? "blob" : "json";
}
