import type { Operation, Place, SecurityScheme } from "../../document/openapi.ts";
import { prose } from "../print/comment.ts";

/** The comment of a method: what it does, its errors (those of other operations by status only), and its request. */
export function describeMethod({ operation, method, path }: Place, client: string, shared: readonly string[]): string {
  const { summary, description } = operation;
  const own = errorsOf(operation).filter(([status]) => !shared.includes(status));
  const errors = own.map(
    ([status, text]) => `- ${status === "default" ? "any other" : `\`${status}\``}${text && `: ${text}`}`,
  );
  if (shared.length > 0) errors.push(`- ${shared.map((status) => `\`${status}\``).join(", ")}: see ${client}`);
  const paragraphs = [
    prose(sentence(summary)),
    description === undefined || description === summary ? "" : prose(description.trim()),
    errors.length === 0 ? "" : ["Errors:", ...errors].join("\n"),
    `\`${method.toUpperCase()} ${path}\``,
  ];
  const text = paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
  return operation.deprecated === true ? `${text}\n\n@deprecated` : text;
}

/** The error statuses, with the first paragraph of their descriptions. */
export function errorsOf({ responses }: Operation): [status: string, text: string][] {
  return Object.entries(responses)
    .filter(([status]) => !status.startsWith("2"))
    .map(([status, { description }]) => [status, firstParagraph(description)]);
}

export function firstParagraph(text: string): string {
  const [first = ""] = text.trim().split(/\n\s*\n/);
  return first.replaceAll(/\s+/g, " ");
}

export function sentence(text: string): string {
  return /[\p{L}\p{N}`)"']$/u.test(text) ? `${text}.` : text;
}

/** Where a credential is sent. */
export function sentAs(scheme: SecurityScheme): string {
  if (scheme.type === "http") return `Sent as \`Authorization: ${scheme.scheme === "basic" ? "Basic" : "Bearer"} …\`.`;
  if (scheme.in === "query") return `Sent as the query parameter \`${scheme.name}\`.`;
  const prefix = scheme["x-purge-prefix"];
  return prefix === undefined
    ? `Sent as the header \`${scheme.name}\`.`
    : `Sent as \`${scheme.name}: ${prefix}…\`; give the key without the prefix.`;
}
