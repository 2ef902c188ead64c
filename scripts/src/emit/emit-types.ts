import { resolveRef } from "openapi-typescript/dist/lib/utils.mjs";
import transformSchema from "openapi-typescript/dist/transform/index.mjs";
import ts from "typescript";
import type { JsonObject } from "../document/json.ts";
import { type Document, eachOperation, type Operation } from "../document/openapi.ts";
import { ProblemError } from "../document/problem.ts";
import { schemaNames } from "./names.ts";
import { mediaKind, requestKind, typeOfKind } from "./operations/media-kind.ts";
import { printBlock } from "./print/block.ts";
import { comment } from "./print/comment.ts";
import { typeKey } from "./print/identifier.ts";
import { type Doc, group, hardline, indent, join, layout } from "./print/layout.ts";
import { annotate } from "./types/annotate.ts";
import { type BodyTypes, membersOf, printOperation, printPathItem, typeOf } from "./types/print-operation.ts";
import { type Naming, printMember, printValue, propertyName } from "./types/print-type.ts";
import { rewriteSchemas } from "./types/rewrite-schemas.ts";
import { tupleItem } from "./types/tuple-member.ts";
import { typedDocument } from "./types/typed-document.ts";

/** `types.ts`: each schema under its own name, and the `paths`, `operations` and `components` of openapi-fetch. */
export function emitTypes(document: Document, typed: Document = typedDocument(document)): string {
  const copy = rewriteSchemas(typed as unknown as JsonObject);
  const { nodes, docOf } = orProblem(() => transform(structuredClone(copy)));
  const naming: Naming = { names: schemaNames(copy as unknown as Document), docOf };
  const interfaces = new Map(nodes.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node]));
  const members = (name: string) => membersOf(interfaces.get(name));
  const schemas = members("components")
    .filter((member) => propertyName(member) === "schemas")
    .flatMap(membersOf);
  const needsHelper = nodes.some((node) => ts.isTypeAliasDeclaration(node) && node.name.text === "WithRequired");
  const byId = new Map([...eachOperation(document)].map(({ operation }) => [operation.operationId, operation]));
  const declarations = [
    ...schemas.map((schema) => printSchema(schema, naming)),
    printInterface("paths", members("paths").map(printPathItem)),
    printInterface(
      "operations",
      members("operations").map((operation) =>
        printOperation(operation, naming, bodyTypes(document, byId.get(propertyName(operation)))),
      ),
    ),
    printInterface("components", [printComponents(naming.names)]),
    ...(needsHelper ? [withRequired] : []),
  ];
  return `${layout(join([hardline, hardline], declarations))}\n`;
}

/** The types of bodies that have no schema. */
function bodyTypes(document: Document, operation: Operation | undefined): BodyTypes {
  const responses = operation?.responses ?? {};
  return {
    request: (media) => typeOfKind(requestKind(media, operation?.requestBody?.content[media]?.schema, document)),
    response: (status, media) => typeOfKind(mediaKind(media, responses[status]?.content?.[media]?.schema, document)),
  };
}

const withRequired = "type WithRequired<T, K extends keyof NonNullable<T>> = T & { [P in K]-?: NonNullable<T>[P] };";

/** Turns an error of openapi-typescript into a problem of the document, at the place that it names. */
function orProblem<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const [place = "#"] = /#\/\S*/.exec(found) ?? [];
    throw new ProblemError({
      file: "openapi.yaml",
      pointer: place,
      rule: "emit-types",
      severity: "error",
      expected: "schemas that TypeScript has types for",
      found,
      next: "Correct the schema in overlay.yaml, or leave its operation out with `keep` in provider.yaml.",
    });
  }
}

// `annotate` removes the texts from the copy.
function transform(copy: JsonObject) {
  const textOf = annotate(copy);
  const nodes = transformSchema(copy, {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    resolve: (ref) => resolveRef(copy, ref, { silent: true }),
  });
  return { nodes, docOf: (node: ts.Node) => textOf(ts.getSyntheticLeadingComments(node)?.[0]?.text ?? "") };
}

function printSchema(schema: ts.TypeElement, naming: Naming): Doc {
  const name = naming.names.get(propertyName(schema)) ?? propertyName(schema);
  const doc = comment(naming.docOf(schema));
  const type = typeOf(schema);
  if (!ts.isTypeLiteralNode(type) || isTuple(type))
    return [doc, group([`export type ${name} =`, printValue(type, naming), ";"])];
  return [
    doc,
    printInterface(
      name,
      type.members.map((member) => printMember(member, naming)),
    ),
  ];
}

function isTuple({ members: [first] }: ts.TypeLiteralNode): boolean {
  return first !== undefined && tupleItem(first) !== undefined;
}

function printInterface(name: string, members: readonly Doc[]): Doc {
  if (members.length === 0) return `export interface ${name} {}`;
  const body = members.map((member) => [hardline, member, ";"]);
  return [`export interface ${name} {`, indent(body), hardline, "}"];
}

function printComponents(names: ReadonlyMap<string, string>): Doc {
  return ["schemas: ", printBlock([...names].map(([key, name]) => `${typeKey(key)}: ${name}`))];
}
