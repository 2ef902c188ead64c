import type { Api, Parts, Row } from "@purge/runtime";
import { formats } from "../document/formats.ts";
import { mediaKind } from "./operations/answers.ts";
import { comment } from "./print/comment.ts";
import { printData, printTable } from "./print/data.ts";
import { type Doc, group, hardline, indent, layout, line } from "./print/layout.ts";

/** `operations.ts`: the table that the runtime reads, bare data but for the names of the parts it needs. */
export function emitOperations(api: Api): string {
  const constants = constantsOf(api);
  const hoisted = [...constants].map(
    ([pattern, name]): Doc => [group([`const ${name} =`, indent([line, pattern]), ";"]), hardline],
  );
  const members = Object.entries(api).map(([key, value]) => [hardline, printMember(key, value, constants), ","]);
  const parts = partsOf(api);
  return layout([
    `import ${parts[0] ? `{ type Api, ${parts.join(", ")} }` : "type { Api }"} from "@purge/runtime";`,
    [hardline, hardline],
    [comment("URLs of the servers, by the names that callers use."), "export const servers = "],
    [printTable(api.servers, constants), " as const;", hardline, hardline],
    hoisted.length === 0 ? [] : [hoisted, hardline],
    comment(`All that the runtime knows about ${api.name}.`),
    ["export const api: Api = {", indent([members, parts[0] ? [hardline, `parts: { ${parts.join(", ")} },`] : []])],
    [hardline, "};", hardline],
  ]);
}

function partsOf({ variables, schemes, operations }: Api): (keyof Parts)[] {
  const needs: { readonly [part in keyof Parts]-?: boolean } = {
    checkBody: Object.values(operations).some(({ type }) => type !== undefined && mediaKind(type) !== "json"),
    fillServer: variables !== undefined,
    signQuery: Object.values(schemes).some((scheme) => scheme.in === "query"),
    writeBasic: Object.values(schemes).some(({ basic }) => basic),
    writeStyled: Object.values(operations).some(isStyled),
  };
  return (Object.keys(needs) as (keyof Parts)[]).filter((part) => needs[part]);
}

function isStyled({ type = "", input }: Row): boolean {
  const query = Object.values(input?.query?.members ?? {});
  return (
    type.includes("urlencoded") || query.some(({ style, explode }) => style !== undefined || explode !== undefined)
  );
}

function constantsOf(api: Api): ReadonlyMap<string, string> {
  const patterns = new Set<string>();
  JSON.stringify(api.operations, (_, value) => (value instanceof RegExp ? patterns.add(String(value)) : value));
  const named = [...formats.values()].map(({ name, pattern }) => [String(pattern), name] as const);
  return new Map(named.filter(([pattern]) => patterns.has(pattern)));
}

function printMember(key: string, value: unknown, constants: ReadonlyMap<string, string>): Doc {
  if (key === "servers") return key;
  const rows = key === "operations" || key === "schemes" || key === "variables";
  return [`${key}: `, rows ? printTable(value as object, constants) : printData(value, constants)];
}
