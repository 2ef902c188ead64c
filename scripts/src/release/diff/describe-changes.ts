import { describePlace } from "./describe-place.ts";
import type { IoSurface } from "./io-surface.ts";
import type { Found } from "./pair.ts";
import { directionsOf, type Rated } from "./rate-changes.ts";
import type { Revisions } from "./revisions.ts";
import { rules } from "./rules.ts";
import { type Change, compareBumps, highest } from "./verdict.ts";

/** Everything that was found, before it is put into words. */
export interface FoundChanges {
  /** In what operations take and answer. */
  rated: readonly Rated[];
  /** In operations as such. */
  operations: readonly Found[];
  /** In what `createClient` takes and in the names that are exported. */
  client: readonly Found[];
}

const lasting = /^(server|options?|key-prefix)-/;

/** The changes in a caller's words, the heaviest first; those that are only words are one. */
export function describeChanges(revisions: Revisions, found: FoundChanges): Change[] {
  const spoken = [
    ...found.operations.map((found) => sayOperation(found, revisions)),
    ...found.rated.map((rated) => sayRated(rated, revisions)),
    ...found.client.map((found) => sayClient(found, revisions)),
  ];
  const texts = spoken.filter(({ rule }) => rule === "text");
  const others = spoken.filter(({ rule }) => rule !== "text");
  return [...joinProperties(joinNew(others)).sort((a, b) => compareBumps(b.bump, a.bump)), ...sayTexts(texts)];
}

function base({ rule, place, side, text }: Found, revisions: Revisions): Pick<Change, "place" | "what" | "rule"> {
  return { place, rule, what: `${describePlace(place, revisions[side])} ${text}` };
}

function sayOperation(found: Found, revisions: Revisions): Change {
  const said = base(found, revisions);
  const operation = said.what.split(/[ :]/, 1)[0] ?? "";
  const { todo, in: bump } = rules[found.rule];
  const who =
    found.rule === "route-changed" ? `whoever calls ${operation} through \`http\`` : `callers of ${operation}`;
  return { bump, operation, ...said, who: found.rule === "operation-added" ? "everyone" : who, todo: todo.in };
}

function sayClient(found: Found, revisions: Revisions): Change {
  const { todo, in: bump } = rules[found.rule];
  const isName = found.rule.startsWith("type-");
  const said = base(found, revisions);
  const what = isName ? `type ${said.what}` : said.what;
  const who = isName ? "whoever imports it" : lasting.test(found.rule) ? "whoever calls `createClient`" : "everyone";
  return { bump, ...said, what, who, todo: todo.in };
}

function sayRated(rated: Rated, revisions: Revisions): Change {
  const { found, bump, surfaces } = rated;
  const rule = rules[found.rule];
  const names = [...new Set([...surfaces].map((surface) => surface.new.operation.operationId))];
  const todo = [...directionsOf(rated)]
    .filter((direction) => compareBumps(rule[direction], "patch") > 0 || found.rule === "text")
    .map((direction) => rule.todo[direction]);
  const only = names.length === 1 ? { operation: names[0] as string } : {};
  return {
    bump,
    ...only,
    ...base(found, revisions),
    who: whoOf([...surfaces], names),
    todo: [...new Set(todo)].filter(Boolean).join("; "),
  };
}

function whoOf(surfaces: readonly IoSurface[], names: readonly string[]): string {
  const directions = new Set(surfaces.map(({ direction }) => direction));
  const verb =
    directions.size === 2
      ? "callers and readers of"
      : directions.has("in")
        ? "callers of"
        : "whoever reads the answers of";
  const shown = names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : listWords(names);
  return `${verb} ${shown}`;
}

function listWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

// A new operation may bring a dozen types along.
function joinNew(changes: readonly Change[]): Change[] {
  const types = changes.filter(({ rule }) => rule === "type-added");
  const [first] = types;
  if (first === undefined || types.length === 1) return [...changes];
  const names = types.map(({ what }) => what.replace(/^type (.*) is new$/, "$1"));
  return [
    ...changes.filter(({ rule }) => rule !== "type-added"),
    { ...first, what: `types ${listWords(names)} are new` },
  ];
}

const joinable = new Map([
  ["property-added", "are new"],
  ["required-property-added", "are new"],
  ["property-removed", "are gone"],
]);

// A schema that was written anew has dozens of properties that come and go.
function joinProperties(changes: readonly Change[]): Change[] {
  const owner = ({ place }: Change) => place.slice(0, place.lastIndexOf("/"));
  const key = (change: Change) => JSON.stringify([change.rule, change.bump, owner(change), change.who, change.todo]);
  const groups = Map.groupBy(changes, (change) => (joinable.has(change.rule) ? key(change) : change));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length < 2) return first === undefined ? [] : [first, ...others];
    const said = [first, ...others].map(({ what }) =>
      /^(.*)\bproperty (\S+) is (new|gone)( and required)?$/.exec(what),
    );
    const names = said.map((match) => match?.[2] ?? "");
    const shown =
      names.length > 12 ? `${names.slice(0, 10).join(", ")} and ${names.length - 10} more` : listWords(names);
    const ending = `${joinable.get(first.rule)}${said[0]?.[4] ?? ""}`;
    return [{ ...first, place: owner(first), what: `${said[0]?.[1] ?? ""}properties ${shown} ${ending}` }];
  });
}

function sayTexts(texts: readonly Change[]): Change[] {
  const [first] = texts;
  if (first === undefined) return [];
  const about = [...new Set(texts.map(({ what }) => what.replace(/ is (described|written) otherwise.*$/, "")))];
  const shown = about.length > 6 ? `${about.slice(0, 5).join("; ")} and ${about.length - 5} more` : about.join("; ");
  const only = texts.length === 1 && first.operation !== undefined ? { operation: first.operation } : {};
  const what = `documentation: ${shown}`;
  return [
    {
      bump: highest(texts.map(({ bump }) => bump)),
      ...only,
      place: first.place,
      what,
      who: "readers",
      todo: "",
      rule: "text",
    },
  ];
}
