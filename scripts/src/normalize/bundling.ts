import type { Note } from "../document/document-problem.ts";
import type { JsonObject } from "../document/json.ts";
import type { Start } from "../document/walk.ts";
import type { Library, Target } from "./library.ts";

/** The state of one bundling: everything resolved so far. */
export interface Bundling {
  library: Library;
  note: Note;
  table: NonNullable<Start["table"]>;
  /** `#/components/schemas`, or Swagger's `#/definitions`. */
  home: string[];
  /** Names in use, with the schemas that have them in the vendor's file. */
  schemas: JsonObject;
  /** The names that are in the document already. */
  present: Set<string>;
  /** Names given to schemas that were not components, by their place. */
  hoisted: Map<string, string>;
  /** Names of the components that references resolve to, by file and reference: most occur many times. */
  named: Map<string, string>;
  waiting: { name: string; target: Target }[];
  inlined: Map<string, JsonObject>;
}

/** The place of the walk: the file, and the references that led here. */
export interface Here {
  bundling: Bundling;
  file: string;
  through: readonly string[];
}

/** The file that a document is read from. */
export const main = "source.yaml";
