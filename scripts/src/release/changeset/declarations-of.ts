import ts from "typescript";

/**
 * What a module declares, without bodies, comments and private members: private members make two classes strangers to
 * each other even when they are the same text.
 */
export function declarationsOf(text: string): string {
  const { outputText } = ts.transpileDeclaration(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true, allowImportingTsExtensions: true },
  });
  return outputText.replaceAll(/^\s*(#private|(private|protected) [^;]*);$/gm, "");
}
