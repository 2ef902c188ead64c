import { describe, expect, it } from "vitest";
import { loadBehavior } from "../service/load-behavior.ts";
import { checkResponse } from "../validation/check-response.ts";
import { createValidator } from "../validation/validator.ts";
import { type Fields, valueAt } from "./document.ts";
import { exampleResponse } from "./example-response.ts";
import { givenExample, type Operation, operationsOf } from "./operation.ts";
import { readSpecs } from "./read-specs.ts";

const statusesOf = ({ responses }: Operation): string[] => Object.keys(responses).filter((status) => /^2/.test(status));

const specs = await Promise.all(readSpecs().map(async (spec) => ({ spec, behavior: await loadBehavior(spec.name) })));
const simulated = specs.flatMap(({ spec, behavior }) => (behavior === undefined ? [] : [spec]));

describe.each(simulated)("the specification of $name", (spec) => {
  it.each(operationsOf(spec.document).map((operation) => [operation.id, operation] as const))(
    "has a valid example of every success of %s, for mock servers",
    (_, operation) => {
      const validate = createValidator(spec);
      for (const status of statusesOf(operation)) {
        for (const schema of Object.values(operation.responses[status]?.media ?? {})) {
          const media = valueAt(spec.document, schema.replace(/\/schema$/, ""));
          expect(givenExample(media as Fields)).toBeDefined();
        }
        const response = exampleResponse(spec.document, operation, Number(status));
        expect(checkResponse(operation, response, validate)).toEqual([]);
      }
    },
  );
});
