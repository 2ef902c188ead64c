import { checkSchema } from "../../check-schema.ts";
import type { Json } from "../../json.ts";
import { pointerOf, walk } from "../../normalize/walk.ts";
import type { Check } from "../check.ts";
import { extensionSchemas } from "../extensions.schema.ts";

/** Every extension says what its JSON Schema allows. */
export const extensionSchemasHold: Check = (document) => {
  const findings: ReturnType<Check> = [];
  walk(document, (object, _, trail) => {
    for (const [key, value] of Object.entries(object)) {
      const schema = Object.hasOwn(extensionSchemas, key) ? extensionSchemas[key] : undefined;
      if (schema === undefined) continue;
      for (const fault of checkSchema(schema, value as Json)) {
        const at = pointerOf({ up: trail, key }) + fault.pointer.slice(1);
        findings.push({ ...fault, pointer: at, next: `Correct \`${key}\` in overlay.yaml.` });
      }
    }
  });
  return findings;
};
