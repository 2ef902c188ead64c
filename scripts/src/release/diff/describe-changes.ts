import { describePlace } from "./describe-place.ts";
import { groupChanges } from "./group-changes.ts";
import type { FoundChange } from "./pair.ts";
import { directionsOf, type Rated } from "./rate-changes.ts";
import { renameExample } from "./rename-example.ts";
import type { Revisions } from "./revisions.ts";
import type { Direction } from "./rule.ts";
import { rules } from "./rules.ts";
import type { Statement } from "./statement.ts";
import { type Change, compareBumps } from "./verdict.ts";

/** Everything that was found, before it is put into words. */
export interface FoundChanges {
  /** In what operations take and return. */
  rated: readonly Rated[];
  /** In operations as such. */
  operations: readonly FoundChange[];
  /** In what `createClient` takes and in the names that are exported. */
  client: readonly FoundChange[];
}

/** The changes in words for callers, the heaviest first. */
export function describeChanges(revisions: Revisions, found: FoundChanges): Change[] {
  return groupChanges([
    ...found.operations.map((found) => describeOperation(found, revisions)),
    ...found.rated.map((rated) => describeRated(rated, revisions)),
    ...found.client.map((found) => describeClient(found, revisions)),
  ]);
}

function statementOf(
  found: FoundChange,
  revisions: Revisions,
): Pick<Statement, "operation" | "thing" | "text" | "place" | "rule" | "example"> {
  const { rule, place, side, text } = found;
  const described = describePlace(place, revisions[side]);
  const { operation, thing } = described;
  const isName = rule.startsWith("type-") && place.startsWith("#/components/schemas/") && rules[rule].why !== undefined;
  const example = renameExample(rule, { ...described, text });
  return {
    rule,
    place,
    text,
    thing: isName ? `type ${thing}` : thing,
    ...(operation !== undefined && { operation }),
    ...(example && { example }),
  };
}

function describeOperation(found: FoundChange, revisions: Revisions): Statement {
  const { todo, in: bump } = rules[found.rule];
  const statement = statementOf(found, revisions);
  return { bump, ...statement, callers: [statement.operation ?? ""], readers: [], todo: todo.in };
}

function describeClient(found: FoundChange, revisions: Revisions): Statement {
  const { todo, in: bump } = rules[found.rule];
  return { bump, ...statementOf(found, revisions), callers: [], readers: [], todo: todo.in };
}

function describeRated(rated: Rated, revisions: Revisions): Statement {
  const { found, bump, surfaces } = rated;
  const rule = rules[found.rule];
  const operationsOf = (direction: Direction) => {
    const felt = [...surfaces].filter((surface) => surface.direction === direction);
    return [...new Set(felt.map((surface) => surface.new.operation.operationId))];
  };
  const todo = [...directionsOf(rated)]
    .filter((direction) => compareBumps(rule[direction], "patch") > 0)
    .map((direction) => rule.todo[direction]);
  return {
    bump,
    ...statementOf(found, revisions),
    callers: operationsOf("in"),
    readers: operationsOf("out"),
    todo: [...new Set(todo)].filter(Boolean).join(" "),
  };
}
