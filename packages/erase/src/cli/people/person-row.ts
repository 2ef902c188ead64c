/** One person of a file, or why its line is not one. `line` counts from 1. */
export type PersonRow =
  | { readonly line: number; readonly request: string; readonly people: Record<string, unknown> }
  | { readonly line: number; readonly problem: string };
