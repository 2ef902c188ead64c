import { table } from "../../cli/terminal/print.ts";
import type { Failures } from "./compile-packages.ts";
import type { Measured } from "./measure-files.ts";

/** The figures of a corpus, as data and as text. */
export function summarize(
  measured: readonly Measured[],
  failures: Failures | undefined,
): { data: object; text: string } {
  const generated = measured.filter(({ files }) => files.size > 0);
  const broken = failures === undefined ? [] : generated.filter(({ name }) => failures.has(name));
  const refused = measured.filter(({ problems }) => problems.length > 0);
  const crashed = measured.filter(({ crash }) => crash !== undefined);
  const data = {
    files: measured.length,
    withoutOperations: refused.filter(isWithoutOperations).length,
    generated: generated.length,
    ...(failures !== undefined && { compiling: generated.length - broken.length }),
    openapiTypescript: measured.filter(({ theirs }) => theirs !== undefined).length,
    operations: generated.reduce((sum, { operations }) => sum + operations, 0),
    operationsLeftOut: measured.reduce((sum, { leftOut }) => sum + leftOut.length, 0),
    leftOutByRule: countBy(measured.flatMap(({ leftOut }) => leftOut.map(({ rule }) => rule))),
    refusedByRule: countBy(refused.flatMap(({ problems }) => [...new Set(problems.map(({ rule }) => rule))])),
    ...ratios(measured),
    refused: refused.map(({ path, problems }) => ({ path, problems: problems.slice(0, 5).map(sentence) })),
    crashed: crashed.map(({ path, crash }) => ({ path, crash })),
    notCompiling: broken.map(({ path, name }) => ({ path, messages: failures?.get(name)?.slice(0, 5) ?? [] })),
  };
  return { data, text: print(data) };
}

type Data = ReturnType<typeof summarize>["data"];

function isWithoutOperations({ problems }: Measured): boolean {
  return problems.every(({ rule }) => rule === "paths-empty");
}

function sentence({ pointer = "", rule, expected, found }: Measured["problems"][number]): string {
  return `${pointer} expected ${expected}, found ${found} (${rule})`;
}

function countBy(words: readonly string[]): { [word: string]: number } {
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]): [string, number] => [word, all.length]);
  return Object.fromEntries(counts.sort((a, b) => b[1] - a[1]));
}

/** How much longer the pipeline takes than openapi-typescript alone, over files that both take. */
function ratios(measured: readonly Measured[]): { seconds: number; openapiTypescriptSeconds: number; ratio: number } {
  const both = measured.filter(({ files, theirs }) => files.size > 0 && theirs !== undefined);
  const ours = both.reduce((sum, each) => sum + each.ours, 0) / 1000;
  const theirs = both.reduce((sum, each) => sum + (each.theirs ?? 0), 0) / 1000;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { seconds: round(ours), openapiTypescriptSeconds: round(theirs), ratio: round(ours / theirs) };
}

function print(data: Data): string {
  const { leftOutByRule, refusedByRule, refused, crashed, notCompiling, ...figures } = data as {
    [key: string]: unknown;
  };
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? "" : `\n${title}:\n${items.map((item) => `  ${item}\n`).join("")}`;
  const rules = Object.entries(refusedByRule as object);
  const left = Object.entries(leftOutByRule as object);
  return [
    table(["", "count"], Object.entries(figures) as [string, number][]),
    rules.length === 0 ? "" : `\n${table(["refused by rule", "files"], rules)}`,
    left.length === 0 ? "" : `\n${table(["left out by rule", "operations"], left)}`,
    list("Refused", (refused as { path: string; problems: string[] }[]).map(nest)),
    list(
      "Bugs",
      (crashed as { path: string; crash: string }[]).map(({ path, crash }) => `${path}\n    ${crash}`),
    ),
    list("Generated, and not compiling", (notCompiling as { path: string; messages: string[] }[]).map(nestMessages)),
  ].join("");
}

function nest({ path, problems }: { path: string; problems: string[] }): string {
  return [path, ...problems].join("\n    ");
}

function nestMessages({ path, messages }: { path: string; messages: string[] }): string {
  return [path, ...messages].join("\n    ");
}
