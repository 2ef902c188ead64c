import type { DocumentProblem } from "../../document/document-problem.ts";
import type { Document } from "../../document/openapi.ts";

/** A rule: returns the problems of a normalized document. */
export type DocumentRule = (document: Document) => Omit<DocumentProblem, "rule" | "file">[];
