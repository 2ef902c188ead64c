import { checkSchema } from "../../document/check-schema.ts";
import type { Json } from "../../document/json.ts";
import { pointerOf, walk } from "../../document/walk.ts";
import type { DocumentRule } from "./document-rule.ts";
import { extensionSchemas } from "./extensions.schema.ts";

/** Every extension matches its JSON Schema. */
export const extensionSchemasHold: DocumentRule = (document) => {
  const problems: ReturnType<DocumentRule> = [];
  walk(document, (object, _, trail) => {
    for (const [key, value] of Object.entries(object)) {
      const schema = Object.hasOwn(extensionSchemas, key) ? extensionSchemas[key] : undefined;
      if (schema === undefined) continue;
      for (const problem of checkSchema(schema, value as Json)) {
        const at = pointerOf({ up: trail, key }) + problem.pointer.slice(1);
        problems.push({ ...problem, pointer: at, next: `Correct \`${key}\` in overlay.yaml.` });
      }
    }
  });
  return problems;
};
