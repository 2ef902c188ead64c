import { openParents } from "../../document/open-parents.ts";
import type { Document } from "../../document/openapi.ts";
import { rewriteDiscriminators } from "./rewrite-discriminators.ts";
import { splitDirections } from "./split-directions.ts";
import { widenRest } from "./widen-rest.ts";

/**
 * A copy of the document in which discriminators and `readOnly`/`writeOnly` are spelled out in the schemas, and a base
 * allows what is made of it.
 */
export function typedDocument(document: Document): Document {
  return splitDirections(rewriteDiscriminators(widenRest(openParents(document)))) as unknown as Document;
}
