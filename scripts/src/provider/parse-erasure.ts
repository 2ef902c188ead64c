import { parseChecked } from "../document/parse-checked.ts";
import { erasureSchema } from "./erasure.schema.ts";
import type { ErasureAnswer, ErasureTopic } from "./erasure-topics.ts";

/** One statement about erasing a user at a vendor. */
export interface ErasureFact {
  says: string;
  grade: "documented" | "observed" | "read in source" | "inferred" | "unknown";
  /** Where it is from; absent where it is unknown. */
  source?: string;
  /** The day it was looked up. */
  date?: string;
}

/** `erasure.yaml`: what erasing a user means at a vendor, and how that is known. */
export type Erasure = { readonly [topic in ErasureTopic]: readonly ErasureFact[] } & {
  /** What the statements come to, for comparing vendors. */
  readonly answers?: { readonly [answer in ErasureAnswer]: "yes" | "no" | "partly" | "unknown" };
};

/** Reads a provider's `erasure.yaml`; nothing where it has none. Throws a ProblemError. */
export function parseErasure(name: string, files: ReadonlyMap<string, string>): Erasure | undefined {
  const text = files.get("erasure.yaml");
  if (text === undefined) return undefined;
  const origin = { provider: name, file: `specs/${name}/erasure.yaml` };
  const next = "CONTRIBUTING.md says what an erasure.yaml has. Write `grade: unknown` where nobody has evidence.";
  return parseChecked(text, origin, erasureSchema, { rule: "erasure-schema", next }) as unknown as Erasure;
}
