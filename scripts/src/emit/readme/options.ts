import { toJsonText } from "../../document/json.ts";
import type { Document, SecurityScheme } from "../../document/openapi.ts";
import { credentialOptions } from "../client/credentials.ts";
import { sentAs, sentence } from "../client/describe.ts";
import { apiKeys } from "../operations/servers.ts";
import type { Citations } from "./evidence.ts";
import { code, sections, table } from "./markdown.ts";

/** The credentials: which options there are, what they take, and which go together. */
export function describeCredentials(title: string, document: Document, { cite }: Citations): string {
  const { alternatives, schemes } = credentialOptions(document);
  if (schemes.size === 0)
    return sections(
      "## Authentication",
      `The specification of ${title} declares no credentials. If a call needs one, it is part of the call's input.`,
    );
  const rows = [...schemes].map(([name, scheme]) => [
    code(name),
    takes(scheme),
    [scheme.description && sentence(scheme.description), sentAs(scheme)].filter(Boolean).join(" "),
    cite(scheme),
  ]);
  return sections(
    "## Authentication",
    which(alternatives),
    table(["option", "takes", "", "evidence"], rows),
    "A function is called once for each call, and again after a 401. Credentials are sent only to the operation's own origin, over https or to loopback. They appear in no result, error or log; a key that the vendor echoes is replaced by `[redacted]`.",
  );
}

function which(alternatives: readonly { schemes: readonly string[] }[]): string {
  const [only, ...others] = alternatives.map(({ schemes }) => schemes.map(code).join(" and "));
  if (only === undefined) return "No credential is required; some operations accept one.";
  return others.length === 0
    ? `A client needs ${only}.`
    : `A client needs one of these: ${[only, ...others].join(", or ")}.`;
}

function takes(scheme: SecurityScheme): string {
  const value = scheme.type === "http" && scheme.scheme === "basic" ? "`{ username, password }`" : "a string";
  return `${value}, or a function that returns ${value === "a string" ? "one" : "it"} or a promise of it`;
}

/** The servers by name, their variables, and `baseUrl`. */
export function describeServers(document: Document, { cite }: Citations): string {
  const { servers } = document;
  const prefixed = apiKeys(document);
  const rows = servers.map((server) => [
    code(server["x-purge-name"]),
    code(server.url.replace(/\/+$/, "")),
    ...(prefixed ? [[server["x-purge-key-prefix"] ?? []].flat().map(code).join(", ")] : []),
    server.description ?? "",
    cite(server),
  ]);
  const head = ["server", "URL", ...(prefixed ? ["keys begin with"] : []), "", "evidence"];
  const chosen = prefixed
    ? `The prefix of ${code(prefixed.scheme)} decides the server. If you pass a function or another credential, the option \`server\` is required. A key for another server is refused.`
    : "The option `server` is required, because the wrong server responds as if the user had never existed.";
  return sections(
    "## Servers",
    servers.length > 1 ? chosen : "",
    table(head, rows),
    variables(document),
    "`baseUrl` replaces the server. It is an absolute URL, with https unless it is on loopback.",
  );
}

/** The options that every client has. */
export function describeOtherOptions(): string {
  return sections(
    "## Other options",
    table(
      ["option", "default", ""],
      [
        [
          "`timeoutMs`",
          "`30_000`",
          "The deadline of the whole call in milliseconds: all attempts, the waits between them, and the body.",
        ],
        ["`retries`", "`2`", "How often a call that is safe to repeat is sent again after the first attempt."],
        ["`maxBodyBytes`", "10 MiB", "The largest response body that is read."],
        [
          "`headers`",
          "none",
          "Headers for every request. They can't set a credential, `Host`, `Content-Type` or `Content-Length`.",
        ],
        ["`userAgent`", "`purge-<provider>`", "The `User-Agent`, outside browsers."],
        [
          "`onAttempt`",
          "none",
          "A function that is called after each attempt, for logs and metrics. It gets no id, key or body.",
        ],
        [
          "`fetch`",
          "the global `fetch`",
          "A function that sends the requests, for example through a proxy. It sees the credentials.",
        ],
      ],
    ),
    "Each call takes a second argument with `signal`, `timeoutMs`, `retries` and `headers` of its own.",
  );
}

function variables({ servers }: Document): string {
  const all = new Map(servers.flatMap((server) => Object.entries(server.variables ?? {})));
  const rows = [...all].map(([name, variable]) => {
    const values = variable.enum?.map((value) => code(toJsonText(value))).join(" or ") ?? "a string";
    const standard = variable["x-purge-placeholder"] === true ? "required" : code(toJsonText(variable.default));
    return [code(name), values, standard, variable.description ?? ""];
  });
  return rows.length === 0 ? "" : table(["option", "takes", "default", ""], rows);
}
