import { findBreak } from "../../journal/find-break.ts";
import type { Entry } from "../../model/entry.ts";
import { isFinal } from "../../model/outcome.ts";
import type { TargetRecord } from "../../store/store.ts";
import { checkAlways, type Scenario } from "./scenarios.ts";
import type { World } from "./world.ts";

/** A run that has not ended by then never does. */
const MOST_ROUNDS = 60;

/** Whether there is nothing more to do in a world. */
export function isOver({ round, failure, down }: World, record: TargetRecord | undefined): boolean {
  if (failure !== undefined || round >= MOST_ROUNDS) return true;
  const state = record?.target.state ?? "waiting";
  return !down && (isFinal(state) || state === "attention");
}

/** What must not be at the end of a run and is, or nothing. */
export function findViolation(
  scenario: Scenario,
  world: World,
  record: TargetRecord | undefined,
  mostCrashes: number,
): string | undefined {
  if (!record) return "the request is gone";
  const { truth, clock, decided, decision } = world;
  const ending = { state: record.target.state, truth, now: clock, ...(decision && { decision }) };
  const broken = findBreak({ ...record.target, links: record.links });
  const allowed = mostCrashes - world.crashesLeft + (decided ? 1 : 0);
  return world.failure ?? broken ?? findUnkept(record, allowed) ?? checkAlways(ending) ?? scenario.check(ending);
}

/** Only a crash, or a decision in between, may keep an answer out of the journal. */
function findUnkept({ links }: TargetRecord, allowed: number): string | undefined {
  const kinds = links.map(({ body }) => (JSON.parse(body) as Entry).is);
  const unanswered = kinds.filter((is, index) => is === "sent" && kinds[index + 1] !== "answered").length;
  return unanswered > allowed ? "an answer is not in the journal" : undefined;
}
