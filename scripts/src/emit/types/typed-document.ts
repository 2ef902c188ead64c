import { openParents } from "../../document/open-parents.ts";
import type { Document } from "../../document/openapi.ts";
import { rewriteDiscriminators } from "./rewrite-discriminators.ts";
import { splitDirections } from "./split-directions.ts";

/** A copy of the document in which discriminators and `readOnly`/`writeOnly` are spelled out in the schemas. */
export function typedDocument(document: Document): Document {
  return splitDirections(rewriteDiscriminators(openParents(document))) as unknown as Document;
}
