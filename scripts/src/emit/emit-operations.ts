import type { Api, Codecs, Row } from "@purge/runtime";
import { formats } from "../document/formats.ts";
import { comment } from "./print/comment.ts";
import { printData, printTable } from "./print/data.ts";
import { type Doc, group, hardline, indent, layout, line } from "./print/layout.ts";

/** `operations.ts`: the table that the runtime reads, plain data but for the codecs it needs. */
export function emitOperations(api: Api): string {
  const constants = constantsOf(api);
  const hoisted = [...constants].map(
    ([pattern, name]): Doc => [group([`const ${name} =`, indent([line, pattern]), ";"]), hardline],
  );
  const members = Object.entries(api).map(([key, value]) => [hardline, printMember(key, value, constants), ","]);
  const codecs = codecsOf(api);
  return layout([
    `import ${codecs[0] ? `{ type Api, ${codecs.join(", ")} }` : "type { Api }"} from "@purge/runtime";`,
    [hardline, hardline],
    [comment("URLs of the servers, by the names that callers use."), "export const servers = "],
    [printTable(api.servers, constants), " as const;", hardline, hardline],
    hoisted.length === 0 ? [] : [hoisted, hardline],
    comment(`All that the runtime knows about ${api.name}.`),
    ["export const api: Api = {", indent([members, codecs[0] ? [hardline, `codecs: { ${codecs.join(", ")} },`] : []])],
    [hardline, "};", hardline],
  ]);
}

function codecsOf({ variables, schemes, operations }: Api): (keyof Codecs)[] {
  const needs: { readonly [codec in keyof Codecs]-?: boolean } = {
    fillServer: variables !== undefined,
    signQuery: Object.values(schemes).some((scheme) => scheme.in === "query"),
    writeBasic: Object.values(schemes).some(({ basic }) => basic),
    writeBody: Object.values(operations).some(({ body }) => body !== undefined && body.kind !== "json"),
    writeStyled: Object.values(operations).some(isStyled),
  };
  return (Object.keys(needs) as (keyof Codecs)[]).filter((codec) => needs[codec]);
}

function isStyled({ input }: Row): boolean {
  const query = Object.values(input?.query?.members ?? {});
  return query.some(({ style, explode }) => style !== undefined || explode !== undefined);
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
