import type { PublicJwks, TargetStatus } from "@purge/erase";
import { sections, table } from "../emit/readme/markdown.ts";
import type { EntryKind } from "./describe-entry.ts";
import type { Page } from "./page.ts";

/** One recorded erasure, with its receipt. */
export interface Run {
  request: string;
  /** When it began, and when it has to be answered: ISO 8601. */
  begun: string;
  deadline: string;
  targets: (TargetStatus & { title: string })[];
  events: RunEvent[];
  /** A JSON Web Token, the page that is made of it, and the keys that verify it. */
  receipt: string;
  receiptPage: string;
  keys: PublicJwks;
}

export interface RunEvent {
  /** Empty for the request itself. */
  provider: string;
  title: string;
  /** Milliseconds since the request. */
  afterMs: number;
  kind: EntryKind;
  text: string;
}

/** The recorded erasure for readers that are programs. */
export function runPage({ request, begun, events, targets, receipt }: Run): Page {
  const rows = events.map(({ afterMs, title, text }) => [duration(afterMs), title === "" ? request : title, text]);
  const results = targets.map(({ title, outcome, evidence, requests }) => [title, outcome, evidence, String(requests)]);
  return {
    slug: "run",
    title: "One erasure, step by step",
    description: "One person erased at every vendor: a lost response, a week of waiting, and the signed receipt.",
    body: sections(
      `Recorded at ${begun}, against the sandbox.`,
      table(["after", "where", "what"], rows),
      table(["where", "outcome", "evidence", "requests"], results),
      `The receipt: \`${receipt}\``,
    ),
  };
}

/** `0.4 s`, `3 min`, `7 d`. */
export function duration(ms: number): string {
  const units = [
    [86_400_000, "d"],
    [3_600_000, "h"],
    [60_000, "min"],
  ] as const;
  const [size, unit] = units.find(([each]) => ms >= each) ?? [1_000, "s"];
  const value = ms / size;
  return `${unit === "s" ? value.toFixed(1) : Math.floor(value)} ${unit}`;
}
