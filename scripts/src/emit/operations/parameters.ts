import type { Member, Row } from "@purge/runtime";
import { fixedHeaders } from "../../document/fixed-headers.ts";
import { isObject, pointer } from "../../document/json.ts";
import { literalSiblings } from "../../document/literal-siblings.ts";
import type { Document, Parameter, Place, Schema, SchemaObject } from "../../document/openapi.ts";
import { allows, schemaFacts, schemaParts } from "../../document/schema-facts.ts";
import { separatorsOf } from "../../document/separators-of.ts";
import { type Deriving, exampleRule, parameterMember } from "./member.ts";
import { separatorPattern } from "./separator-pattern.ts";

/** The parameters that callers pass, each with its rules. */
export function rowParameters(place: Place, deriving: Deriving): NonNullable<Row["input"]> {
  const groups: { [group in Parameter["in"]]?: [string, Member][] } = {};
  const fixed = fixedHeaders(place.operation, deriving.document);
  for (const [index, parameter] of (place.operation.parameters ?? []).entries()) {
    if (parameter.in === "header" && Object.hasOwn(fixed, parameter.name.toLowerCase())) continue;
    const at = `${place.pointer}${pointer("parameters", index).slice(1)}`;
    const member = memberOf(place.path, parameter, at, deriving);
    groups[parameter.in] = [...(groups[parameter.in] ?? []), [parameter.name, member]];
  }
  return Object.fromEntries(
    (["path", "query", "header"] as const).flatMap((group) => {
      const members = groups[group];
      return members === undefined ? [] : [[group, { members: Object.fromEntries(members) }]];
    }),
  );
}

function memberOf(path: string, parameter: Parameter, at: string, deriving: Deriving): Member {
  // A value with its own media type is serialized by the caller, so it is a string here.
  const schema = parameter.content === undefined ? (parameter.schema ?? { type: "string" }) : { type: "string" };
  const { in: place, name, required = false } = parameter;
  const own = parameterMember(schema, place, required, `${at}/schema`, deriving);
  const rules = place === "path" ? { ...own, ...separatorRules(path, parameter, own, deriving) } : own;
  if (place === "path") refuseObject(name, schema, at, deriving);
  const siblings = siblingRules(path, parameter, rules, deriving);
  return { ...rules, ...exampleOf(parameter, rules), ...siblings, ...styleRules(parameter, at, deriving) };
}

/** The parameter's own example, where its schema has none. */
function exampleOf(parameter: Parameter, { pattern, format, example }: Member): Member {
  return pattern === undefined || format !== undefined ? {} : exampleRule(pattern, [example, parameter.example]);
}

function refuseObject(name: string, schema: Schema, at: string, { document, report }: Deriving): void {
  const { types } = schemaFacts(schema, document);
  if (types.size !== 1 || !types.has("object")) return;
  report({
    pointer: `${at}/schema`,
    rule: "emit-path-parameter",
    expected: "a text, a number, true, false or a list in a path",
    found: `an object for \`{${name}}\``,
    next: "Leave the operation out with `keep` in provider.yaml, or describe the parameter otherwise in overlay.yaml.",
  });
}

// A number and a value of a known format have no choice but to be themselves.
function separatorRules(path: string, parameter: Parameter, rules: Member, { document }: Deriving): Member {
  const separators = separatorsOf(path, parameter.name).filter((text) => text !== "");
  const { types, enum: values = [] } = schemaFacts(parameter.schema, document);
  const isText = types.size === 0 || types.has("string");
  if (separators.length === 0 || !isText || rules.format !== undefined) return {};
  const exact = values.map(String).filter((value) => separators.some((text) => value.includes(text)));
  return { pattern: separatorPattern(separators, rules.pattern, exact) };
}

function siblingRules(path: string, parameter: Parameter, rules: Member, { document }: Deriving): Member {
  if (parameter.in !== "path") return {};
  const allowed = (schemaFacts(parameter.schema, document).enum ?? []).map((value) => String(value).toLowerCase());
  const pattern = rules.pattern === undefined ? undefined : new RegExp(rules.pattern.source, "iu");
  const routes = literalSiblings(path, parameter.name, Object.keys(document.paths));
  const reserved = [...new Set([...routes, ...literalsNotOf(parameter.schema, document)])]
    .sort()
    .filter((literal) => !allowed.includes(literal) && pattern?.test(literal) !== false);
  return reserved.length === 0 ? {} : { reserved };
}

// The literals of routes that were left out, by `reserveSiblingRoutes` or by hand.
function literalsNotOf(schema: Schema | undefined, document: Document): string[] {
  return schemaParts(schema, document).flatMap(({ not }) => {
    const values = isObject(not) ? ((not as SchemaObject).enum ?? []) : [];
    return values.filter((value) => typeof value === "string").map((value) => value.toLowerCase());
  });
}

const written = new Set(["spaceDelimited", "pipeDelimited", "deepObject"]);

function styleRules(parameter: Parameter, at: string, { document, report }: Deriving): Member {
  const standard = parameter.in === "query" ? "form" : "simple";
  const { style = standard } = parameter;
  if (style !== standard && !(parameter.in === "query" && written.has(style))) {
    report({
      pointer: `${at}/style`,
      rule: "emit-style",
      expected: `a style that the client can write: ${[standard, ...(parameter.in === "query" ? written : [])].join(", ")}`,
      found: `${style} for ${parameter.in} parameter ${parameter.name}`,
      next: "Leave the operation out with `keep` in provider.yaml, or describe the parameter otherwise in overlay.yaml.",
    });
    return {};
  }
  if (parameter.in !== "query") return {};
  const { style: always, ...explode } = styleMember(style, parameter.explode);
  const special = style !== "form" || (parameter.content === undefined && allows("object", parameter.schema, document));
  return { ...(special && { style: always }), ...explode };
}

type StyleMember = Required<Pick<Member, "style">> & Pick<Member, "explode">;

/** A style as written in the table, with `explode` only where it is not the default of the style. */
export function styleMember(style: string, explode: boolean | undefined): StyleMember {
  const usual = style === "form";
  const deviates = style !== "deepObject" && explode !== undefined && explode !== usual;
  return { style: style as StyleMember["style"], ...(deviates && { explode }) };
}
