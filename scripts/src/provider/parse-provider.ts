import type { JsonObject } from "../document/json.ts";
import { parseChecked } from "../document/parse-checked.ts";
import { type Problem, ProblemError } from "../document/problem.ts";
import { parseBehavior } from "./parse-behavior.ts";
import { type Erasure, parseErasure } from "./parse-erasure.ts";
import { providerSchema } from "./provider.schema.ts";
import { takenNames } from "./taken-names.ts";

/** `provider.yaml`: where the specification comes from and how it is treated. */
export interface About {
  title: string;
  source: {
    origin: string;
    retrieved: string;
    published: boolean;
    excerpt?: boolean;
    etag?: string;
    modified?: string;
  };
  /** `DELETE /users/{id}` or operationIds; empty: every operation. */
  keep: string[];
  notes?: string;
  lint: Exception[];
}

/** A lint rule that is not applied at a pointer and below. */
export interface Exception {
  rule: string;
  at: string;
  reason: string;
}

/** One folder of `specs/`, as text. */
export interface Provider {
  /** The name of the folder, of the package and of the umbrella's namespace. */
  name: string;
  /** `specs/junction` */
  folder: string;
  about: About;
  /** What erasing a user means there, where it has an `erasure.yaml`. */
  erasure?: Erasure;
  /** How its sandbox behaves, where it has a `behavior.yaml`. */
  behavior?: JsonObject;
  /** Texts by their path in the folder: `source.yaml`, `overlay.yaml`, `openapi.yaml` if it is there, … */
  files: ReadonlyMap<string, string>;
}

/** Reads a provider from the texts of its folder. Throws a ProblemError. */
export function parseProvider(name: string, files: ReadonlyMap<string, string>): Provider {
  const folder = `specs/${name}`;
  const origin = { provider: name, file: `${folder}/provider.yaml` };
  const text = files.get("provider.yaml");
  const words = "a folder name of lower-case letters, digits and single hyphens, beginning with a letter";
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new ProblemError(badName(name, folder, words));
  if (takenNames.has(name)) {
    throw new ProblemError(
      badName(name, folder, "a name that is not reserved in JavaScript or used by the umbrella package"),
    );
  }
  if (text === undefined) throw new ProblemError(missing(name, `${folder}/provider.yaml`));
  if (!files.has("source.yaml")) throw new ProblemError(missing(name, `${folder}/source.yaml`));
  const next = "CONTRIBUTING.md shows a whole provider.yaml.";
  const data = parseChecked(text, origin, providerSchema, { rule: "provider-schema", next });
  const about = data as unknown as Partial<About> & Pick<About, "title" | "source">;
  const erasure = parseErasure(name, files);
  const behavior = parseBehavior(name, files);
  return {
    name,
    folder,
    files,
    about: { ...about, keep: about.keep ?? [], lint: about.lint ?? [] },
    ...(erasure && { erasure }),
    ...(behavior && { behavior }),
  };
}

function badName(provider: string, file: string, expected: string): Problem {
  return {
    provider,
    file,
    rule: "provider-name",
    severity: "error",
    expected,
    found: JSON.stringify(provider),
    next: "Rename the folder.",
  };
}

function missing(provider: string, file: string): Problem {
  return {
    provider,
    file,
    rule: "provider-file",
    severity: "error",
    expected: "the file",
    found: "nothing",
    next: "Write it as CONTRIBUTING.md shows, or run `node run.mjs spec add` for a new provider.",
  };
}
