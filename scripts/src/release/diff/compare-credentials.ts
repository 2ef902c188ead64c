import { pointer, toJsonText } from "../../document/json.ts";
import type { Document, SecurityScheme } from "../../document/openapi.ts";
import { schemesByOption } from "./credential-names.ts";
import type { FoundChange } from "./pair.ts";
import { matchNames } from "./similar-names.ts";
import { code, documented } from "./words.ts";

export interface OptionDiff {
  changes: FoundChange[];
  /** Credentials by their old and new names. */
  renamedCredentials: Map<string, string>;
}

/** Credentials: which there are, what callers pass and how they are sent. */
export function compareCredentials(old: Document, new_: Document): OptionDiff {
  const [before, now] = [schemesByOption(old), schemesByOption(new_)];
  const place = (name: string) => pointer("components", "securitySchemes", name);
  const wire = (scheme: SecurityScheme | undefined) => toJsonText(wireOf(scheme));
  const match = matchNames(before.keys(), now.keys(), (gone, come) =>
    wire(before.get(gone)) === wire(now.get(come)) ? "exactly" : "no",
  );
  const changes: FoundChange[] = [
    ...match.removed.map(
      (name): FoundChange => ({ rule: "option-removed", text: "was removed", place: place(name), side: "old" }),
    ),
    ...match.renamed.map(
      ([name, come]): FoundChange => ({
        rule: "option-renamed",
        text: `was renamed to ${code(come)}`,
        place: place(name),
        side: "old",
      }),
    ),
    ...match.added.map(
      (name): FoundChange => ({ rule: "option-added", text: "was added", place: place(name), side: "new" }),
    ),
  ];
  for (const name of match.kept) {
    const [one, other] = [before.get(name), now.get(name)];
    const at = (rule: FoundChange["rule"], text: string) =>
      changes.push({ rule, text, place: place(name), side: "new" });
    if (isBasic(one) !== isBasic(other))
      at("option-type-changed", isBasic(other) ? "is now a user name and password" : "is now a string");
    else if (wire(one) !== wire(other)) at("wire-changed", `is now sent as ${sentAs(other)}`);
    if (one?.description !== other?.description) at("text", documented);
  }
  return { changes, renamedCredentials: new Map(match.renamed) };
}

function wireOf(scheme: SecurityScheme | undefined): (string | undefined)[] {
  if (scheme?.type === "apiKey") return ["apiKey", scheme.in, scheme.name, scheme["x-purge-prefix"]];
  return [scheme?.type, scheme?.type === "http" ? scheme.scheme : undefined];
}

function isBasic(scheme: SecurityScheme | undefined): boolean {
  return scheme?.type === "http" && scheme.scheme.toLowerCase() === "basic";
}

function sentAs(scheme: SecurityScheme | undefined): string {
  if (scheme?.type !== "apiKey") return "a bearer token";
  const prefix = scheme["x-purge-prefix"];
  return `the ${scheme.in} ${code(scheme.name)}${prefix === undefined ? "" : `, after ${code(prefix.trim())}`}`;
}
