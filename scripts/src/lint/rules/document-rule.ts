import type { DocumentProblem } from "../../document/document-problem.ts";
import type { Document } from "../../document/openapi.ts";

/** What a rule has to say about a normalized document. */
export type DocumentRule = (document: Document) => Omit<DocumentProblem, "rule" | "file">[];
