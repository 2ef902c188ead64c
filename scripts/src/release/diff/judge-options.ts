import { type Document, eachOperation } from "../../document/openapi.ts";
import { emitClient } from "../../emit/emit-client.ts";
import { compileClaims } from "./compile-claims.ts";
import { equalParts } from "./equal-parts.ts";
import type { FoundChange } from "./pair.ts";
import type { Revisions } from "./revisions.ts";

// What the emitted text refers to beside the options.
const surroundings = `
interface BaseOptions { readonly timeoutMs?: number } type CallOptions = unknown; type Result<A, B = {}, C = unknown> = unknown;
type Credential = string | (() => string); type BasicCredential = { readonly username: string; readonly password: string };
interface Client<P> { readonly http: P } type InputOf<O, I> = unknown; declare const api: unknown; declare const servers: {};
declare function bind<C>(api: unknown, options: unknown): C; declare namespace t { type operations = any; type paths = any }
`;

/** Whether the options that callers pass to `createClient` still compile, asked of the compiler; an empty list when it can. */
export function judgeOptions(revisions: Revisions): FoundChange[] {
  const [old, now] = [bareDocument(revisions.old), bareDocument(revisions.new)];
  if (equalParts(old as never, now as never)) return [];
  const declarations = [surroundings, namespace("OptionsOld", old), namespace("OptionsNew", now)];
  const [claim] = compileClaims(declarations, [
    { source: "OptionsOld.ClientOptions", target: "OptionsNew.ClientOptions" },
  ]);
  if (claim?.holds !== false) return [];
  return [{ rule: "options-changed", text: `have a different type: ${claim.why}`, place: "#", side: "new" }];
}

/** Only what the options come from: servers, schemes, and what each operation needs. */
function bareDocument({ openapi, servers, paths, components }: Document): Document {
  const bare: Document["paths"] = {};
  for (const { path, method, operation } of eachOperation({ openapi, info: noInfo, servers, paths })) {
    const { operationId, security, servers: own } = operation;
    const kept = { operationId, summary: "", security, ...(own && { servers: own }), responses: {} };
    bare[path] = { ...bare[path], [method]: kept };
  }
  return {
    openapi,
    info: noInfo,
    servers,
    paths: bare,
    components: { securitySchemes: components?.securitySchemes ?? {} },
  };
}

const noInfo = { title: "", version: "" };

function namespace(name: string, document: Document): string {
  const text = emitClient("client", "", document).replaceAll(/^import [^;]*;$/gm, "");
  return `namespace ${name} {\n${text}\n}`;
}
