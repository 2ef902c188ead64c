import { affected, operationList } from "./affected.ts";

import type { RuleName } from "./rules.ts";
import type { Statement } from "./statement.ts";
import { type Change, compareBumps, highest } from "./verdict.ts";
import { code, joined } from "./words.ts";

/** The changes, heaviest first: equal ones are one with a count, and so are those that are only documentation. */
export function groupChanges(statements: readonly Statement[]): Change[] {
  const texts = statements.filter(({ rule }) => rule === "text");
  const others = statements.filter(({ rule }) => rule !== "text");
  const groups = [...Map.groupBy(joinProperties(others), equalKey).values()].map(toChange);
  return [...groups.sort((a, b) => compareBumps(b.bump, a.bump)), ...documentation(texts)];
}

// Things that come and go as a whole, often many at once.
const listed = new Set<RuleName>(["operation-added", "operation-removed", "type-added", "type-removed"]);

// The same change in several operations, in several types, or several of them that come or go.
function equalKey(statement: Statement): string {
  const { operation, rule, bump, thing, text, todo } = statement;
  if (listed.has(rule)) return `${rule} ${operation === undefined}`;
  const part = operation === undefined ? (typePart(thing)?.part ?? thing) : thing === "" ? operation : thing;
  return JSON.stringify([rule, bump, operation === undefined, part, text, todo]);
}

// `User`: property `nick`
function typePart(thing: string): { type: string; part: string } | undefined {
  const [, type, part] = /^(`[^`]+`): (.*)$/.exec(thing) ?? [];
  return type === undefined || part === undefined ? undefined : { type, part };
}

function toChange(group: readonly Statement[]): Change {
  const [first] = group as readonly [Statement, ...Statement[]];
  const operations = [...new Set(group.flatMap(({ operation }) => operation ?? []))];
  const callers = [...new Set(group.flatMap((one) => one.callers))];
  const readers = [...new Set(group.flatMap((one) => one.readers))];
  const places = group.map(({ place }) => place);
  const [only, ...more] = new Set([...callers, ...readers]);
  return {
    bump: highest(group.map(({ bump }) => bump)),
    ...(only !== undefined && more.length === 0 && { operation: only }),
    place: first.place,
    ...(places.length > 1 && { places }),
    what: sentence(group, operations),
    who: affected({ rule: first.rule, callers, readers }),
    todo: first.todo,
    rule: first.rule,
    ...(first.example && { example: first.example }),
  };
}

function sentence(group: readonly Statement[], operations: readonly string[]): string {
  const [{ rule, thing, text }] = group as readonly [Statement, ...Statement[]];
  if (listed.has(rule) && group.length > 1) return listSentence(group);
  if (operations.length > 1) return `${operations.length} operations (${operationList(operations)}): ${thing} ${text}`;
  if (operations.length === 1) return `${code(operations[0] ?? "")}${thing === "" ? "" : `: ${thing}`} ${text}`;
  const types = group.flatMap((one) => typePart(one.thing)?.type ?? []);
  if (types.length < 2) return `${thing} ${text}`;
  return `${types.length} types (${shorten(types, 4)}): ${typePart(thing)?.part} ${text}`;
}

// 2 operations were added: `a` (`GET /a`) and `b` (`GET /b`)
function listSentence(group: readonly Statement[]): string {
  const [{ operation, text }] = group as readonly [Statement, ...Statement[]];
  const names = group.map((one) => {
    const [, route] = one.text.split(": ");
    const name = one.operation === undefined ? one.thing.replace(/^type /, "") : code(one.operation);
    return route === undefined ? name : `${name} (${route})`;
  });
  const verb = text.startsWith("was added") ? "were added" : "were removed";
  return `${names.length} ${operation === undefined ? "types" : "operations"} ${verb}: ${shorten(names, 12)}`;
}

function shorten(names: readonly string[], most: number): string {
  if (names.length <= most) return joined(names);
  return joined([...names.slice(0, most - 1), `${names.length - most + 1} more`]);
}

const joinable = new Set<RuleName>(["property-added", "required-property-added", "property-removed"]);

// A schema that was rewritten has dozens of properties that come and go.
function joinProperties(statements: readonly Statement[]): Statement[] {
  const owner = (place: string) => place.slice(0, place.lastIndexOf("/"));
  const key = ({ rule, bump, place, todo, text, callers, readers }: Statement) =>
    JSON.stringify([rule, bump, owner(place), todo, text, callers, readers]);
  const groups = Map.groupBy(statements, (one) =>
    joinable.has(one.rule) && /\bproperty `[^`]+`$/.test(one.thing) ? key(one) : one,
  );
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [Statement, ...Statement[]];
    if (others.length === 0) return first;
    const parts = group.map(({ thing }) => /^(.*)\bproperty (`[^`]+`)$/.exec(thing));
    const names = parts.map((part) => part?.[2] ?? "");
    const thing = `${parts[0]?.[1] ?? ""}properties ${shorten(names, 12)}`;
    return {
      ...first,
      place: owner(first.place),
      thing,
      text: first.text.replace(/^was/, "were").replace("and is", "and are"),
    };
  });
}

function documentation(statements: readonly Statement[]): Change[] {
  const [first] = statements;
  if (first === undefined) return [];
  const about = [...new Set(statements.map(({ operation, thing }) => subject(operation, thing)))];
  const shown = about.length > 6 ? [...about.slice(0, 5), `${about.length - 5} more`] : about;
  const version = statements.find(({ place, text }) => place === "#/info" && text.includes("version"));
  const only = statements.length === 1 && first.operation !== undefined ? { operation: first.operation } : {};
  return [
    {
      bump: highest(statements.map(({ bump }) => bump)),
      ...only,
      place: first.place,
      what:
        version !== undefined && about.length === 1
          ? `${version.thing} ${version.text}`
          : `documentation changed: ${shown.join("; ")}`,
      who: affected({ ...first, rule: "text" }),
      todo: "",
      rule: "text",
    },
  ];
}

function subject(operation: string | undefined, thing: string): string {
  if (operation === undefined) return thing;
  return thing === "" ? code(operation) : `${code(operation)}: ${thing}`;
}
