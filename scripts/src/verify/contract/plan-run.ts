import type { Document, Server } from "../../document/openapi.ts";
import { ProblemError } from "../../document/problem.ts";
import type { Lifecycle, WorkflowInput } from "../../lint/arazzo/read-lifecycle.ts";

/** The server and the values that a life cycle runs with. */
export interface Run {
  url: string;
  inputs: Record<string, string>;
  /** Never to be printed. */
  secrets: string[];
}

/** `PURGE_JUNCTION_API_KEY`: the environment variable of an input, for a run against the vendor. */
export function variableOf(provider: string, name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll("-", "_");
  return `PURGE_${provider.replaceAll("-", "_")}_${words}`.toUpperCase();
}

/** An id for this run's person that no vendor knows yet. */
export function newPerson(now: number): string {
  return `purge-contract-${now.toString(36)}`;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Values for a run against the vendor itself, from the environment. Throws a ProblemError that names what is missing. */
export function planLive(name: string, document: Document, lifecycle: Lifecycle, env: Environment, now: number): Run {
  const missing: string[] = [];
  const require = (what: string, why: string): string => {
    const variable = variableOf(name, what);
    const value = env[variable];
    if (!value) missing.push(`${variable.padEnd(32)} ${why}`);
    return value ?? "";
  };
  const given = lifecycle.inputs.map((input) => [
    input.name,
    liveValue(name, input, env, now) ?? require(input.name, about(input)),
  ]);
  const inputs = Object.fromEntries(given) as Record<string, string>;
  const url =
    env[variableOf(name, "baseUrl")] || serverUrl(document, inputs, require, (what) => env[variableOf(name, what)]);
  if (missing.length > 0) {
    throw new ProblemError({
      provider: name,
      file: lifecycle.file,
      rule: "contract-environment",
      severity: "error",
      expected: "every input of a run against the vendor in an environment variable",
      found: `${missing.length} that ${missing.length === 1 ? "is" : "are"} not set`,
      next: `Set:\n${missing.join("\n")}`,
    });
  }
  const secrets = lifecycle.inputs.filter(({ secret }) => secret).map((input) => inputs[input.name] ?? "");
  return { url, inputs, secrets };
}

function liveValue(name: string, input: WorkflowInput, env: Environment, now: number): string | undefined {
  const set = env[variableOf(name, input.name)];
  if (set) return set;
  return input.name === "person" ? newPerson(now) : input.default;
}

function about({ description }: WorkflowInput): string {
  return description ?? "";
}

type Require = (what: string, why: string) => string;

/** The server named in the environment, else the one of the key's prefix, else the only one. */
function serverUrl(
  document: Document,
  inputs: Record<string, string>,
  require: Require,
  look: (what: string) => string | undefined,
): string {
  const named = look("server");
  const byKey = document.servers.find((server) =>
    [server["x-purge-key-prefix"] ?? []]
      .flat()
      .some((prefix) => Object.values(inputs).some((it) => it.startsWith(prefix))),
  );
  const only = document.servers.length === 1 ? document.servers[0] : undefined;
  const chosen = named ? document.servers.find((server) => server["x-purge-name"] === named) : (byKey ?? only);
  const names = document.servers.map((server) => server["x-purge-name"]).join(", ");
  if (chosen === undefined) return require("server", `One of: ${names}`);
  return fill(chosen, require, look);
}

function fill(server: Server, require: Require, look: (what: string) => string | undefined): string {
  return server.url.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const variable = server.variables?.[name];
    const fallback = variable?.["x-purge-placeholder"] ? undefined : variable?.default;
    return look(name) ?? fallback ?? require(name, variable?.description ?? "");
  });
}
