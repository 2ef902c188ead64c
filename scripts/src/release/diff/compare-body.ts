import { escapeToken } from "../../document/json.ts";
import type { MediaType, Place } from "../../document/openapi.ts";
import type { Comparison, IoSurface } from "./io-surface.ts";
import type { FoundChange } from "./pair.ts";
import type { Placed } from "./placed.ts";
import { codes, documented } from "./words.ts";

/** The surface of the request body. */
export function compareBody(old: Place, new_: Place, comparison: Comparison): IoSurface {
  const surface: IoSurface = { old, new: new_, part: "body", direction: "in", changes: [], pairs: [], differs: false };
  const [before, now] = [old.operation.requestBody, new_.operation.requestBody];
  const at = (rule: FoundChange["rule"], text: string, side: "old" | "new" = "new") =>
    surface.changes.push({ rule, text, place: `${(side === "new" ? new_ : old).pointer}/requestBody`, side });
  if (before === undefined && now?.required === true) at("required-parameter-added", "was added and is required");
  else if (before === undefined && now !== undefined) at("parameter-added", "was added");
  if (before !== undefined && now === undefined) at("parameter-removed", "was removed", "old");
  if (before !== undefined && now !== undefined) {
    if (!before.required && now.required) at("became-required", "is now required");
    if (before.required && !now.required) at("body-optional", "is now optional");
    if (before.description !== now.description) at("text", documented);
    compareContent(
      `${old.pointer}/requestBody`,
      before.content,
      `${new_.pointer}/requestBody`,
      now.content,
      surface,
      comparison,
    );
  }
  surface.differs ||= surface.changes.some(({ rule }) => rule !== "text");
  return surface;
}

type Content = { [media: string]: MediaType } | undefined;

/** Compares the schemas under each media type; one media type that replaces another is compared with it. */
export function compareContent(
  oldPointer: string,
  old: Content,
  newPointer: string,
  new_: Content,
  surface: IoSurface,
  { revisions, compare }: Comparison,
): void {
  const [before, now] = [Object.keys(old ?? {}), Object.keys(new_ ?? {})];
  const [lost, gained] = [
    before.filter((media) => !now.includes(media)),
    now.filter((media) => !before.includes(media)),
  ];
  if (lost.length > 0 || gained.length > 0) {
    surface.changes.push({ rule: "media-changed", text: mediaWords(before, now), place: newPointer, side: "new" });
    surface.differs = true;
  }
  const kept = before.filter((media) => now.includes(media)).map((media) => [media, media]);
  const swapped = lost.length === 1 && gained.length === 1 ? [[lost[0], gained[0]]] : [];
  for (const [oldMedia = "", newMedia = ""] of [...kept, ...swapped]) {
    const one = placeOf(oldPointer, old, oldMedia);
    const other = placeOf(newPointer, new_, newMedia);
    surface.pairs.push(compare[surface.direction](one, other));
    surface.differs ||= !revisions.sameTypes(one.schema, other.schema);
    if (oldMedia.startsWith("multipart/") && newMedia.startsWith("multipart/")) surface.typeless = true;
  }
}

function placeOf(pointer: string, content: Content, media: string): Placed {
  return { schema: content?.[media]?.schema ?? {}, pointer: `${pointer}/content/${escapeToken(media)}/schema` };
}

function mediaWords(before: string[], now: string[]): string {
  if (before.length === 0) return `is now documented as ${codes(now)}`;
  if (now.length === 0) return "no longer has a documented body";
  return `is now ${codes(now)} (was ${codes(before)})`;
}
