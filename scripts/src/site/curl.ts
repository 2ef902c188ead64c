import { type Document, eachOperation, type Method, type Place, type SecurityScheme } from "../document/openapi.ts";
import { securityAlternatives } from "../document/security-alternatives.ts";
import { environmentVariable } from "../emit/operations/environment-variable.ts";
import { onlyMedia, requestKind } from "../emit/operations/media-kind.ts";
import { sampleData, sampleParameters } from "../emit/readme/sample.ts";

/** An operation as a command for a shell, from the document of what is sent, with the sample values of the TypeScript example beside it. */
export function curlCall(name: string, { path: template, method }: Place, document: Document): string {
  const place = placeIn(document, template, method);
  const { operation } = place;
  const { path = {}, query = {}, header = {} } = sampleParameters(operation, document) as Groups;
  const credentials = sentCredentials(name, place, document);
  const inQuery = [...Object.entries(query).map(([key, value]) => pair(key, value)), ...credentials.query];
  const address = `${serverAddress(place, document)}${fillPath(template, path)}`;
  const given = [
    ...Object.entries(header).map(([key, value]) => `--header ${shell(`${key}: ${String(value)}`)}`),
    ...credentials.options,
    ...bodyOptions(place, document),
  ];
  const verb = method === "get" ? [] : [`--request ${method.toUpperCase()}`];
  const url = quoteUrl(inQuery.length === 0 ? address : `${address}?${inQuery.join("&")}`);
  return [`curl ${[...verb, url].join(" ")}`, ...given].join(" \\\n  ");
}

function placeIn(document: Document, path: string, method: Method): Place {
  const place = [...eachOperation(document)].find((each) => each.path === path && each.method === method);
  if (place === undefined) throw new Error(`The document has no ${method.toUpperCase()} ${path}.`);
  return place;
}

type Groups = { readonly [group in "path" | "query" | "header"]?: Readonly<Record<string, unknown>> };

/** The server of the operation, or the first one, with the values of its variables. */
function serverAddress({ operation }: Place, document: Document): string {
  const [server] = operation.servers ?? document.servers;
  const address = server?.url.replace(/\/+$/, "") ?? "";
  return address.replaceAll(
    /\{([^}]+)\}/g,
    (_, variable: string) => server?.variables?.[variable]?.default ?? variable,
  );
}

function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? `<${name}>`)));
}

/** Those of the first alternative that the operation has. */
function sentCredentials(
  name: string,
  { operation }: Place,
  document: Document,
): { options: string[]; query: string[] } {
  const [first = []] = securityAlternatives(operation);
  const sent = first.flatMap((scheme) => {
    const about = document.components?.securitySchemes?.[scheme];
    return about === undefined ? [] : [{ about, variable: environmentVariable(name, scheme) }];
  });
  return {
    options: sent.flatMap(({ about, variable }) => credentialOption(about, variable)),
    query: sent.flatMap(({ about, variable }) =>
      about.type === "apiKey" && about.in === "query" ? [`${encodeURIComponent(about.name)}=$${variable}`] : [],
    ),
  };
}

function credentialOption(scheme: SecurityScheme, variable: string): string[] {
  if (scheme.type === "apiKey") {
    return scheme.in === "query" ? [] : [`--header "${scheme.name}: ${scheme["x-purge-prefix"] ?? ""}$${variable}"`];
  }
  return scheme.scheme === "basic"
    ? [`--user "$${variable}_USERNAME:$${variable}_PASSWORD"`]
    : [`--header "Authorization: Bearer $${variable}"`];
}

function bodyOptions({ operation: { requestBody } }: Place, document: Document): string[] {
  const [media, type] = requestBody?.required === true ? onlyMedia(requestBody.content) : [];
  if (media === undefined) return [];
  const data = sampleData(type ?? {}, document);
  const content = `--header ${shell(`Content-Type: ${media}`)}`;
  switch (requestKind(media, type?.schema, document)) {
    case "json":
      return [content, `--data ${shell(JSON.stringify(data, null, 2))}`];
    case "form":
      return Object.entries(data ?? {}).map(([key, value]) => `--data-urlencode ${shell(`${key}=${String(value)}`)}`);
    case "multipart":
      return ["--form 'file=@<file>'"];
    default:
      return [content, "--data-binary '@<file>'"];
  }
}

function pair(key: string, value: unknown): string {
  return `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`;
}

// In double quotes, so that a key's variable is filled in.
function quoteUrl(url: string): string {
  return `"${url.replaceAll("`", "%60")}"`;
}

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
