import { duration } from "../environment/clock.ts";
import type { Fault } from "../faults/fault-kinds.ts";

/** Reads `--fault`: the kind, then members as in the control API (`lost-response,provider=junction,count=1`). */
export function readFault(text: string): Fault {
  const [kind = "", ...rest] = text.split(",");
  const members = rest.map((part) => {
    const [key, value = ""] = splitAt(part, "=");
    if (key === "ms") return [key, duration(value) ?? value];
    if (value === "true" || value === "false") return [key, value === "true"];
    return [key, /^\d+(\.\d+)?$/.test(value) ? Number(value) : value];
  });
  return { kind, ...Object.fromEntries(members) };
}

/** The text before and after the first separator; only the whole text if there is none. */
export function splitAt(text: string, separator: string): [string, string?] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}
