import type { Document, SecurityScheme } from "../../document/openapi.ts";
import { usedSchemes, usualSecurity } from "../operations/security.ts";
import { comment, prose } from "../print/comment.ts";
import { pascalCase, typeKey } from "../print/identifier.ts";
import { type Doc, hardline, indent } from "../print/layout.ts";
import { sentAs, sentence } from "./describe.ts";

/** The credential options of a client. */
export interface CredentialOptions {
  /** What most operations need: the alternatives, each the schemes it needs together and its type. Empty: none is needed. */
  alternatives: readonly { schemes: readonly string[]; type: string }[];
  schemes: ReadonlyMap<string, SecurityScheme>;
}

export function credentialOptions(document: Document): CredentialOptions {
  const usual = usualSecurity(document);
  // If no credential is one of the alternatives, none is required.
  const needed = usual.some((alternative) => alternative.length === 0) ? [] : usual;
  const types = needed.map((schemes) => `With${schemes.map(pascalCase).join("And")}`);
  const alternatives = needed.map((schemes, index) => {
    const type = types[index] ?? "";
    return { schemes, type: types.indexOf(type) === index ? type : `${type}${index + 1}` };
  });
  return { alternatives, schemes: new Map(usedSchemes(document)) };
}

/** `Credentials` and its parts; nothing if the API needs no credential. */
export function printCredentials(options: CredentialOptions, title: string): Doc[] {
  const { alternatives, schemes } = options;
  if (schemes.size === 0) return [];
  if (alternatives.length <= 1) {
    const members = alternativeMembers(alternatives[0]?.schemes ?? [], options);
    return [[comment(`The credentials that ${title} asks for.`), "export interface Credentials ", braces(members)]];
  }
  // The first alternative is written last: compilers report what the last declared one lacks.
  return [
    ...alternatives
      .toReversed()
      .map((each): Doc => [`interface ${each.type} `, braces(alternativeMembers(each.schemes, options))]),
    [
      comment(`The credentials that ${title} asks for: one of these.`),
      `export type Credentials = ${alternatives.map(({ type }) => type).join(" | ")};`,
    ],
  ];
}

// The schemes of other alternatives are declared as well, so that the compiler can suggest them for a misspelt option and
// report which option is missing in the intended alternative.
function alternativeMembers(names: readonly string[], { alternatives, schemes }: CredentialOptions): Doc[] {
  const others = [...schemes.keys()].filter((name) => !names.includes(name));
  const elsewhere = new Set(alternatives.flatMap((each) => each.schemes));
  return [
    ...names.map((name) => printScheme(name, schemes, "")),
    ...others.map((name) =>
      elsewhere.has(name) ? `readonly ${typeKey(name)}?: never;` : printScheme(name, schemes, "?"),
    ),
  ];
}

function printScheme(name: string, schemes: ReadonlyMap<string, SecurityScheme>, mark: "" | "?"): Doc {
  const scheme = schemes.get(name);
  if (scheme === undefined) return [];
  const basic = scheme.type === "http" && scheme.scheme === "basic";
  return [comment(schemeDoc(scheme)), `readonly ${typeKey(name)}${mark}: ${basic ? "BasicCredential" : "Credential"};`];
}

/** The vendor's description of a credential, and how it is sent. */
export function schemeDoc(scheme: SecurityScheme): string {
  return [scheme.description && sentence(prose(scheme.description.trim())), sentAs(scheme)].filter(Boolean).join(" ");
}

export function braces(members: readonly Doc[]): Doc {
  return members.length === 0 ? "{}" : ["{", indent(members.map((member) => [hardline, member])), hardline, "}"];
}
