import type { Json } from "../openapi/document.ts";

/**
 * How a vendor behaves beyond its specification, as data: `specs/<provider>/behavior.yaml`. A text that is an expression,
 * such as `$request.path.id`, `$record#/status`, `$records`, `$each#/job`, `$now` or `$days.10`, stands for its value.
 */
export interface Rules {
  /** New users. */
  readonly user: {
    /** Generated ids: `prefix`, and so many characters of `alphabet`; or a hash of the e-mail address in lower case. */
    readonly id: {
      readonly prefix?: string;
      readonly length: number;
      readonly alphabet?: string;
      readonly hash?: "md5";
    };
    /** What the vendor stores. `$id`, `$ownId`, `$email` and `$now` are known here. */
    readonly value: Json;
  };
  /** Where the input of `deleteUser` has the user's id, as a JSON pointer. */
  readonly idPointer: string;
  /** The calls that erase a user whose id is `$id`. */
  readonly erasure: readonly { readonly operation: string; readonly input: Json; readonly status: number }[];
  /** The response to a key that is missing or wrong, where it isn't a 401. */
  readonly denied?: Pick<Rule, "status" | "body" | "invented">;
  readonly operations: Readonly<Record<string, OperationRules>>;
}

/** The rules of an operation. The first one whose conditions hold decides the response. */
export interface OperationRules {
  /** Which records a request is about: `$record` is the first that matches, `$records` are all. */
  readonly find?: readonly Lookup[];
  readonly rules: readonly Rule[];
}

/**
 * Records whose value at `by` equals the value of `in`; all of the kind without these. The first lookup is used whose
 * conditions hold, and whose `in` has a value that matches.
 */
export interface Lookup {
  readonly when?: Conditions;
  readonly in?: string;
  /** A regular expression whose first group is the value. */
  readonly match?: string;
  readonly by?: string;
  /** Default: `user`. */
  readonly kind?: string;
}

/** Values of expressions. `null`: absent. */
export type Conditions = Readonly<Record<string, Json>>;

export interface Rule extends Change {
  /** Whether a record was found. Absent: it doesn't matter. */
  readonly found?: boolean;
  readonly when?: Conditions;
  /** A new record of another kind, such as a job, with an id of its own: `$id`, afterwards `$created`. */
  readonly create?: { readonly kind: string; readonly value: Json; readonly later?: readonly LaterChange[] };
  /** They replace those that were planned before; an empty list only takes those back. */
  readonly later?: readonly LaterChange[];
  readonly status: number;
  readonly body?: Json;
  /** The response isn't known from the vendor. */
  readonly invented?: true;
}

/** What happens to the record that was found. */
export interface Change {
  /** New values by JSON pointer. */
  readonly set?: Readonly<Record<string, Json>>;
  readonly remove?: true;
}

/** A change that the vendor makes by itself. */
export interface LaterChange extends Change {
  /** Milliseconds after the request. */
  readonly after: number;
}
