import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { getFirstConsumedChar, isPotentiallyEmpty, toCache } from "regexp-ast-analysis";
import { analyse } from "scslre";

/** With fewer repetitions, any expression ends quickly. */
const fewRepetitions = 10;

/**
 * Why a client must not test ids against a pattern: JavaScript cannot parse it, or some strings would keep a backtracking
 * engine busy for minutes, which no deadline can interrupt. Nothing if the pattern is safe.
 */
export function patternProblem(pattern: string): string | undefined {
  const ast = parse(pattern);
  if (typeof ast === "string") return ast;
  const { reports } = analyse({ pattern: ast.pattern, flags: ast.flags }, { maxReports: 10 });
  const trades = reports.filter(({ type }) => type === "Trade");
  // Two adjacent quantifiers take quadratic time, which is fine for ids of bounded length; each further one multiplies it.
  const isSlow = reports.some(({ type, exponential }) => exponential || type === "Self") || trades.length > 1;
  if (isSlow || isAmbiguous(ast)) return "a pattern that some texts keep busy for minutes (catastrophic backtracking)";
  return undefined;
}

interface Parsed {
  pattern: AST.Pattern;
  flags: AST.Flags;
}

function parse(pattern: string): Parsed | string {
  try {
    // V8 and the parser do not refuse exactly the same patterns.
    new RegExp(pattern, "u");
    const parser = new RegExpParser();
    const flags = parser.parseFlags("u");
    return { pattern: parser.parsePattern(pattern, 0, pattern.length, { unicode: true }), flags };
  } catch (error) {
    return (error as Error).message;
  }
}

/** Whether a repeated expression is ambiguous: `(a|a)*` or `(a?){30}`. */
function isAmbiguous({ pattern, flags }: Parsed): boolean {
  const cache = toCache(flags);
  let found = false;
  visitRegExpAST(pattern, {
    onQuantifierEnter({ element, max }) {
      if (max < fewRepetitions) return;
      found ||= isPotentiallyEmpty(element, cache) || hasRivals(element, cache);
    },
  });
  return found;
}

function hasRivals(element: AST.QuantifiableElement, cache: ReturnType<typeof toCache>): boolean {
  if (element.type !== "Group" && element.type !== "CapturingGroup") return false;
  const firsts = element.alternatives.map((each) => getFirstConsumedChar(each, "ltr", cache).char);
  const overlap = firsts.some((first, index) => firsts.slice(index + 1).some((other) => !first.isDisjointWith(other)));
  const isNested = element.alternatives.length === 1 ? element.alternatives[0]?.elements : [];
  return (
    overlap ||
    (isNested ?? []).some((each) => each.type !== "Quantifier" && hasRivals(each as AST.QuantifiableElement, cache))
  );
}
