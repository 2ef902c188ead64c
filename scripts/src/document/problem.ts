/** Something that is wrong with an input, with what a reader needs to fix it. */
export interface Problem {
  provider?: string;
  /** The file, relative to the repository. */
  file: string;
  /** JSON pointer into the file, or into what the overlay makes of it: `#/paths/~1users/get`. */
  pointer?: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
  /** The name of the check: `yaml`, `overlay-no-match`, `purge/operation-summary`. */
  rule: string;
  severity: "error" | "warning";
  expected: string;
  found: string;
  /** What to do now. */
  next: string;
}

/** Thrown by a step that cannot continue. The command line prints the problems and exits with 1. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const list = [problems].flat() as Problem[];
    super(list.map((problem) => formatProblem(problem)).join("\n"));
    this.problems = list;
  }
}

/** Throws if any of the problems is an error. */
export function failOn(problems: readonly Problem[]): void {
  if (problems.some((problem) => problem.severity === "error")) throw new ProblemError(problems);
}

/** `specs/junction/source.yaml:12:3 #/paths`, as editors and terminals link it. */
export function placeOf(problem: Problem): string {
  const line = problem.line === undefined ? "" : `:${problem.line}:${problem.column ?? 1}`;
  return `${problem.file}${line}${problem.pointer === undefined ? "" : ` ${problem.pointer}`}`;
}

export function formatProblem(problem: Problem, color = false): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const head = paint(problem.severity === "error" ? 31 : 33, problem.severity);
  const provider = problem.provider === undefined ? "" : `${paint(1, problem.provider)} `;
  const field = (name: string, text: string) =>
    `  ${paint(2, name.padEnd(8))} ${text.trimEnd().replaceAll("\n", `\n${" ".repeat(11)}`)}`;
  return [
    `${head} ${provider}${placeOf(problem)} ${paint(2, `(${problem.rule})`)}`,
    field("expected", problem.expected),
    field("found", problem.found),
    field("next", problem.next),
  ].join("\n");
}
