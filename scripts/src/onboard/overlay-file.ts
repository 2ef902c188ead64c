/** A new overlay.yaml with the given actions, as text. */
export function overlayFile(actions: readonly string[]): string {
  return `overlay: 1.1.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n${overlayActions(actions)}`;
}

/** Actions as text, indented as below `actions`. */
export function overlayActions(actions: readonly string[]): string {
  return `${actions.join("\n\n").replaceAll(/^(?=.)/gm, "  ")}\n`;
}
