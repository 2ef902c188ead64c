import { type JsonObject, pointer } from "../document/json.ts";
import { locator } from "../document/locate.ts";
import type { Origin } from "../document/origin.ts";

import { failOn, type Problem, ProblemError } from "../document/problem.ts";
import type { Source, Version } from "../import/import-source.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { applyOverlay, type Change } from "./apply-overlay.ts";
import { parseOverlay } from "./parse-overlay.ts";

/** A vendor's specification with our corrections. */
export interface Overlaid {
  document: JsonObject;
  version: Version;
  /** What the overlay changed, action by action. */
  changes: Change[];
}

/** Applies the provider's overlay, if it has one. Throws a ProblemError. */
export function overlaySource({ document, version }: Source, provider: Provider): Overlaid {
  const text = provider.files.get("overlay.yaml");
  if (text === undefined) return { document, version, changes: [] };
  const origin = { provider: provider.name, file: `${provider.folder}/overlay.yaml` };
  try {
    const overlay = parseOverlay(text, origin);
    failOn(
      overlay.actions.flatMap((action, index) => (action.description?.trim() ? [] : [unexplained(index, origin)])),
    );
    return { version, ...applyOverlay(document, overlay, origin) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const find = locator(text);
    throw new ProblemError(
      error.problems.map((problem) =>
        problem.line === undefined && problem.pointer !== undefined
          ? { ...problem, ...find(problem.pointer) }
          : problem,
      ),
    );
  }
}

function unexplained(index: number, origin: Origin): Problem {
  return {
    ...origin,
    pointer: pointer("actions", index),
    rule: "overlay-description",
    severity: "error",
    expected: `action ${index + 1} to say why it is needed`,
    found: "no `description`",
    next: "Add a description. It appears in the package's README.",
  };
}
