import type { Eraser } from "../../eraser/eraser.ts";
import { EraseError } from "../../model/erase-error.ts";
import type { People, Providers } from "../../model/people.ts";
import type { PersonRow } from "./person-row.ts";

export interface Recorded {
  readonly recorded: number;
  readonly refused: number;
}

/** People whose requests are written at the same time: they share commits. */
const BATCH = 200;

/** Records people as they are read. A line that is refused is reported, and the others are recorded. */
export async function recordPeople(
  eraser: Eraser<Providers>,
  rows: AsyncIterable<PersonRow>,
  deadline: Date | undefined,
  report: (line: number, problem: string) => void,
): Promise<Recorded> {
  const counts = { recorded: 0, refused: 0 };
  const refuse = (line: number, problem: string): void => {
    counts.refused += 1;
    report(line, problem);
  };
  const record = async (row: PersonRow): Promise<void> => {
    if ("problem" in row) return refuse(row.line, row.problem);
    try {
      await eraser.erase(row.request, row.people as People<Providers>, { ...(deadline && { deadline }) });
      counts.recorded += 1;
    } catch (error) {
      // A store that fails would fail for every line.
      if (!(error instanceof EraseError) || error.code === "store") throw error;
      refuse(row.line, error.message.replace(/\.$/, ""));
    }
  };
  let batch: PersonRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    await Promise.all(batch.map(record));
    batch = [];
  }
  await Promise.all(batch.map(record));
  return counts;
}
