import type { Document } from "../document/openapi.ts";
import { parseData } from "../document/parse-data.ts";
import type { Problem } from "../document/problem.ts";
import { importSource } from "../import/import-source.ts";
import { normalizeProvider } from "../normalize/normalize-provider.ts";
import { parseOverlay } from "../overlay/parse-overlay.ts";
import { type Provider, parseProvider } from "../provider/parse-provider.ts";
import { type AdaptedOverlay, adaptOverlay } from "./adapt-overlay.ts";
import { proposeKeep } from "./propose-keep.ts";

/** A provider with a new source, changed so that it fits, and what was changed. */
export interface AdaptedProvider {
  provider: Provider;
  /** One problem for each place that doesn't fit, with the lines to change. */
  advice: Problem[];
}

/** Fits the overlay and `keep` of a provider to its next source; `whole` takes every operation of that. */
export function adaptProvider(current: Provider, next: Provider, whole: boolean): AdaptedProvider {
  const { text, advice, document } = adaptedOverlay(current, next);
  const keep = whole ? undefined : proposeKeep(next, document, currentDocument(current));
  if (advice.length === 0 && keep === undefined) return { provider: next, advice };
  const files = new Map(next.files);
  if (text === undefined) files.delete("overlay.yaml");
  else files.set("overlay.yaml", text);
  if (keep !== undefined) files.set("provider.yaml", keep.text);
  return { provider: parseProvider(next.name, files), advice: keep === undefined ? advice : [keep.problem, ...advice] };
}

function adaptedOverlay(current: Provider, next: Provider): AdaptedOverlay {
  const [before, now] = [current, next].map((provider) => sourceOf(provider)) as [Source, Source];
  const text = next.files.get("overlay.yaml");
  if (text === undefined) return { text, advice: [], document: now };
  const origin = { provider: next.name, file: `${next.folder}/overlay.yaml` };
  return adaptOverlay(text, parseOverlay(text, origin), { before, now }, origin);
}

type Source = AdaptedOverlay["document"];

function sourceOf({ name, folder, files }: Provider): Source {
  return importSource(files.get("source.yaml") ?? "", { provider: name, file: `${folder}/source.yaml` }).document;
}

function currentDocument(provider: Provider): Document {
  const text = provider.files.get("openapi.yaml");
  if (text === undefined) return normalizeProvider(provider).document;
  return parseData(text, { provider: provider.name, file: `${provider.folder}/openapi.yaml` }) as unknown as Document;
}
