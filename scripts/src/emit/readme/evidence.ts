import type { Evidence } from "../../document/openapi.ts";
import { code, sections } from "./markdown.ts";

interface Graded {
  "x-purge-evidence"?: Evidence | Evidence[];
}

/** Grades with numbers, and the list of their sources for the end. */
export interface Citations {
  /** `documented [1](#evidence), observed [4](#evidence)` */
  cite(part: Graded): string;
  /** The section that the numbers point to, once everything has been cited. */
  list(): string;
}

/** How sources are numbered and listed somewhere else than in a README. */
export interface CitationStyle {
  /** Where a number leads. */
  target(number: number): string;
  /** A source in the list. */
  item(source: Evidence, number: number): string;
}

const readmeStyle: CitationStyle = {
  target: () => "#evidence",
  item: ({ source, date }) => plain(`${source} (${date})`),
};

export function citations({ target, item }: CitationStyle = readmeStyle): Citations {
  const sources = new Map<string, Evidence>();
  const numberOf = (evidence: Evidence) => {
    const text = `${evidence.source} (${evidence.date})`;
    if (!sources.has(text)) sources.set(text, evidence);
    return [...sources.keys()].indexOf(text) + 1;
  };
  return {
    cite: (part) =>
      [part["x-purge-evidence"] ?? []]
        .flat()
        .map((each) => ({ grade: each.grade, number: numberOf(each) }))
        .map(({ grade, number }) => `${grade} [${number}](${target(number)})`)
        .join(", "),
    list: () => {
      if (sources.size === 0) return "";
      const items = [...sources.values()].map((source, index) => `${index + 1}. ${item(source, index + 1)}`);
      return sections("## Evidence", "Where each statement is from, and the day it was looked up.", items.join("\n"));
    },
  };
}

/** URLs, and names that CommonMark would interpret. */
export function plain(source: string): string {
  return source.replaceAll(/\S*[*_<[\]]\S*/g, (word) => code(word));
}
