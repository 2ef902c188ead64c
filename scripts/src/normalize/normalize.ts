import { type DocumentProblem, DocumentProblemError } from "../document/document-problem.ts";
import type { Document } from "../document/openapi.ts";
import { type Problem, ProblemError } from "../document/problem.ts";
import type { Version } from "../import/import-source.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { Overlaid } from "../overlay/overlay-source.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { type DegradeOptions, degrade } from "./degrade.ts";
import { leftOutExtensions } from "./left-out-extensions.ts";
import { normalizeDocument } from "./normalize-document.ts";
import { placer } from "./placer.ts";
import { serialize } from "./serialize.ts";

/** A provider's normalized specification. */
export interface Normalized {
  document: Document;
  /** `openapi.yaml`, byte for byte. */
  text: string;
  /** What the overlay changed, action by action. */
  changes: Change[];
  /** The OpenAPI version of the vendor's file. */
  version: Version;
  /** Names of the vendor's own extensions, which are left out. */
  leftOut: string[];
  /** What was fixed or left out. Lint requires a reason for each in provider.yaml. */
  notes: DocumentProblem[];
  /** Finds the file and line of a note. Slow, since the file is parsed once more. */
  place(note: DocumentProblem): Problem;
}

/**
 * Rewrites a document of any version into the one form that later steps read. Operations that no client can serve are
 * left out, each with a note. Throws a ProblemError with the problems of all steps.
 */
export function normalize({ document, version, changes }: Overlaid, provider: Provider): Normalized {
  const { keep } = provider.about;
  const place = placer(provider, document, changes);
  const options: DegradeOptions = {
    // What the user named in `keep` or wrote in the overlay must be corrected.
    mayLeaveOut: (problem) => keep.length === 0 && !isOverlaid(problem, changes),
    steps: (rest, note) => normalizeDocument(rest, { version, keep, note, files: provider.files, whole: document }),
  };
  const degraded = toProblems(() => degrade(document, options), provider, place);
  const { notes, problems } = degraded;
  if (problems.length > 0) throw new ProblemError([...problems, ...notes].map(place));
  return {
    document: degraded.document,
    text: serialize(degraded.document, sourcesOf(provider)),
    changes,
    version,
    leftOut: leftOutExtensions(document),
    notes,
    place,
  };
}

function toProblems<T>(step: () => T, provider: Provider, place: (problem: DocumentProblem) => Problem): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof ProblemError)
      throw new ProblemError(error.problems.map((problem) => inFolder(problem, provider)));
    if (!(error instanceof DocumentProblemError)) throw error;
    throw new ProblemError(error.problems.map(place));
  }
}

function sourcesOf({ files }: Provider): string[] {
  return ["source.yaml", "overlay.yaml"].filter((name) => files.has(name));
}

/** Whether the overlay wrote what is at the problem's place. */
function isOverlaid({ pointer }: DocumentProblem, changes: readonly Change[]): boolean {
  const isIn = (touched: string) => pointer === touched || pointer.startsWith(`${touched}/`);
  return changes.some(({ kind, touched }) => kind !== "remove" && touched.some(isIn));
}

// Problems of a file that the document refers to name it relative to the provider's folder.
function inFolder(problem: Problem, { name, folder }: Provider): Problem {
  return { provider: name, ...problem, file: `${folder}/${problem.file}` };
}
