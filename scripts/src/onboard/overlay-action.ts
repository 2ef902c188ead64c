import { pointerTokens } from "../document/json.ts";

/** The text of an overlay action. The reason is for the user to fill in. */
export function overlayAction(
  target: string,
  update: string,
  why = "Where the vendor says so, or how you saw it.",
): string {
  return `- target: ${target}\n  description: ${why}\n  update: ${update}`;
}

/** A JSON pointer as the JSONPath query of an overlay's target. */
export function jsonPath(place: string): string {
  const steps = pointerTokens(place).map((token, index, all) => {
    if (/^[A-Za-z_]\w*$/.test(token)) return `.${token}`;
    const isIndex = /^\d+$/.test(token) && all[index - 1] !== "responses";
    return isIndex ? `[${token}]` : `['${token.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
  });
  return `$${steps.join("")}`;
}
