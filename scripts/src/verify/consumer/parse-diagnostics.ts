/** One message of the TypeScript compiler. */
export interface Diagnostic {
  /** As the compiler gives it, relative to where it ran; `tsconfig.json` for a message about the project. */
  file: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
  /** `TS2551` */
  code: string;
  message: string;
}

/** Reads `probe.ts(3,5): error TS2551: …`, and the indented lines that belong to it. */
export function parseDiagnostics(text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const line of text.split(/\r?\n/)) {
    const found = /^(?:(.+?)\((\d+),(\d+)\): )?error (TS\d+): (.*)$/.exec(line);
    const last = diagnostics.at(-1);
    if (found !== null) {
      const [, file, row, column, code = "", message = ""] = found;
      const place =
        file === undefined ? { file: "tsconfig.json" } : { file, line: Number(row), column: Number(column) };
      diagnostics.push({ ...place, code, message });
    } else if (line.startsWith(" ") && last !== undefined) {
      last.message += ` ${line.trim()}`;
    }
  }
  return diagnostics;
}

/** `probe.ts:3: TS2551: …` */
export function formatDiagnostic({ file, line, code, message }: Diagnostic): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${code}: ${message}`;
}
