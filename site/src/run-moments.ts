import run from "./generated/run.json";

export type RunEvent = (typeof run.events)[number];

/** Events that happened in the same stretch of time. */
export interface Moment {
  /** For the head of a column, and for a heading. */
  short: string;
  long: string;
  events: RunEvent[];
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Where stretches end, so that a run of seconds and weeks has a handful of them. */
const stretches = [
  { until: second, short: "1 s" },
  { until: 3 * second, short: "3 s" },
  { until: 10 * second, short: "10 s" },
  { until: minute, short: "1 min" },
  { until: 10 * minute, short: "10 min" },
  { until: hour, short: "1 h" },
  { until: day, short: "1 day" },
];

/** The events of the run by stretches of time. What is only recorded comes first; after a day, each day is one. */
export function moments(): Moment[] {
  const found = new Map<string, Moment>();
  for (const event of run.events) {
    const { short, long } = stretchOf(event);
    const moment = found.get(short);
    if (moment) moment.events.push(event);
    else found.set(short, { short, long, events: [event] });
  }
  return [...found.values()];
}

function stretchOf({ afterMs, kind }: RunEvent): { short: string; long: string } {
  if (kind === "recorded") return { short: "Start", long: "Start" };
  const stretch = stretches.find(({ until }) => afterMs < until);
  if (stretch) return { short: stretch.short, long: `Within ${stretch.short}` };
  const days = `${Math.floor(afterMs / day)} days`;
  return { short: days, long: `After ${days}` };
}

/** The same sentence about several vendors is said once. */
export function sentences(events: readonly RunEvent[]): { titles: string[]; kind: string; text: string }[] {
  const found = new Map<string, { titles: string[]; kind: string; text: string }>();
  for (const { title, kind, text } of events) {
    const known = found.get(text);
    if (known === undefined) found.set(text, { titles: [title], kind, text });
    else if (!known.titles.includes(title)) known.titles.push(title);
  }
  return [...found.values()];
}
