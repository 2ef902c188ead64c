/** A part of Stryker's report (mutation-testing-report-schema). */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>>;
}

interface ReportedMutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A change of the code that no test can notice, and why. */
export interface Equivalent {
  readonly file: string;
  readonly mutator: string;
  /** The line on which it begins, without its indentation. */
  readonly line: string;
  readonly replacement: string;
  readonly reason: string;
}

/** A change that no test noticed. */
export interface Survivor extends Omit<Equivalent, "reason"> {
  readonly lineNumber: number;
}

export interface MutationVerdict {
  /** Percent of the mutants that are not equivalent. */
  readonly score: number;
  readonly mutants: number;
  readonly survivors: readonly Survivor[];
  /** Listed as equivalent, but gone or noticed: the list must not outlive the code. */
  readonly stale: readonly Equivalent[];
}

const noticed = new Set(["Killed", "Timeout", "RuntimeError", "CompileError"]);

/** Compares a report with the list of mutants that are known to be equivalent, as far as the report has their files. */
export function judgeMutants(report: MutationReport, equivalents: readonly Equivalent[]): MutationVerdict {
  const counted = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status !== "Ignored")
      .map((mutant) => ({ ...describe(file, source, mutant), isNoticed: noticed.has(mutant.status) })),
  );
  const unnoticed = counted.filter(({ isNoticed }) => !isNoticed);
  const survivors = unnoticed.filter((each) => !equivalents.some((known) => isSame(known, each)));
  const stale = equivalents.filter(
    (known) => known.file in report.files && !unnoticed.some((each) => isSame(known, each)),
  );
  const mutants = counted.length - (unnoticed.length - survivors.length);
  const score = mutants === 0 ? 100 : (100 * (mutants - survivors.length)) / mutants;
  return { score, mutants, survivors: survivors.map(({ isNoticed, ...survivor }) => survivor), stale };
}

function describe(file: string, source: string, { mutatorName, replacement, location }: ReportedMutant): Survivor {
  const line = source.split("\n")[location.start.line - 1] ?? "";
  return {
    file,
    mutator: mutatorName,
    line: line.trim(),
    replacement: oneLine(replacement ?? ""),
    lineNumber: location.start.line,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const isSame = (one: Omit<Equivalent, "reason">, other: Omit<Equivalent, "reason">): boolean =>
  one.file === other.file &&
  one.mutator === other.mutator &&
  one.line === other.line &&
  one.replacement === other.replacement;
