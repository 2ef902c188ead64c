import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { JsonObject } from "../document/json.ts";
import { parseChecked } from "../document/parse-checked.ts";
import { readText } from "../document/read-text.ts";
import { erasureSchema } from "./erasure.schema.ts";
import type { Erasure } from "./parse-erasure.ts";

/** A vendor that offers nothing that erases a user. It has no client, and stands in the tables of vendors alone. */
export interface UnservedVendor {
  name: string;
  title: string;
  /** Why there is no client: what its API does instead. */
  why: string;
  erasure: Erasure;
}

const ending = ".erasure.yaml";
const text = { type: "string", minLength: 1 };
const schema: JsonObject = {
  ...erasureSchema,
  required: ["title", "why", "answers", ...(erasureSchema.required as string[])],
  properties: { title: text, why: text, ...(erasureSchema.properties as JsonObject) },
};

/** Reads `specs/<name>.erasure.yaml` of every vendor without a client, sorted by name. Throws a ProblemError. */
export async function readUnserved(root: string): Promise<UnservedVendor[]> {
  const files = (await readdir(join(root, "specs"))).filter((file) => file.endsWith(ending)).sort();
  return Promise.all(
    files.map(async (file) => {
      const [name, origin] = [file.slice(0, -ending.length), { file: `specs/${file}` }];
      const next = "See CONTRIBUTING.md, and the other files of this kind.";
      const given = parseChecked(await readText(join(root, origin.file), origin), origin, schema, {
        rule: "erasure-schema",
        next,
      });
      const { title, why, ...erasure } = given as unknown as Erasure & { title: string; why: string };
      return { name, title, why, erasure };
    }),
  );
}
