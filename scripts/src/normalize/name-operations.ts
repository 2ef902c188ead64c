import { type JsonObject, textAt } from "../json.ts";
import { camelCase, upperFirst } from "./camel-case.ts";
import { type Finding, failOnFindings } from "./finding.ts";
import { type Draft, mapOperations, operationsOf } from "./operations.ts";
import { clientMembers } from "./reserved-names.ts";

/**
 * Gives every operation a unique camelCase `operationId`: its own, or method and path where it has none or where its
 * own would be another's. Does not depend on the order of operations. Throws a FindingError for an id given twice.
 */
export function nameOperations(document: JsonObject): JsonObject {
  const drafts = operationsOf(document);
  failOnFindings(givenTwice(drafts));
  const wanted = drafts.map((draft) => ({ draft, id: idOf(draft) }));
  const claims = Map.groupBy(wanted, ({ id }) => id);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const losers: Draft[] = [];
  for (const [id, claimants] of claims) {
    const owner = claimants.length === 1 ? claimants[0] : claimants.find(({ draft }) => given(draft) === id);
    if (owner !== undefined) names.set(owner.draft.pointer, id);
    if (owner !== undefined) taken.add(id);
    losers.push(...claimants.filter((claimant) => claimant !== owner).map(({ draft }) => draft));
  }
  for (const draft of losers.toSorted((a, b) => (a.pointer < b.pointer ? -1 : 1))) {
    const name = unique(routeName(draft), taken);
    names.set(draft.pointer, name);
    taken.add(name);
  }
  return mapOperations(document, ({ operation, pointer }) => ({
    ...operation,
    operationId: names.get(pointer) as string,
  }));
}

/** `DELETE /v2/users/{user_id}` is `deleteV2UsersByUserId`. */
export function routeName({ method, path }: Pick<Draft, "method" | "path">): string {
  const words = path.replaceAll(/\{([^{}]*)\}/g, " by $1 ").split(/[^\p{L}\p{N}]+/u);
  return method + words.map((word) => upperFirst(camelCase(word))).join("");
}

function given({ operation }: Draft): string | undefined {
  return textAt(operation, "operationId");
}

function idOf(draft: Draft): string {
  const id = camelCase(given(draft) ?? "");
  if (id === "") return routeName(draft);
  return /^\d/.test(id) || clientMembers.has(id) ? draft.method + upperFirst(id) : id;
}

function unique(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  return free;
}

function givenTwice(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, Draft>();
  return drafts.flatMap((draft): Finding[] => {
    const id = given(draft);
    const first = id === undefined ? undefined : seen.get(id);
    if (id !== undefined && first === undefined) seen.set(id, draft);
    if (id === undefined || first === undefined) return [];
    return [
      {
        rule: "operation-id-unique",
        pointer: `${draft.pointer}/operationId`,
        expected: "an operationId of its own",
        found: `\`${id}\`, as ${first.method.toUpperCase()} ${first.path} is called`,
        next: `Name one of the two in overlay.yaml, as \`${routeName(draft)}\`.`,
      },
    ];
  });
}
