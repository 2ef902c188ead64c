import type { Finding } from "../normalize/finding.ts";
import type { Document } from "../openapi.ts";

/** What a rule has to say about a normalized document. */
export type Check = (document: Document) => Omit<Finding, "rule" | "file">[];
