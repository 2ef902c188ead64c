import type { Evidence } from "../../document/openapi.ts";
import { code, sections } from "./markdown.ts";

interface Graded {
  "x-purge-evidence"?: Evidence | Evidence[];
}

/** Grades with numbers, and the list of their sources for the end. */
export interface Citations {
  /** `documented [1](#evidence), observed [4](#evidence)` */
  cite(part: Graded): string;
  /** The section that the numbers point to. */
  list(): string;
}

export function citations(): Citations {
  const sources: string[] = [];
  const numberOf = ({ source, date }: Evidence) => {
    const text = `${source} (${date})`;
    if (!sources.includes(text)) sources.push(text);
    return sources.indexOf(text) + 1;
  };
  return {
    cite: (part) =>
      [part["x-purge-evidence"] ?? []]
        .flat()
        .map((each) => `${each.grade} [${numberOf(each)}](#evidence)`)
        .join(", "),
    list: () => {
      if (sources.length === 0) return "";
      const items = sources.map((source, index) => `${index + 1}. ${plain(source)}`);
      return sections("## Evidence", "Where each statement is from, and the day it was looked up.", items.join("\n"));
    },
  };
}

// URLs, and names that CommonMark would interpret.
function plain(source: string): string {
  return source.replaceAll(/\S*[*_<[\]]\S*/g, (word) => code(word));
}
