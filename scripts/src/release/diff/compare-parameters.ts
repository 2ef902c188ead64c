import type { Place } from "../../document/openapi.ts";
import { templateNames } from "../../document/template-names.ts";
import { compareParameter } from "./compare-parameter.ts";
import type { Comparison, IoSurface } from "./io-surface.ts";
import { type Move, movedParameters } from "./moved-parameters.ts";
import type { FoundChange } from "./pair.ts";
import { type ParameterGroup, parameterOf, parametersOf, placedValue } from "./placed-parameter.ts";
import { matchNames } from "./similar-names.ts";
import { code } from "./words.ts";

/** A surface for each group of parameters. */
export function compareParameters(old: Place, new_: Place, comparison: Comparison): IoSurface[] {
  const moved = movedParameters(old, new_);
  return (["path", "query", "header"] as const).map((group): IoSurface => {
    const [before, now] = [old, new_].map((place) => parametersOf(place, group)) as [ParameterGroup, ParameterGroup];
    const match = matchNames(before.keys(), now.keys(), alike(old, new_, before, now, comparison));
    const surface: IoSurface = { old, new: new_, part: group, direction: "in", changes: [], pairs: [], differs: false };
    for (const name of match.removed) surface.changes.push(goneOrMoved(before, name, moved.get(name)));
    for (const [name, newName] of match.renamed) {
      const written = parameterOf(now, newName).parameter.name;
      surface.changes.push(gone(before, name, "parameter-renamed", `was renamed to ${code(written)}`));
    }
    for (const name of match.added) surface.changes.push(added(now, name, moved.get(name), old));
    const both = [...match.kept.map((name): [string, string] => [name, name]), ...match.renamed];
    for (const [name, newName] of both)
      compareParameter(parameterOf(before, name), parameterOf(now, newName), surface, comparison);
    surface.differs ||= surface.changes.length > 0;
    return surface;
  });
}

function alike(old: Place, new_: Place, before: ParameterGroup, now: ParameterGroup, { revisions }: Comparison) {
  const [names, newNames] = [templateNames(old.path), templateNames(new_.path)];
  return (gone: string, come: string): "exactly" | "roughly" | "no" => {
    const [one, other] = [parameterOf(before, gone).parameter, parameterOf(now, come).parameter];
    if (one.in === "path" && names.length === newNames.length) {
      return names.indexOf(gone) === newNames.indexOf(come) ? "exactly" : "no";
    }
    if (one.required !== other.required) return "no";
    return revisions.sameTypes(placedValue(one, "").schema, placedValue(other, "").schema) ? "roughly" : "no";
  };
}

function gone(group: ParameterGroup, name: string, rule: FoundChange["rule"], text: string): FoundChange {
  return { rule, text, place: parameterOf(group, name).pointer, side: "old" };
}

function goneOrMoved(group: ParameterGroup, name: string, move: Move | undefined): FoundChange {
  if (move === undefined) return gone(group, name, "parameter-removed", "was removed");
  return gone(group, name, "parameter-moved", `is now a ${move.to} parameter`);
}

// A move shows in both groups and is one change.
function added(now: ParameterGroup, name: string, move: Move | undefined, old: Place): FoundChange {
  if (move !== undefined) return goneOrMoved(parametersOf(old, move.from), name, move);
  const { parameter, pointer } = parameterOf(now, name);
  if (parameter.required !== true) return { rule: "parameter-added", text: "was added", place: pointer, side: "new" };
  return { rule: "required-parameter-added", text: "was added and is required", place: pointer, side: "new" };
}
