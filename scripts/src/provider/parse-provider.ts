import { parseChecked } from "../document/parse-checked.ts";
import { type Problem, ProblemError } from "../document/problem.ts";
import { providerSchema } from "./provider.schema.ts";
import { takenNames } from "./taken-names.ts";

/** `provider.yaml`: about the file, not the API. */
export interface About {
  title: string;
  source: { origin: string; retrieved: string; published: boolean };
  /** `DELETE /users/{id}` or operationIds; empty: every operation. */
  keep: string[];
  notes?: string;
  lint: Exception[];
}

/** A lint rule that does not hold at a place and below. */
export interface Exception {
  rule: string;
  at: string;
  reason: string;
}

/** One folder of `specs/`, as text. */
export interface Provider {
  /** The folder's name, which is the package's and the umbrella's name too. */
  name: string;
  /** `specs/junction` */
  folder: string;
  about: About;
  /** Texts by their path in the folder: `source.yaml`, `overlay.yaml`, `openapi.yaml` if it is there, … */
  files: ReadonlyMap<string, string>;
}

/** Reads `provider.yaml` out of a folder's texts. Throws a ProblemError. */
export function parseProvider(name: string, files: ReadonlyMap<string, string>): Provider {
  const folder = `specs/${name}`;
  const origin = { provider: name, file: `${folder}/provider.yaml` };
  const text = files.get("provider.yaml");
  const words = "a folder name of lower-case letters and digits, words joined by hyphens, as a package may be called";
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new ProblemError(badName(name, folder, words));
  if (takenNames.has(name)) {
    throw new ProblemError(badName(name, folder, "a name that JavaScript or the umbrella package does not use itself"));
  }
  if (text === undefined) throw new ProblemError(missing(name, `${folder}/provider.yaml`));
  if (!files.has("source.yaml")) throw new ProblemError(missing(name, `${folder}/source.yaml`));
  const next = "CONTRIBUTING.md shows a whole provider.yaml.";
  const data = parseChecked(text, origin, providerSchema, { rule: "provider-schema", next });
  const about = data as unknown as Partial<About> & Pick<About, "title" | "source">;
  return { name, folder, files, about: { ...about, keep: about.keep ?? [], lint: about.lint ?? [] } };
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
