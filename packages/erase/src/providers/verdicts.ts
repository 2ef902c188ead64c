import type { Wait } from "../model/provider.ts";
import { wait } from "./judge-result.ts";

// The words that most adapters share. What is particular to a vendor is written out in its file.
export const erased = { is: "erased" } as const;
export const absent = { is: "absent" } as const;
export const present = { is: "present" } as const;
export const done = { is: "done" } as const;
export const restored = { is: "restored" } as const;
export const credential: Wait = wait("credential");

export function found(id: string): { readonly is: "found"; readonly id: string } {
  return { is: "found", id };
}
