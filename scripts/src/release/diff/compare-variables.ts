import { pointer } from "../../document/json.ts";
import type { Document, ServerVariable } from "../../document/openapi.ts";
import { placedServers } from "../../emit/operations/servers.ts";
import type { FoundChange } from "./pair.ts";
import { matchNames } from "./similar-names.ts";
import { code, documented, valueList } from "./words.ts";

interface PlacedVariable {
  variable: ServerVariable;
  place: string;
}

/** Server variables: options of `createClient`, required where the default is a placeholder. */
export function compareVariables(old: Document, new_: Document): FoundChange[] {
  const [before, now] = [variablesOf(old), variablesOf(new_)];
  const alike = (gone: string, come: string) => {
    const [one, other] = [get(before, gone).variable, get(now, come).variable];
    return one.default === other.default && one["x-purge-placeholder"] === other["x-purge-placeholder"]
      ? "exactly"
      : "roughly";
  };
  const match = matchNames(before.keys(), now.keys(), alike);
  const changes: FoundChange[] = [
    ...match.removed.map(
      (name): FoundChange => ({
        rule: "option-removed",
        text: "was removed",
        place: get(before, name).place,
        side: "old",
      }),
    ),
    ...match.renamed.map(
      ([name, come]): FoundChange => ({
        rule: "option-renamed",
        text: `was renamed to ${code(come)}`,
        place: get(before, name).place,
        side: "old",
      }),
    ),
    ...match.added.map((name) => addedVariable(get(now, name))),
  ];
  const both = [...match.kept.map((name): [string, string] => [name, name]), ...match.renamed];
  for (const [name, come] of both) changes.push(...compareVariable(get(before, name).variable, get(now, come)));
  return changes;
}

function variablesOf(document: Document): Map<string, PlacedVariable> {
  const found = new Map<string, PlacedVariable>();
  for (const { server, at } of placedServers(document)) {
    for (const [name, variable] of Object.entries(server.variables ?? {})) {
      if (!found.has(name)) found.set(name, { variable, place: `${at}${pointer("variables", name).slice(1)}` });
    }
  }
  return found;
}

function get(variables: Map<string, PlacedVariable>, name: string): PlacedVariable {
  return variables.get(name) as PlacedVariable;
}

function addedVariable({ variable, place }: PlacedVariable): FoundChange {
  if (variable["x-purge-placeholder"])
    return { rule: "option-required", text: "was added and is required", place, side: "new" };
  return { rule: "option-added", text: "was added", place, side: "new" };
}

function compareVariable(old: ServerVariable, { variable, place }: PlacedVariable): FoundChange[] {
  const changes: FoundChange[] = [];
  const at = (rule: FoundChange["rule"], text: string) => changes.push({ rule, text, place, side: "new" });
  const [had, has] = [old["x-purge-placeholder"] === true, variable["x-purge-placeholder"] === true];
  if (!had && has) at("option-required", "is now required");
  else if (had && !has) at("option-eased", `now defaults to ${code(variable.default)}`);
  else if (!has && old.default !== variable.default)
    at("option-default-changed", `now defaults to ${code(variable.default)} (was ${code(old.default)})`);
  const [before, now] = [old.enum, variable.enum];
  const lost = (before ?? []).filter((value) => now !== undefined && !now.includes(value));
  const gained = (now ?? []).filter((value) => before !== undefined && !before.includes(value));
  if (before === undefined && now !== undefined) at("option-values-changed", `is now limited to ${valueList(now)}`);
  if (before !== undefined && now === undefined) at("option-values-added", "can now have any value");
  if (lost.length > 0) at("option-values-changed", `can no longer be ${valueList(lost)}`);
  if (gained.length > 0) at("option-values-added", `can now be ${valueList(gained)}`);
  if (old.description !== variable.description) at("text", documented);
  return changes;
}
