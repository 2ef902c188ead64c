import { camelCase, upperFirst } from "../document/camel-case.ts";
import { type DocumentProblem, ignoreNote, type Note } from "../document/document-problem.ts";
import { type JsonObject, omit, textAt } from "../document/json.ts";
import { mapOperations, type OperationDraft, operationsOf } from "../document/operations.ts";
import { clientMembers } from "../document/reserved-names.ts";

/**
 * Gives every operation a unique camelCase `operationId`: its own, or one made of method and path where it has none or
 * where its own is taken. Of two operations with one id, the first keeps it.
 */
export function nameOperations(document: JsonObject, note: Note = ignoreNote): JsonObject {
  const twice = givenTwice(operationsOf(document));
  for (const problem of twice.values()) note(problem);
  const drafts = operationsOf(document).map((draft) =>
    twice.has(draft.pointer) ? { ...draft, operation: omit(draft.operation, "operationId") } : draft,
  );
  const wanted = drafts.map((draft) => ({ draft, id: idOf(draft) }));
  const claims = Map.groupBy(wanted, ({ id }) => id);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const losers: OperationDraft[] = [];
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
export function routeName({ method, path }: Pick<OperationDraft, "method" | "path">): string {
  const words = path.replaceAll(/\{([^{}]*)\}/g, " by $1 ").split(/[^\p{L}\p{N}]+/u);
  return method + words.map((word) => upperFirst(camelCase(word))).join("");
}

function given({ operation }: OperationDraft): string | undefined {
  return textAt(operation, "operationId");
}

function idOf(draft: OperationDraft): string {
  const id = camelCase(given(draft) ?? "");
  if (id === "") return routeName(draft);
  return /^\d/.test(id) || clientMembers.has(id) ? draft.method + upperFirst(id) : id;
}

function unique(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  return free;
}

// By the pointer of the operation that comes later.
function givenTwice(drafts: readonly OperationDraft[]): Map<string, DocumentProblem> {
  const seen = new Map<string, OperationDraft>();
  const problems = new Map<string, DocumentProblem>();
  for (const draft of drafts) {
    const id = given(draft);
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, draft);
      continue;
    }
    problems.set(draft.pointer, {
      rule: "operation-id-unique",
      severity: "warning",
      pointer: `${draft.pointer}/operationId`,
      expected: "a unique operationId",
      found: `\`${id}\`, which ${first.method.toUpperCase()} ${first.path} has`,
      next: `It is named after its route. Name it in overlay.yaml: update: { operationId: ${routeName(draft)} }`,
    });
  }
  return problems;
}
