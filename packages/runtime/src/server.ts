import type { Refuse } from "./check-input.ts";
import type { Api } from "./table.ts";

type Options = Readonly<Record<string, unknown>>;

/** The base URL of a client without a trailing slash, and the name of its server where it has one. */
export interface Target {
  readonly base: string;
  readonly server: string | undefined;
}

/** Chooses the server: by `baseUrl`, by `server`, by key prefix, or because there is only one. */
export function resolveTarget(api: Api, options: Options, refuse: Refuse): Target {
  if (options.baseUrl !== undefined) return { base: readBase(`${options.baseUrl}`, refuse), server: undefined };
  const names = Object.keys(api.servers);
  const ofKey = serverOf(api, options[api.keys?.scheme ?? ""]);
  const server = `${options.server ?? ofKey ?? (names[1] ? "" : names[0])}`;
  const template = api.servers[server];
  if (!template) refuse("no-server", `the option server, which is one of ${names}`);
  if (ofKey && ofKey !== server) refuse("wrong-server", `the key, which belongs to server ${ofKey}`);
  return { base: readBase(fill(api, template as string, options, refuse), refuse), server };
}

/** The server that a key says it belongs to. */
export function serverOf(api: Api, key: unknown): string | undefined {
  const prefixes = api.keys?.prefixes ?? {};
  return typeof key === "string"
    ? prefixes[Object.keys(prefixes).find((prefix) => key.startsWith(prefix)) ?? ""]
    : undefined;
}

/** In a host a variable is one label, or where it is the whole host, a host name with or without a port. */
function fill(api: Api, template: string, options: Options, refuse: Refuse): string {
  return template.replace(/(:\/\/)?\{([^{}]+)\}/g, (match, start = "", name, at) => {
    const { default: fallback, enum: values } = api.variables?.[name] ?? {};
    const value = options[name] ?? fallback;
    const whole = start && /^(\/|$)/.test(template.slice(at + match.length));
    const shape = whole ? /^([a-z\d][a-z\d-]*\.)*[a-z\d][a-z\d-]*(:\d+)?$/i : /^[a-z\d]([\w-]*[a-z\d])?$/i;
    if (typeof value !== "string" || !shape.test(value) || (values && !values.includes(value))) {
      refuse("invalid-variable", `the option ${name} in ${template}`);
    }
    return start + value;
  });
}

/** An https URL (http on loopback) that is the same after parsing. */
function readBase(text: string, refuse: Refuse): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const base = url?.href.replace(/\/$/, "");
  const asked = text
    .replace(/\/$/, "")
    .replace(/^[^/]*\/\/[^/]*/, (origin) => origin.toLowerCase().replace(/:443$/, ""));
  const loopback = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)/.test(asked);
  if (!(loopback || asked.startsWith("https://")) || base !== asked || /[@?#]/.test(asked)) {
    refuse("invalid-base-url", "the server or baseUrl, which must be a plain https URL (http only on loopback)");
  }
  return asked;
}
