import { pointer } from "../../document/json.ts";
import type { Document, ServerVariable } from "../../document/openapi.ts";
import type { Found } from "./pair.ts";
import { matchNames } from "./similar-names.ts";

interface PlacedVariable {
  variable: ServerVariable;
  place: string;
}

/** Server variables: options of `createClient`, required where the default is a placeholder. */
export function compareVariables(old: Document, new_: Document): Found[] {
  const [before, now] = [variablesOf(old), variablesOf(new_)];
  const alike = (gone: string, come: string) => {
    const [one, other] = [get(before, gone).variable, get(now, come).variable];
    return one.default === other.default && one["x-purge-placeholder"] === other["x-purge-placeholder"]
      ? "exactly"
      : "roughly";
  };
  const match = matchNames(before.keys(), now.keys(), alike);
  const changes: Found[] = [
    ...match.removed.map(
      (name): Found => ({ rule: "option-removed", text: "is gone", place: get(before, name).place, side: "old" }),
    ),
    ...match.renamed.map(
      ([name, come]): Found => ({
        rule: "option-renamed",
        text: `is now ${come}`,
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

function variablesOf({ servers = [] }: Document): Map<string, PlacedVariable> {
  const found = new Map<string, PlacedVariable>();
  for (const [at, server] of servers.entries()) {
    for (const [name, variable] of Object.entries(server.variables ?? {})) {
      if (!found.has(name)) found.set(name, { variable, place: pointer("servers", at, "variables", name) });
    }
  }
  return found;
}

function get(variables: Map<string, PlacedVariable>, name: string): PlacedVariable {
  return variables.get(name) as PlacedVariable;
}

function addedVariable({ variable, place }: PlacedVariable): Found {
  if (variable["x-purge-placeholder"])
    return { rule: "option-required", text: "is new and required", place, side: "new" };
  return { rule: "option-added", text: "is new", place, side: "new" };
}

function compareVariable(old: ServerVariable, { variable, place }: PlacedVariable): Found[] {
  const changes: Found[] = [];
  const at = (rule: Found["rule"], text: string) => changes.push({ rule, text, place, side: "new" });
  const [had, has] = [old["x-purge-placeholder"] === true, variable["x-purge-placeholder"] === true];
  if (!had && has) at("option-required", "must now be given");
  else if (had && !has) at("option-eased", `is ${variable.default} when left out`);
  else if (!has && old.default !== variable.default)
    at("default-changed", `is ${variable.default} when left out, was ${old.default}`);
  const [before, now] = [old.enum, variable.enum];
  const lost = (before ?? []).filter((value) => now !== undefined && !now.includes(value));
  const gained = (now ?? []).filter((value) => before !== undefined && !before.includes(value));
  if (before === undefined && now !== undefined) at("values-closed", `is now one of ${now.join(", ")}`);
  if (before !== undefined && now === undefined) at("values-opened", "may now be any value");
  if (lost.length > 0) at("value-removed", `can no longer be ${lost.join(" or ")}`);
  if (gained.length > 0) at("value-added", `may now be ${gained.join(" or ")}`);
  if (old.description !== variable.description) at("text", "is described otherwise");
  return changes;
}
