import type { Done, Place, Response } from "../../document/openapi.ts";
import { compareContent } from "./compare-body.ts";
import { equalParts } from "./equal-parts.ts";
import type { Comparison, IoSurface } from "./io-surface.ts";
import type { FoundChange } from "./pair.ts";
import { code, documented, valueCode } from "./words.ts";

/** A surface for each declared status on both revisions, and for each success that is new. */
export function compareResponses(old: Place, new_: Place, comparison: Comparison): IoSurface[] {
  const [before, now] = [old.operation.responses, new_.operation.responses];
  const statuses = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return statuses.map((status): IoSurface => {
    const surface: IoSurface = {
      old,
      new: new_,
      part: `response ${status}`,
      direction: "out",
      changes: [],
      pairs: [],
      differs: false,
    };
    const [was, is] = [before[status], now[status]];
    if (was !== undefined && is !== undefined) compareResponse(was, is, status, surface, comparison);
    else if (is === undefined) surface.changes.push(responseGone(status, old, new_));
    else addResponse(status, surface);
    return surface;
  });
}

function compareResponse(
  old: Response,
  now: Response,
  status: string,
  surface: IoSurface,
  comparison: Comparison,
): void {
  const [oldPointer, place] = [
    `${surface.old.pointer}/responses/${status}`,
    `${surface.new.pointer}/responses/${status}`,
  ];
  const at = (rule: FoundChange["rule"], text: string) => surface.changes.push({ rule, text, place, side: "new" });
  compareContent(oldPointer, old.content, place, now.content, surface, comparison);
  if (!equalParts(old["x-purge-done"], now["x-purge-done"]))
    at(...doneChange(old["x-purge-done"], now["x-purge-done"]));
  surface.changes.push(...compareHeaders(old, now, oldPointer, place));
  if (old.description !== now.description) at("text", documented);
}

function compareHeaders(old: Response, now: Response, oldPlace: string, place: string): FoundChange[] {
  const [before, after] = [old.headers ?? {}, now.headers ?? {}];
  const known = (name: string, headers: object) =>
    Object.keys(headers).some((one) => one.toLowerCase() === name.toLowerCase());
  const lost = Object.keys(before).filter((name) => !known(name, after));
  const gained = Object.keys(after).filter((name) => !known(name, before));
  const found: FoundChange[] = [
    ...lost.map(
      (name): FoundChange => ({
        rule: "header-removed",
        text: `no longer has the header ${code(name)}`,
        place: oldPlace,
        side: "old",
      }),
    ),
    ...gained.map(
      (name): FoundChange => ({ rule: "header-added", text: `now has the header ${code(name)}`, place, side: "new" }),
    ),
  ];
  if (found.length > 0 || equalParts(before, after)) return found;
  return [{ rule: "text", text: documented, place, side: "new" }];
}

function doneChange(old: Done | undefined, now: Done | undefined): [FoundChange["rule"], string] {
  const checked = (done: Done | undefined) => typeof done === "object";
  if (!checked(old) && !checked(now)) return ["text", documented];
  if (!checked(now)) return ["done-removed", "now counts as done whatever its body says"];
  const { pointer, equals } = now as Exclude<Done, string>;
  const words = `now counts as done only if ${code(pointer)} is ${valueCode(equals)}`;
  return checked(old) ? ["done-changed", words] : ["done-added", words];
}

function isSuccess(status: string): boolean {
  return /^2(\d\d|XX)$/i.test(status);
}

// One success that replaces one other is the same response under another status.
function swappedSuccess(old: Place, new_: Place): { from: string; to: string } | undefined {
  const successes = (one: Place, other: Place) =>
    Object.keys(one.operation.responses).filter(
      (status) => isSuccess(status) && !(status in other.operation.responses),
    );
  const [lost, gained] = [successes(old, new_), successes(new_, old)];
  const [from, to] = [lost[0], gained[0]];
  if (lost.length !== 1 || gained.length !== 1 || from === undefined || to === undefined) return undefined;
  return { from, to };
}

function responseGone(status: string, old: Place, new_: Place): FoundChange {
  const place = `${old.pointer}/responses/${status}`;
  const swap = swappedSuccess(old, new_);
  if (swap?.from === status) return { rule: "status-changed", text: `was replaced by ${swap.to}`, place, side: "old" };
  return { rule: "response-removed", text: "is no longer declared", place, side: "old" };
}

// A new error is one more case of a switch; a new success is one more type of `result.data`, which the compiler judges.
function addResponse(status: string, surface: IoSurface): void {
  if (swappedSuccess(surface.old, surface.new)?.to === status) return;
  const place = `${surface.new.pointer}/responses/${status}`;
  const rule = isSuccess(status) ? "success-added" : "response-added";
  surface.changes.push({ rule, text: "is now declared", place, side: "new" });
  if (rule === "response-added") return;
  surface.part = `success ${status}`;
  surface.differs = true;
}
