import { DFA, isDisjointWith, JS, NFA } from "refa";

const mostNodes = 5_000;

/**
 * Whether every text that the old pattern accepts is accepted by the new one too. Also false where that can't be
 * decided: look-arounds, back references, or an automaton that grows too large.
 */
export function acceptsMore(old: string, new_: string): boolean {
  try {
    const refused = DFA.fromFA(automaton(new_), new DFA.LimitedNodeFactory(mostNodes));
    refused.complement();
    return isDisjointWith(automaton(old), refused);
  } catch {
    return false;
  }
}

function automaton(pattern: string): NFA {
  const { expression, maxCharacter } = parse(pattern);
  for (const { elements } of expression.alternatives) {
    // A pattern is searched for anywhere in the text unless it is anchored.
    if (isEdge(elements[0], "behind")) elements.shift();
    else elements.unshift(...anything());
    if (isEdge(elements.at(-1), "ahead")) elements.pop();
    else elements.push(...anything());
  }
  return NFA.fromRegex(expression, { maxCharacter }, {}, new NFA.LimitedNodeFactory(mostNodes));
}

type Elements = ReturnType<typeof parse>["expression"]["alternatives"][number]["elements"];

function parse(source: string) {
  return JS.Parser.fromLiteral({ source, flags: "u" }).parse({ maxNodes: mostNodes, backreferences: "throw" });
}

function anything(): Elements {
  return parse("[^]*").expression.alternatives[0]?.elements ?? [];
}

// `^` and `$`: no character at all before, or after.
function isEdge(element: Elements[number] | undefined, kind: "behind" | "ahead"): boolean {
  if (element?.type !== "Assertion" || element.kind !== kind || !element.negate) return false;
  const [only, ...others] = element.alternatives.flatMap(({ elements }) => elements);
  return others.length === 0 && only?.type === "CharacterClass" && only.characters.isAll;
}
