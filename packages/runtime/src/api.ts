import type { SentBody } from "./options.ts";

/** What a value must be like before a request is sent. Without rules, any JSON value is accepted. */
export interface Member {
  /** Refused when absent or `undefined`. Path parameters are always required and leave it out. */
  readonly required?: true;
  /**
   * `string` takes a string that is not empty, or a finite number; `number` and `boolean` what they say; `list` an
   * array of strings or numbers (in a path: written with commas). Absent: in a path `string`, elsewhere not checked.
   */
  readonly type?: "string" | "number" | "boolean" | "list";
  /** May be an empty string or `null`: `minLength: 0`, a nullable type, or an enum with the empty string. */
  readonly empty?: true;
  /** What the written value must match. */
  readonly pattern?: RegExp;
  /** The format of the specification that the pattern stands for, named in messages. */
  readonly format?: "uuid" | "date" | "date-time";
  /** A value of the specification that the pattern matches, shown in messages where there is no format. */
  readonly example?: string;
  /** Literal segments at the same place in another path of the table, in lower case. */
  readonly reserved?: readonly string[];
  /** How a list or an object is written, where that is not the standard's default for its place. */
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Present where it is not the default of the style (`true` for form, `false` otherwise). */
  readonly explode?: boolean;
  /** A member of a form that is written as JSON (`contentType: application/json` of its Encoding Object). */
  readonly json?: true;
  /** The one value that is taken: `const`, or an enum with one value. */
  readonly only?: string | number | boolean;
  /** How many items a list may have. Absent: any number. */
  readonly most?: number;
  /** The object may have no other members than these: `additionalProperties: false`. */
  readonly closed?: true;
  /** The members of an object, and their own rules. */
  readonly members?: Readonly<Record<string, Member>>;
}

/** How a request body is written. */
export type BodyKind = "json" | "form" | "multipart" | "text" | "bytes";

/** The body of a request, and its rules. */
export interface Body extends Member {
  readonly kind: BodyKind;
  /** The media type that is sent; a range (`image/*`) is filled in from the `Blob`. */
  readonly media: string;
}

/** How a response body is read. `json|…`: by its content type. `""`: no body is declared. */
export type ResponseKind = "json" | "text" | "html" | "bytes" | "json|text" | "json|html" | "";

/** One operation: plain data, the only thing that the runtime knows about it. */
export interface Row {
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";
  /** The path template, as in the specification. */
  readonly path: `/${string}`;
  /** The operation's own servers where the API's are not: URL templates by the API's server names; else the first. */
  readonly servers?: Readonly<Record<string, string>>;
  /** Every parameter, with its rules. */
  readonly input?: { readonly [group in "path" | "query" | "header"]?: Member };
  /** Headers with only one value, such as the version of the API, by lower-case name. The caller's headers replace them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent: no body is sent. */
  readonly body?: Body;
  /** Alternatives, each the schemes that it needs together. Absent: the API's own. Empty: none. */
  readonly security?: readonly (readonly string[])[];
  /** A POST or PATCH that may be sent again. */
  readonly idempotent?: true;
  /** The declared statuses (`200`, `"4XX"`, `"default"`) and how their bodies are read. */
  readonly responses: Readonly<Record<string, ResponseKind>>;
  /** By status: where in the body which value means done. */
  readonly done?: Readonly<Record<string, readonly [at: readonly string[], equals: unknown]>>;
}

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

/** One provider's whole API, as data. */
export interface Api {
  /** The package, for messages and the `User-Agent`: `junction`. */
  readonly name: string;
  /** URL templates by the names that callers use. */
  readonly servers: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, Variable>>;
  /** Key prefix → name of the server that keys of this scheme belong to. */
  readonly keys?: {
    readonly scheme: string;
    readonly prefixes: Readonly<Record<string, string>>;
    /** The environment variable that examples and messages read such a key from. */
    readonly variable: string;
  };
  readonly schemes: Readonly<Record<string, Scheme>>;
  /** What an operation needs that says nothing itself. */
  readonly security: readonly (readonly string[])[];
  readonly operations: Readonly<Record<string, Row>>;
  readonly codecs?: Codecs;
}

/** Code that few APIs need. A table brings what it needs, so that the others do not carry it. */
export interface Codecs {
  /** Where there are `variables`: the URL of a server with its variables. */
  readonly fillServer?: (api: Api, template: string, options: Readonly<Record<string, unknown>>) => string;
  /** Where a credential is sent in the query: the URL with it. */
  readonly signQuery?: (url: string, name: string, key: string) => string;
  /** Where a scheme is `basic`: what is written after `Basic `. */
  readonly writeBasic?: (option: string, given: unknown) => string;
  /** Where a body is not JSON. */
  readonly writeBody?: (rule: Body, value: unknown) => Promise<{ type: string; body: SentBody }>;
  /** Where a query parameter has a `style` or an `explode`. */
  readonly writeStyled?: (values: object, rules: Member["members"]) => string;
}

/** An operation and its name. */
export interface Operation extends Row {
  /** As `junction.deleteUser`. */
  readonly name: string;
  /** The path, cut at its parameters: a literal as it stands in a URL, the name of a parameter, a literal, and so on. */
  readonly pathParts: readonly string[];
}
