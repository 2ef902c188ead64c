import ts from "typescript";
import { printBlock } from "../print/block.ts";
import { comment } from "../print/comment.ts";
import { quote, typeKey } from "../print/identifier.ts";
import { type Doc, group, ifBreak, indent, join, line, softline } from "../print/layout.ts";
import { tupleItem } from "./tuple-member.ts";

/** Context for printing a type. */
export interface Naming {
  /** The type of a schema, by its key in the document. */
  names: ReadonlyMap<string, string>;
  /** The doc comment of a member. */
  docOf(node: ts.Node): string;
}

/** Prints a type in Biome's format, with schemas referred to by name. */
export function printType(node: ts.TypeNode, naming: Naming): Doc {
  const print = (child: ts.TypeNode) => printType(child, naming);
  // openapi-typescript writes a string literal as an identifier.
  if (ts.isIdentifier(node)) return quote(JSON.parse(node.text));
  if (ts.isLiteralTypeNode(node)) return printLiteral(node.literal);
  if (ts.isTypeLiteralNode(node)) return printTupleOf(node.members, naming) ?? printMembers(node.members, naming);
  if (ts.isUnionTypeNode(node)) return printUnion(node, naming);
  if (ts.isIntersectionTypeNode(node)) return printIntersection(node, naming);
  if (ts.isArrayTypeNode(node)) return [print(node.elementType), "[]"];
  if (ts.isTupleTypeNode(node)) return printTuple(node.elements.map(print));
  if (ts.isParenthesizedTypeNode(node)) return printParenthesized(node, naming);
  if (ts.isTypeReferenceNode(node)) return [printName(node.typeName), printArguments(node.typeArguments ?? [], naming)];
  if (ts.isIndexedAccessTypeNode(node)) {
    return schemaName(node, naming) ?? [print(node.objectType), "[", print(node.indexType), "]"];
  }
  const keyword = ts.tokenToString(node.kind);
  if (keyword === undefined) throw new Error(`openapi-typescript wrote ${ts.SyntaxKind[node.kind]}`);
  return keyword;
}

/** `{ a: string; b?: number }`, or one member per line where it does not fit or has comments. */
export function printMembers(members: readonly ts.TypeElement[], naming: Naming): Doc {
  return printBlock(members.map((member) => printMember(member, naming)));
}

export function printMember(member: ts.TypeElement, naming: Naming): Doc {
  return [comment(naming.docOf(member)), printSignature(member, naming)];
}

function printSignature(member: ts.TypeElement, naming: Naming): Doc {
  if (ts.isIndexSignatureDeclaration(member)) return ["[key: string]: ", printType(member.type, naming)];
  if (!ts.isPropertySignature(member) || member.type === undefined) {
    throw new Error(`openapi-typescript wrote ${ts.SyntaxKind[member.kind]}`);
  }
  const readonly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ? "readonly " : "";
  const key = typeKey(propertyName(member));
  return [readonly, key, member.questionToken ? "?:" : ":", printValue(member.type, naming)];
}

/** The text after a colon or an equals sign. */
export function printValue(node: ts.TypeNode, naming: Naming): Doc {
  return isLongUnion(node) ? group(indent([line, printAlternatives(node, naming)])) : [" ", printType(node, naming)];
}

export function propertyName(member: ts.TypeElement): string {
  const { name } = member;
  if (name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name))) {
    return name.text;
  }
  throw new Error("openapi-typescript wrote a member without a name");
}

function printLiteral(literal: ts.LiteralTypeNode["literal"]): string {
  if (ts.isStringLiteral(literal)) return quote(literal.text);
  if (ts.isNumericLiteral(literal)) return literal.text.replace("e+", "e");
  if (ts.isPrefixUnaryExpression(literal)) return `-${printLiteral(literal.operand as ts.NumericLiteral)}`;
  return ts.tokenToString(literal.kind) ?? "never";
}

type LongUnion = ts.UnionTypeNode & { long: true };

