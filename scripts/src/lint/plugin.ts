import type { Oas3Rule, Plugin } from "@redocly/openapi-core";
import type { Document } from "../document/openapi.ts";
import { canonicalOrder } from "./rules/canonical-order.ts";
import type { DocumentRule } from "./rules/document-rule.ts";
import { doneEvidence } from "./rules/done-evidence.ts";
import { donePointer } from "./rules/done-pointer.ts";
import { doneSaid } from "./rules/done-said.ts";
import { extensionSchemasHold } from "./rules/extension-schemas.ts";
import { parametersInlined } from "./rules/inlined-parameters.ts";
import { securityInlined } from "./rules/inlined-security.ts";
import { localRefs } from "./rules/local-refs.ts";
import { noHtml } from "./rules/no-html.ts";
import { oneRequestMediaType } from "./rules/one-request-media-type.ts";
import { onlyOurExtensions } from "./rules/only-our-extensions.ts";
import { inOneVersion } from "./rules/openapi-version.ts";
import { operationIdCamelCase } from "./rules/operation-id-camel-case.ts";
import { schemeNames } from "./rules/scheme-names.ts";
import { serverNames } from "./rules/server-names.ts";
import { summaryOneLine } from "./rules/summary-one-line.ts";

/** Our rules: the promises of the normalized document beyond Redocly's recommended rules. */
const checks: { readonly [rule: string]: DocumentRule } = {
  "canonical-order": canonicalOrder,
  "done-evidence": doneEvidence,
  "done-pointer": donePointer,
  "done-said": doneSaid,
  "extension-schemas": extensionSchemasHold,
  "local-refs": localRefs,
  "no-html": noHtml,
  "one-request-media-type": oneRequestMediaType,
  "only-our-extensions": onlyOurExtensions,
  "openapi-version": inOneVersion,
  "operation-id-camel-case": operationIdCamelCase,
  "inlined-parameters": parametersInlined,
  "inlined-security": securityInlined,
  "scheme-names": schemeNames,
  "server-names": serverNames,
  "summary-one-line": summaryOneLine,
};

/** Promises that Redocly's recommended rules check only as warnings. */
const promised = ["no-unused-components", "operation-2xx-response", "operation-4xx-response", "operation-operationId"];

/** Redocly's rules that compile every schema with an example, which takes most of lint's time in a large document. */
const examples = ["no-invalid-media-type-examples", "no-invalid-parameter-examples", "no-invalid-schema-examples"];

const errors = (rules: readonly string[]) => Object.fromEntries(rules.map((rule) => [rule, "error" as const]));

export const plugin: Plugin = {
  id: "purge",
  configs: {
    specs: {
      rules: {
        ...errors(promised),
        ...errors(Object.keys(checks).map((rule) => `purge/${rule}`)),
        ...Object.fromEntries(examples.map((rule) => [rule, "off" as const])),
      },
    },
    examples: { rules: Object.fromEntries(examples.map((rule) => [rule, "warn" as const])) },
  },
  rules: { oas3: Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, toRule(check)])) },
};

// `lintDocument` parses the three lines of a message.
function toRule(check: DocumentRule): Oas3Rule {
  return () => ({
    Root: {
      leave(root, { report }) {
        for (const { pointer, expected, found, next } of check(root as unknown as Document)) {
          report({ message: `Expected: ${expected}\nFound: ${found}\nNext: ${next}`, location: { pointer } });
        }
      },
    },
  });
}

// biome-ignore lint/style/noDefaultExport: Redocly's command line takes a plugin by its default export
export default (): Plugin => plugin;
