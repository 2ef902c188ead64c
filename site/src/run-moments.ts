import run from "./generated/run.json";

export type RunEvent = (typeof run.events)[number];

/** Events that happened at about the same time. */
export interface Moment {
  afterMs: number;
  label: string;
  events: RunEvent[];
}

/** So much later, an event belongs to the next moment. */
const apart = 150;
const day = 86_400_000;

/** The events of the run, grouped by time. */
export function moments(): Moment[] {
  const found: Moment[] = [];
  for (const event of run.events) {
    const last = found.at(-1);
    if (last && isAtOnce(last, event)) last.events.push(event);
    else found.push({ afterMs: event.afterMs, label: labelOf(event.afterMs), events: [event] });
  }
  return found;
}

/** What is only recorded is apart from what is sent, however soon that follows. */
function isAtOnce({ events }: Moment, event: RunEvent): boolean {
  const isBegun = events.some(({ kind }) => kind !== "recorded");
  const isSoon = event.afterMs - (events.at(-1)?.afterMs ?? 0) < apart;
  return isSoon && (isBegun || event.kind === "recorded");
}

/** The same sentence about several vendors is said once. */
export function sentences(events: readonly RunEvent[]): { titles: string[]; kind: string; text: string }[] {
  const found = new Map<string, { titles: string[]; kind: string; text: string }>();
  for (const { title, kind, text } of events) {
    const known = found.get(text);
    if (known) known.titles.push(title);
    else found.set(text, { titles: [title], kind, text });
  }
  return [...found.values()];
}

function labelOf(ms: number): string {
  const days = Math.floor(ms / day);
  const seconds = (ms % day) / 1000;
  if (days === 0) return seconds === 0 ? "Start" : `${seconds.toFixed(1)} s`;
  return seconds < 1 ? `${days} days` : `${days} days ${seconds.toFixed(0)} s`;
}
