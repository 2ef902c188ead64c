import { camelCase } from "../document/camel-case.ts";
import { isLoopback } from "../document/is-loopback.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  omit,
  own,
  textAt,
  toJsonText,
} from "../document/json.ts";
import { clientOptions } from "../document/reserved-names.ts";

/** A server variable that callers must pass. */
export const unknownHost: JsonObject = { default: "api.example.com", "x-purge-placeholder": true };

/**
 * A server that a client can call. Nothing is invented: what the vendor's file leaves open or fills with a sample becomes
 * a variable that callers must pass. Returns the same object if nothing has to change.
 */
export function fixServer(server: JsonObject, originHost: string | undefined): JsonObject {
  const url = textAt(server, "url") ?? "";
  const variables = objectAt(server, "variables") ?? {};
  const complete = withHost(withScheme(inlined(url.trim(), variables)), originHost);
  const { url: named, variables: declared } = renamed(complete, variables);
  const fixed: JsonObject = { ...omit(server, "variables"), url: named };
  const whole = Object.keys(declared).length === 0 ? fixed : { ...fixed, variables: declared };
  return toJsonText(whole) === toJsonText({ ...omit(server, "variables"), url, ...withVariables(server) })
    ? server
    : whole;
}

function withVariables(server: JsonObject): JsonObject {
  const variables = objectAt(server, "variables") ?? {};
  return Object.keys(variables).length === 0 ? {} : { variables };
}

// A value that is neither a host label nor a path segment cannot be an option, so it is written into the URL.
function inlined(url: string, variables: JsonObject): string {
  return url.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = own(variables, name);
    const value = isObject(variable) ? own(variable, "default") : undefined;
    const isFixed = typeof value === "string" && (value === "" || value.includes("/"));
    return isFixed && listAt(variable as JsonObject, "enum").length === 0 ? value : whole;
  });
}

function withScheme(url: string): string {
  return url
    .replace(/^\{[^{}]*\}(?=:\/\/)/, "https")
    .replace(/^(?:http:)?\/\/(\[[^\]]*\]|[^/:]*)/i, (written, host: string) =>
      isLoopback(host.toLowerCase()) ? written : `https://${host}`,
    )
    .replace(/[?#].*$/, "");
}

// OpenAPI, Server Object: a relative URL is relative to the location of the file.
function withHost(url: string, originHost: string | undefined): string {
  if (/^https?:\/\/[^/]/i.test(url)) return url;
  const [, whole, path = ""] = /^(\{[^{}/]*\})(.*)$/.exec(url) ?? [];
  const below = `/${(whole === undefined ? url : path).replace(/^\/+/, "")}`.replace(/\/+$/, "");
  return `https://${originHost ?? "{host}"}${below}`;
}

function renamed(url: string, variables: JsonObject): { url: string; variables: JsonObject } {
  const declared: JsonObject = {};
  const written = url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const option = optionName(name);
    const variable = objectAt(variables, name);
    declared[option] ??=
      variable === undefined ? { ...undeclared(name), "x-purge-placeholder": true } : fixVariable(name, variable);
    return `{${option}}`;
  });
  return { url: written, variables: declared };
}

function undeclared(name: string): JsonObject {
  return name === "host" ? { ...unknownHost } : { default: "example" };
}

function optionName(name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name) && !clientOptions.has(name)) return name;
  const option = camelCase(name) || "variable";
  return clientOptions.has(option) ? `${option}Name` : option;
}

function fixVariable(name: string, variable: JsonObject): JsonObject {
  const value = own(variable, "default");
  const values = listAt(variable, "enum");
  if (own(variable, "x-purge-placeholder") !== undefined) return variable;
  if (values.length > 1) return values.includes(value ?? null) ? variable : { ...variable, default: values[0] as Json };
  if (value === undefined || value === "") return { ...variable, default: "example", "x-purge-placeholder": true };
  return isSample(name, String(value), textAt(variable, "description") ?? "")
    ? { ...variable, "x-purge-placeholder": true }
    : variable;
}

const sampleWords =
  /(^|[^a-z])(your|my|example|sample|placeholder|tenant|subdomain|customer|company|change-?me|x{3,}|foo|acme)([^a-z]|$)/i;

/** Whether a default is only a sample. */
function isSample(name: string, value: string, description: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return (
    sampleWords.test(value) ||
    bare(value) === bare(name) ||
    isSampleHost(value) ||
    /^\s*(your|the name of your)\b/i.test(description)
  );
}

/** Whether a host is reserved for documentation (RFC 2606, section 3) or has a placeholder name. */
export function isSampleHost(host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, "");
  return /(^|\.)example\.(com|net|org)$|(^|[.-])your-?[a-z]/.test(name);
}
