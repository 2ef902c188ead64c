import { hide } from "./match-request.ts";
import { note, type RunState } from "./run-state.ts";

/** Characters around an id that are shown. */
const AROUND = 40;

/** Looks for the person's id, job and lookups in what is kept: the journal and the status, which receipts are made of. */
export function findLeaks(run: RunState, kept: string): void {
  const { id, job = "", lookup = {} } = run.person;
  for (const value of [id, job, ...Object.values(lookup)]) {
    // A short id, such as "17", is found in any time.
    const at = value.length > 4 ? kept.indexOf(value) : -1;
    if (at < 0) continue;
    const around = kept.slice(Math.max(0, at - AROUND), at + value.length + AROUND);
    note(
      run,
      `wrote the person's id into the journal: …${hide(around, run.person)}…`,
      "no id, key or response body in a reason",
      "Write reasons as fixed sentences.",
    );
  }
}
