/** What the compiler says, by file: its messages with line and code. */
export type Diagnostics = ReadonlyMap<string, string[]>;

/** `probe.ts(3,5): error TS2551: …`, with the indented lines that follow; without a file: a fault of the project. */
export function parseDiagnostics(text: string): Diagnostics {
  const diagnostics = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const found = /^(?:(.+?)\((\d+),\d+\): )?error (TS\d+: .*)$/.exec(line);
    if (found === null) {
      if (line.startsWith(" ") && last.length > 0) last[last.length - 1] += ` ${line.trim()}`;
      continue;
    }
    const file = found[1] ?? "tsconfig.json";
    last = diagnostics.get(file) ?? [];
    last.push(found[2] === undefined ? `${found[3]}` : `${found[2]}: ${found[3]}`);
    diagnostics.set(file, last);
  }
  return diagnostics;
}
