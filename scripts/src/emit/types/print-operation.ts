import ts from "typescript";
import { printBlock } from "../print/block.ts";
import { comment } from "../print/comment.ts";
import { typeKey } from "../print/identifier.ts";
import type { Doc } from "../print/layout.ts";
import { type Naming, printMember, printType, propertyName } from "./print-type.ts";

/** `"/users/{id}": { get: operations["getUser"]; delete: operations["deleteUser"] }`, without absent methods. */
export function printPathItem(path: ts.TypeElement): Doc {
  const methods = present(path).map((method) => [
    `${typeKey(propertyName(method))}: `,
    printType(typeOf(method), { names: new Map(), docOf: () => "" }),
  ]);
  return [`${typeKey(propertyName(path))}: `, printBlock(methods)];
}

/** The type of a body that its schema does not describe: `FormData`, `Blob`, `string`. */
export interface BodyTypes {
  request(media: string): string | undefined;
  response(status: string, media: string): string | undefined;
}

/** One operation in the form that openapi-fetch reads, without empty groups of parameters. */
export function printOperation(operation: ts.TypeElement, naming: Naming, types: BodyTypes): Doc {
  const members = membersOf(operation).map((member) => {
    const name = propertyName(member);
    if (name === "parameters") return printParameters(member, naming);
    if (name === "requestBody") return printRequestBody(member, naming, types);
    return name === "responses" ? printResponses(member, naming, types) : printMember(member, naming);
  });
  return [`${typeKey(propertyName(operation))}: `, printBlock(members)];
}

function printParameters(parameters: ts.TypeElement, naming: Naming): Doc {
  return ["parameters: ", printBlock(present(parameters).map((place) => printMember(place, naming)))];
}

function printRequestBody(body: ts.TypeElement, naming: Naming, types: BodyTypes): Doc {
  const content = membersOf(body).map((member) => printContent(member, naming, types.request));
  const mark = ts.isPropertySignature(body) && body.questionToken ? "?" : "";
  return content.length === 0
    ? printMember(body, naming)
    : [comment(naming.docOf(body)), `requestBody${mark}: `, printBlock(content)];
}

/** `content: { "text/plain": string }` */
function printContent(
  content: ts.TypeElement,
  naming: Naming,
  typeOfMedia: (media: string) => string | undefined,
): Doc {
  const media = membersOf(content).map((member) => {
    const type = typeOfMedia(propertyName(member));
    return type === undefined ? printMember(member, naming) : `${typeKey(propertyName(member))}: ${type}`;
  });
  return media.length === 0 ? printMember(content, naming) : ["content: ", printBlock(media)];
}

function printResponses(responses: ts.TypeElement, naming: Naming, types: BodyTypes): Doc {
  const each = membersOf(responses).map((response) => {
    const status = propertyName(response);
    const body = membersOf(response).flatMap((member) => {
      if (propertyName(member) === "headers") return printHeaders(member, naming);
      if (isNever(typeOf(member))) return [contentless(status)];
      return [printContent(member, naming, (media) => types.response(status, media))];
    });
    return [comment(naming.docOf(response)), `${typeKey(status)}: `, printBlock(body)];
  });
  return ["responses: ", printBlock(each)];
}

function printHeaders(headers: ts.TypeElement, naming: Naming): Doc[] {
  const named = membersOf(headers).filter((header) => ts.isPropertySignature(header));
  if (named.length === 0) return [];
  return [["headers: ", printBlock(named.map((header) => printMember(header, naming)))]];
}

// Only these statuses never have a body; for others, the vendor has documented none.
function contentless(status: string): string {
  return /^20[45]$/.test(status) ? "content?: never" : "content?: unknown";
}

function present(parent: ts.TypeElement): ts.TypeElement[] {
  return membersOf(parent).filter((member) => !isNever(typeOf(member)) && propertyName(member) !== "parameters");
}

export function membersOf(parent: ts.Node | undefined): readonly ts.TypeElement[] {
  if (parent === undefined) return [];
  if (ts.isInterfaceDeclaration(parent) || ts.isTypeLiteralNode(parent)) return parent.members;
  return ts.isPropertySignature(parent) && parent.type !== undefined && ts.isTypeLiteralNode(parent.type)
    ? parent.type.members
    : [];
}

export function typeOf(member: ts.TypeElement): ts.TypeNode {
  if (ts.isPropertySignature(member) && member.type !== undefined) return member.type;
  throw new Error("openapi-typescript wrote a member without a type");
}

function isNever(type: ts.TypeNode): boolean {
  return type.kind === ts.SyntaxKind.NeverKeyword;
}