// One object beside `null` keeps its braces on the line of the key, as Prettier and Biome write it.
function isLongUnion(node: ts.TypeNode): node is LongUnion {
  if (!ts.isUnionTypeNode(node) || node.types.length < 2) return false;
  const nulls = node.types.filter(
    (type) => ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword,
  );
  return !(nulls.length === node.types.length - 1 && node.types.some((type) => ts.isTypeLiteralNode(type)));
}

function printUnion(node: ts.UnionTypeNode, naming: Naming): Doc {
  if (isLongUnion(node)) return group(printAlternatives(node, naming));
  return join(
    " | ",
    node.types.map((type) => printType(type, naming)),
  );
}

function printAlternatives(node: ts.UnionTypeNode, naming: Naming): Doc {
  const types = alternatives(node).map((type) => indent(printType(type, naming)));
  return [ifBreak("| ", ""), join([line, "| "], types)];
}

// `("a" | "b") | null` is `"a" | "b" | null`.
function alternatives(node: ts.UnionTypeNode): ts.TypeNode[] {
  return node.types.flatMap((type) => {
    const inner = ts.isParenthesizedTypeNode(type) ? type.type : type;
    return ts.isUnionTypeNode(inner) ? alternatives(inner) : [type];
  });
}

function printParenthesized({ type }: ts.ParenthesizedTypeNode, naming: Naming): Doc {
  if (!isLongUnion(type)) return ["(", printType(type, naming), ")"];
  return group(["(", indent([softline, printAlternatives(type, naming)]), softline, ")"]);
}

function printIntersection(node: ts.IntersectionTypeNode, naming: Naming): Doc {
  const docs: Doc[] = [];
  node.types.forEach((type, index) => {
    const printed = printType(type, naming);
    const previous = node.types[index - 1];
    if (previous === undefined) docs.push(printed);
    else if (ts.isTypeLiteralNode(type) || ts.isTypeLiteralNode(previous)) docs.push(" & ", printed);
    else docs.push(indent([" &", line, printed]));
  });
  return group(docs);
}

// `[number, string?, ...unknown[]]`
function printTupleOf(members: readonly ts.TypeElement[], naming: Naming): Doc | undefined {
  if (members[0] === undefined || tupleItem(members[0]) === undefined) return undefined;
  const items = members.map((member): Doc => {
    const type = ts.isPropertySignature(member) ? member.type : undefined;
    if (type === undefined) throw new Error("openapi-typescript wrote a member without a type");
    const isShort = !(ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type) || ts.isLiteralTypeNode(type));
    const printed = isShort ? printType(type, naming) : ["(", printType(type, naming), ")"];
    if (tupleItem(member) === "rest") return ["...", printed, "[]"];
    return member.questionToken ? [printed, "?"] : printType(type, naming);
  });
  return printTuple(items);
}

function printTuple(elements: readonly Doc[]): Doc {
  return group(["[", indent([softline, join([",", line], elements)]), ifBreak(",", ""), softline, "]"]);
}

function printArguments(types: readonly ts.TypeNode[], naming: Naming): Doc {
  if (types.length === 0) return "";
  const printed = types.map((type) => printType(type, naming));
  return group(["<", indent([softline, join([",", line], printed)]), softline, ">"]);
}

function printName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${printName(name.left)}.${name.right.text}`;
}

// `components["schemas"]["User"]` is `User`.
function schemaName(node: ts.IndexedAccessTypeNode, { names }: Naming): string | undefined {
  const [key, parent] = [indexOf(node), node.objectType];
  if (key === undefined || !ts.isIndexedAccessTypeNode(parent) || indexOf(parent) !== "schemas") return undefined;
  const root = parent.objectType;
  const isComponents = ts.isTypeReferenceNode(root) && printName(root.typeName) === "components";
  return isComponents ? names.get(key) : undefined;
}

function indexOf(node: ts.IndexedAccessTypeNode): string | undefined {
  const { indexType } = node;
  return ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) ? indexType.literal.text : undefined;
}
