import { pointer, toJsonText } from "../../document/json.ts";
import { clientOptions } from "../../document/reserved-names.ts";
import { refuseScheme } from "../../normalize/refuse-scheme.ts";
import type { DocumentRule } from "./document-rule.ts";

/** A security scheme goes by the name of the option that callers give, and a client can serve it. */
export const schemeNames: DocumentRule = (document) =>
  Object.entries(document.components?.securitySchemes ?? {}).flatMap(([key, scheme]) => {
    const name = scheme["x-purge-name"];
    const isName = key === name && /^[a-z][A-Za-z0-9]*$/.test(key) && !clientOptions.has(key);
    const misnamed = {
      pointer: pointer("components", "securitySchemes", key),
      expected: "a camelCase key that `x-purge-name` repeats, and that no other option has",
      found: name === key ? `\`${key}\`` : `\`${key}\`, named ${toJsonText(name ?? null)}`,
      next: "Run `node run.mjs spec normalize`, or give the scheme an `x-purge-name` in overlay.yaml.",
    };
    return [...(isName ? [] : [misnamed]), ...refuseScheme(key, scheme).map(({ rule: _, ...problem }) => problem)];
  });
