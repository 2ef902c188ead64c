import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { SandboxError } from "../errors/sandbox-error.ts";
import { type Spec, valueAt } from "../openapi/document.ts";

/** A problem with a value. */
export interface SchemaProblem {
  /** JSON pointer inside the value; empty for the value itself. */
  at: string;
  keyword: string;
  message: string;
}

/** Validates a value against the schema at a JSON pointer of the specification. */
export type Validate = (schema: string, value: unknown) => SchemaProblem[];

/** Compiles schemas on first use: compiling all of them would take most of the start-up time. */
export function createValidator({ name, document }: Spec): Validate {
  let ajv: Ajv2020 | undefined;
  const base = `sandbox:${name}`;
  const compiled = new Map<string, ReturnType<Ajv2020["compile"]>>();
  const compile = (schema: string): ReturnType<Ajv2020["compile"]> => {
    ajv ??= createAjv(base, document);
    try {
      return ajv.compile({ $ref: `${base}#${schema.split("/").map(encodeURIComponent).join("/")}` });
    } catch (cause) {
      throw new SandboxError(`${name}: the schema at #${schema} is invalid: ${(cause as Error).message}.`, {
        cause,
      });
    }
  };
  return (schema, value) => {
    if (valueAt(document, schema) === undefined) return [];
    const check = compiled.get(schema) ?? compile(schema);
    compiled.set(schema, check);
    return check(value) ? [] : (check.errors ?? []).map(toFlaw);
  };
}

function createAjv(base: string, document: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, validateSchema: false });
  addFormats.default(ajv);
  return ajv.addSchema(document, base);
}

function toFlaw(error: ErrorObject): SchemaProblem {
  const missing = error.keyword === "required" ? `/${error.params.missingProperty}` : "";
  return { at: error.instancePath + missing, keyword: error.keyword, message: error.message ?? "is not valid" };
}
