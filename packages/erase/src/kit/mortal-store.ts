import { methods } from "../store/methods.ts";
import type { Store } from "../store/store.ts";

/** Called around each write of a store. A hook that throws is a process that dies there. */
export interface MortalHooks {
  before(method: keyof Store): Promise<void> | void;
  after(method: keyof Store): void;
}

/** A store whose process may die before and after each write. */
export function mortalStore(store: Store, hooks: MortalHooks): Store {
  const calls = Object.keys(methods).map((name) => {
    const method = name as keyof Store;
    const call = store[method] as (...given: unknown[]) => Promise<unknown>;
    const guarded = async (...given: unknown[]): Promise<unknown> => {
      if (methods[method] === "read") return call(...given);
      await hooks.before(method);
      const value = await call(...given);
      hooks.after(method);
      return value;
    };
    return [method, guarded];
  });
  return Object.fromEntries(calls) as Store;
}
