/** The source of a regular expression that matches the text itself. */
export function exactPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
