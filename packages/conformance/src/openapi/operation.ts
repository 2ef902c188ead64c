/** A place in an input and the specification of its value. Sent to every runtime as JSON. */
export interface Place {
  readonly group: "path" | "query" | "header" | "body";
  /** The path within the group: `["user_id"]`, in a body `["request", "userId"]`; empty for the body itself. */
  readonly at: readonly string[];
  readonly required: boolean;
  readonly type: "text" | "number" | "boolean" | "array" | "object" | "any";
  readonly nullable: boolean;
  readonly mayBeEmpty: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  /** Literal segments of other paths in the same place. */
  readonly siblings: readonly string[];
}

/** A declared response, with a valid body. */
export interface Declared {
  readonly status: number;
  readonly type?: string;
  readonly text: string;
  /** The JSON pointer and the value that mean success. */
  readonly done?: { readonly pointer: string; readonly equals: unknown };
}

/** How a credential is sent. */
export interface Scheme {
  /** The client's option. */
  readonly option: string;
  readonly in: "header" | "query";
  readonly name: string;
  readonly prefix: string;
  readonly basic: boolean;
}

export interface Variable {
  readonly name: string;
  readonly default: string;
  readonly placeholder: boolean;
  readonly enum?: readonly string[];
}

export interface SpecServer {
  readonly name: string;
  readonly url: string;
  readonly variables: readonly Variable[];
  readonly prefixes: readonly string[];
}

export interface Input {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** One operation of a provider's specification. */
export interface Operation {
  readonly provider: string;
  readonly id: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** The path of the server's URL, without a trailing slash. */
  readonly base: string;
  readonly places: readonly Place[];
  /** Lower-case names of the headers that have only one value. */
  readonly fixedHeaders: readonly string[];
  readonly bodyType?: string;
  readonly sample: Input;
  readonly success: Declared;
  readonly errors: readonly Declared[];
  readonly statuses: readonly string[];
  readonly safeToRepeat: boolean;
  /** The schemes of the first alternative. */
  readonly needs: readonly Scheme[];
  readonly schemes: readonly Scheme[];
  readonly servers: readonly SpecServer[];
}
