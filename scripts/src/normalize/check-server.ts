import type { DocumentProblem } from "../document/document-problem.ts";
import { isLoopback } from "../document/is-loopback.ts";
import { isObject, type JsonObject, listAt, objectAt, own, pointer, textAt, toJsonText } from "../document/json.ts";
import { clientOptions } from "../document/reserved-names.ts";
import { templateNames } from "../document/template-names.ts";

/** Problems of a server's URL and variables. */
export function checkServer(server: JsonObject, index: number): DocumentProblem[] {
  const at = pointer("servers", index);
  const url = textAt(server, "url") ?? "";
  const variables = objectAt(server, "variables") ?? {};
  const named = new Set(templateNames(url));
  return [
    ...problemsOfUrl(url, `${at}/url`),
    ...[...named].filter((name) => !Object.hasOwn(variables, name)).map((name) => undeclared(name, at)),
    ...Object.entries(variables).flatMap(([name, variable]) => {
      const place = `${at}${pointer("variables", name).slice(1)}`;
      if (!named.has(name)) return [unused(name, url, place)];
      return isObject(variable) ? problemsOfVariable(name, variable, place) : [];
    }),
  ];
}

function problemsOfUrl(url: string, at: string): DocumentProblem[] {
  const problem = (expected: string): DocumentProblem => ({
    rule: "server-url",
    pointer: at,
    expected,
    found: toJsonText(url),
    next: "Write the complete URL in overlay.yaml: `update: https://api.example.com/v1`.",
  });
  const filled = url.replaceAll(/(?<=:)\{[^{}]*\}/g, "1").replaceAll(/\{[^{}]*\}/g, "x");
  if (!/^https?:\/\//i.test(filled) || !URL.canParse(filled)) return [problem("an absolute https URL")];
  const { protocol, hostname, username, password, search, hash } = new URL(filled);
  if (protocol !== "https:" && !isLoopback(hostname)) return [problem("https, since a credential travels")];
  return username || password || search || hash ? [problem("an address without user, query and fragment")] : [];
}

function undeclared(name: string, at: string): DocumentProblem {
  return {
    rule: "server-variable-undeclared",
    pointer: `${at}/variables`,
    expected: `a declaration of the variable \`{${name}}\``,
    found: "none",
    next: `Add to the server in overlay.yaml: variables: { ${name}: { default: example, x-purge-placeholder: true } }`,
  };
}

function unused(name: string, url: string, at: string): DocumentProblem {
  return {
    rule: "server-variable-unused",
    pointer: at,
    expected: `\`{${name}}\` in the server's url`,
    found: toJsonText(url),
    next: "Remove the variable in overlay.yaml, or correct its name.",
  };
}

function problemsOfVariable(name: string, variable: JsonObject, at: string): DocumentProblem[] {
  const value = own(variable, "default");
  const values = listAt(variable, "enum");
  const problem = (rule: string, expected: string, found: string, next: string): DocumentProblem[] => [
    { rule, pointer: at, expected, found, next },
  ];
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || clientOptions.has(name)) {
    const expected = "a variable name that can be a client option";
    return problem("server-variable-name", expected, `\`${name}\``, "Rename it in overlay.yaml, in the URL as well.");
  }
  if (typeof value !== "string" || value === "") {
    const next = `Add to the variable in overlay.yaml: { default: example, x-purge-placeholder: true }, or its real default.`;
    const found = value === undefined ? "none" : toJsonText(value);
    return problem("server-variable-default", "a `default`, which OpenAPI demands", found, next);
  }
  if (values.length > 0 && !values.includes(value)) {
    const next = "Correct the default or the enum in overlay.yaml.";
    return problem("server-variable-enum", "a default that is one of the enum", toJsonText(value), next);
  }
  return [];
}
