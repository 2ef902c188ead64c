import type { checkBody } from "./check-body.ts";
import type { fillServer } from "./fill-server.ts";
import type { signQuery } from "./sign-query.ts";
import type { writeBasic } from "./write-basic.ts";
import type { writeStyled } from "./write-styled.ts";

/** What a body or a parameter must be like before a request is sent. A member without rules is any JSON value. */
export interface Member {
  /** Refused when absent or `undefined`. Path parameters are always required and leave it out. */
  readonly required?: true;
  /**
   * `string` takes one that is not empty, or a finite number; `number` and `boolean` what they say; `list` an array of
   * strings (in a path: written with commas). Absent: in a path `string`, elsewhere not checked.
   */
  readonly is?: "string" | "number" | "boolean" | "list";
  /** Set where the specification says `minLength: 0`, a nullable type, or an enum with the empty string. */
  readonly empty?: true;
  /** What the written value must match. */
  readonly pattern?: RegExp;
  /** Literal segments that stand at the same place in another path of the table, in lower case. */
  readonly not?: readonly string[];
  /** How an array is written where it is not the standard's default for its place, and an object anyway; in a form, `deepObject` where absent. */
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Given where it is not the default of the style (`true` for form, `false` otherwise). */
  readonly explode?: boolean;
  /** Members of an object: which are required, and their own rules. */
  readonly members?: Readonly<Record<string, Member>>;
}

/** One operation: bare data, the only thing the runtime knows about it. */
export interface Row {
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";
  /** The path template, as in the specification. */
  readonly path: `/${string}`;
  /** The rules for what the caller gives, where there are such. Path parameters are all there. */
  readonly input?: { readonly [group in "path" | "query" | "header" | "body"]?: Member };
  /** The media type of the body that is sent. Absent: none is. */
  readonly type?: string;
  /** Alternatives, each the schemes it needs together. Absent: the API's own. Empty: none. */
  readonly security?: readonly (readonly string[])[];
  /** A POST or PATCH that may be sent again. */
  readonly idempotent?: true;
  /** Declared statuses (`200`, `"4XX"`, `"default"`) and how their bodies are read; `""` declares no body. */
  readonly answers: Readonly<Record<string, Media>>;
  /** For a status: where in the body which value means done. */
  readonly done?: Readonly<Record<string, readonly [at: readonly string[], equals: unknown]>>;
}

/** How a declared body is read. `json|text`: by its content type. */
export type Media = "json" | "text" | "blob" | "json|text" | "";

/** How a credential is attached. */
export interface Scheme {
  readonly in: "header" | "query";
  readonly name: string;
  /** Written before the value (`Bearer `). */
  readonly prefix?: string;
  /** HTTP Basic: the credential is `{ username, password }`. */
  readonly basic?: true;
}

/** A server variable. */
export interface Variable {
  /** Absent where the specification marks the default as a placeholder: callers must give a value. */
  readonly default?: string;
  readonly enum?: readonly string[];
}

/** One provider's whole interface, as data. */
export interface Api {
  /** The package, for messages and the `User-Agent`: `junction`. */
  readonly name: string;
  /** URL templates by the name callers use. */
  readonly servers: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, Variable>>;
  /** Key prefix → name of the server that keys of this scheme belong to. */
  readonly keys?: { readonly scheme: string; readonly prefixes: Readonly<Record<string, string>> };
  readonly schemes: Readonly<Record<string, Scheme>>;
  /** What an operation needs that says nothing itself. */
  readonly security: readonly (readonly string[])[];
  readonly operations: Readonly<Record<string, Row>>;
  readonly parts?: Parts;
}

/** Code that few tables need. A table brings what it needs, so that the others do not pay for it. */
export interface Parts {
  /** Where a body is not JSON. */
  readonly checkBody?: typeof checkBody;
  /** Where there are `variables`. */
  readonly fillServer?: typeof fillServer;
  /** Where a credential is sent `in` the query. */
  readonly signQuery?: typeof signQuery;
  /** Where a scheme is `basic`. */
  readonly writeBasic?: typeof writeBasic;
  /** Where a query has a `style` or an `explode`, or a body is `application/x-www-form-urlencoded`. */
  readonly writeStyled?: typeof writeStyled;
}
