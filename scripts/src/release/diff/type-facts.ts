import type { Json } from "../../document/json.ts";
import type { Schema } from "../../document/openapi.ts";
import type { Placed } from "./placed.ts";

/** What a schema says about a value, references and `allOf` folded in. */
export interface TypeFacts {
  /** What its changes are reported for. */
  pointer: string;
  /** Where it was read: a property that refers to `pointer`, or allows `null` beside it. */
  here: string;
  /** The schema itself, or a reference to it where it has a name. */
  self: Schema;
  /** JSON types without `null`; empty: any. */
  types: readonly string[];
  nullable: boolean;
  /** Pointer of the schema that allows `null`. */
  nullAt?: string;
  /** From `enum` or `const`, without `null`. */
  values?: readonly Json[];
  properties: ReadonlyMap<string, Placed>;
  /** By name, the pointer of the schema that requires it. */
  required: ReadonlyMap<string, string>;
  /** `false`: closed by the schema; `undefined`: says nothing. */
  additional?: Placed | boolean;
  items?: Placed;
  tuple: readonly Placed[];
  /** The members of `oneOf` and `anyOf`, without `null`. */
  variants: readonly Placed[];
  /** The property that tells the variants apart, and its values, whether they are mapped or the schemas' names. */
  discriminator?: { property: string; values: readonly string[] };
  /** Every other keyword: validation, `default`, `readOnly`, `deprecated`, texts. */
  keywords: ReadonlyMap<string, Json>;
  /** Those of them that are said `here`, beside the reference. */
  said: ReadonlySet<string>;
}

/** The same while it is read. */
export type TypeDraft = { -readonly [key in keyof TypeFacts]: TypeFacts[key] } & {
  properties: Map<string, Placed>;
  required: Map<string, string>;
  variants: Placed[];
  keywords: Map<string, Json>;
  said: Set<string>;
};
