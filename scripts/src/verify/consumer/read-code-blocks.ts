export interface CodeBlocks {
  /** The line of the first block's first line of code, from 1. */
  line: number;
  code: string;
}

/**
 * The modules in a Markdown text's `ts` blocks. A block with an import starts a module; a block without one continues
 * the module before it, as a reader would.
 */
export function readCodeBlocks(markdown: string): CodeBlocks[] {
  const modules: CodeBlocks[] = [];
  for (const found of markdown.matchAll(/^```ts\n(.*?)^```$/gms)) {
    const code = found[1] ?? "";
    const previous = modules.at(-1);
    if (previous !== undefined && !/^import /m.test(code)) previous.code += `\n${code}`;
    else modules.push({ line: markdown.slice(0, found.index).split("\n").length + 1, code });
  }
  return modules;
}
