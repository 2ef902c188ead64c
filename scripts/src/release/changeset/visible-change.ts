import ts from "typescript";
import { equalJson } from "../../document/json.ts";

/** Whether a published file changed in a way that callers can notice: comments but JSDoc and layout are not. */
export function isVisibleChange(path: string, before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  if (path.endsWith(".ts")) return tokens(before) !== tokens(after);
  // What a specification says is compared where the specification is.
  if (path.endsWith("openapi.json")) return false;
  if (path.endsWith(".json")) return !equalJson(JSON.parse(before), JSON.parse(after));
  return before.replaceAll(/\s+/g, " ").trim() !== after.replaceAll(/\s+/g, " ").trim();
}

function tokens(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, text);
  const kept: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const token = scanner.getTokenText();
    const isComment = kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia;
    const isLayout = kind === ts.SyntaxKind.WhitespaceTrivia || kind === ts.SyntaxKind.NewLineTrivia;
    if (isLayout || (isComment && !token.startsWith("/**"))) continue;
    kept.push(isComment ? token.replaceAll(/\s+/g, " ") : token);
  }
  return kept.join("\n");
}
