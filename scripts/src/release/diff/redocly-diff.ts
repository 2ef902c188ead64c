import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject, type Json, own, toJsonText } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { runRedocly } from "../../workspace/run-redocly.ts";
import { type Bump, type Change, type Disagreement, highest, type Verdict } from "./verdict.ts";

/** How `redocly diff` rates the changes between two documents. */
export interface SecondOpinion {
  bump: Bump;
  /** Each with its places in the old and the new document. */
  changes: { places: string[]; bump: Bump; says: string }[];
}

/**
 * Asks `redocly diff`, as pinned in package.json, in a process of its own: it is marked experimental.
 * When it can't run, the reason why.
 */
export async function askRedocly(old: Document, new_: Document): Promise<SecondOpinion | { skipped: string }> {
  const folder = await mkdtemp(join(tmpdir(), "purge-diff-"));
  try {
    await writeFile(join(folder, "old.json"), toJsonText(old));
    await writeFile(join(folder, "new.json"), toJsonText(new_));
    return readReport(await run(folder));
  } catch (error) {
    return { skipped: error instanceof Error ? error.message : String(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(folder: string): Promise<string> {
  const args = ["diff", "old.json", "new.json", "--format", "json", "--fail-on", "none"];
  const { code, output, stdout } = await runRedocly(args, folder, { timeoutMs: 60_000 });
  if (code !== 0) throw new Error(`redocly diff exited with code ${code}: ${output.trim().split("\n").at(-1) ?? ""}`);
  return stdout;
}

function readReport(text: string): SecondOpinion {
  const report = JSON.parse(text) as Json;
  if (!isObject(report) || !Array.isArray(report.changes)) throw new Error("redocly diff printed no report");
  return { bump: bumpOf(own(report, "bump")), changes: report.changes.filter(isObject).map(readChange) };
}

function readChange(change: { [key: string]: Json }): SecondOpinion["changes"][number] {
  const revisions = [change.revision, change.base].filter(isObject);
  const places = revisions.flatMap(({ pointer }) => (typeof pointer === "string" ? [pointer] : []));
  const messages = (Array.isArray(change.verdicts) ? change.verdicts : []).flatMap((verdict) =>
    isObject(verdict) && typeof verdict.message === "string" ? [verdict.message] : [],
  );
  const says =
    messages.join(" ") || `${change.typeName} ${change.kind}${change.property ? `: ${change.property}` : ""}`;
  return { places: places.length === 0 ? [String(change.path)] : places, bump: bumpOf(change.impact), says };
}

function bumpOf(value: Json | undefined): Bump {
  return value === "major" || value === "minor" || value === "patch" ? value : "none";
}

/** Our verdict with the places where the second opinion rates a change differently. */
export function withDisagreements(verdict: Verdict, opinion: SecondOpinion): Verdict {
  const disagreements: Disagreement[] = [];
  for (const { places, bump, says } of opinion.changes) {
    const ours = verdict.changes.filter((change) =>
      places.some((place) => placesOf(change).some((known) => covers(known, place))),
    );
    if (ours.some((change) => change.bump === bump) || (ours.length === 0 && bump === "patch")) continue;
    const weight = highest(ours.map((change) => change.bump));
    disagreements.push({ place: places[0] ?? "#", ours: weight, theirs: bump, says });
  }
  if (disagreements.length === 0 && opinion.bump !== verdict.bump) {
    disagreements.push({ place: "#", ours: verdict.bump, theirs: opinion.bump, says: `${opinion.bump} as a whole` });
  }
  return { ...verdict, disagreements };
}

function placesOf({ place, places }: Change): string[] {
  return places ?? [place];
}

function covers(place: string, other: string): boolean {
  return other === place || other.startsWith(`${place}/`) || place.startsWith(`${other}/`);
}
