import { eachOperation } from "../../document/openapi.ts";
import { applyPlan } from "../../generate/apply-plan.ts";
import { changedPaths } from "../../generate/planned-changes.ts";
import { type PlannedAddition, planAddition, unknownOrigin } from "../../onboard/add-provider.ts";
import { checkName } from "../../onboard/check-name.ts";
import { overlayActions, overlayFile } from "../../onboard/overlay-file.ts";
import { readSource } from "../../onboard/read-source.ts";
import type { Provider } from "../../provider/parse-provider.ts";
import type { Command, Io } from "../terminal/command.ts";
import { printResult } from "../terminal/print.ts";

/** The maximum number of operations to list. */
const mostOperations = 12;

export const command: Command = {
  async run(args, io) {
    const [name = "", where = "", ...more] = args.positionals;
    // Before anything is read or fetched.
    await checkName(io.root, name);
    const given = await readSource(where, io);
    const overlay = args.text("overlay");
    const addition = await planAddition(name, given, {
      root: io.root,
      keep: [...args.list("keep"), ...more],
      today: new Date().toISOString().slice(0, 10),
      origin: args.text("origin"),
      overlay: overlay === undefined ? undefined : (await readSource(overlay, io)).text,
    });
    const isDryRun = args.flag("dry-run");
    if (!isDryRun) await applyPlan(io.root, addition.plan);
    return report(io, addition, isDryRun);
  },
};

/** Where the lines go; with the head of the file where there is none yet. */
function overlayLines({ name, files }: Provider, hints: readonly string[]): string {
  const file = `specs/${name}/overlay.yaml`;
  return files.has("overlay.yaml")
    ? `add lines like these to the actions of ${file} and delete the exceptions:\n\n${overlayActions(hints)}`
    : `write lines like these to a new file ${file} and delete the exceptions:\n\n${overlayFile(hints)}`;
}

function report(io: Io, addition: PlannedAddition, isDryRun: boolean): number {
  const { provider, plan, leftOut, hints } = addition;
  const paths = changedPaths(plan);
  const result = {
    provider: provider.name,
    title: provider.about.title,
    operations: operationsOf(addition),
    leftOut,
    exceptions: provider.about.lint,
    overlayLines: hints,
    files: paths,
    written: isDryRun ? [] : paths,
  };
  const text = [
    describeOperations(addition),
    section(isDryRun ? "Would write" : "Written", paths),
    ...describeGaps(addition),
    ...(hints.length === 0 ? [] : [`\nTo meet them, or to have better names, ${overlayLines(provider, hints)}`]),
  ];
  return printResult(io, result, text.join(""));
}

function operationsOf({ document }: PlannedAddition): { id: string; route: string }[] {
  return [...eachOperation(document)].map(({ operation, method, path }) => ({
    id: operation.operationId,
    route: `${method.toUpperCase()} ${path}`,
  }));
}

function describeOperations(addition: PlannedAddition): string {
  const { provider, leftOut } = addition;
  const operations = operationsOf(addition);
  const shown = operations.slice(0, mostOperations).map(({ id, route }) => `  ${id}  ${route}\n`);
  const others = operations.length - shown.length;
  const left = leftOut.map(({ operation, rule }) => `${operation}  (${rule})`);
  return [
    `${provider.about.title}: ${operations.length} operation${operations.length === 1 ? "" : "s"}.\n`,
    ...shown,
    others > 0 ? `  and ${others} more\n` : "",
    left.length === 0 ? "" : section("Left out, since no client can serve it", left),
  ].join("");
}

/** What the vendor's file does not say. */
function describeGaps({ provider: { name, about } }: PlannedAddition): string[] {
  const exceptions = about.lint.map(({ rule, at, reason }) => `${rule} at ${at}: ${reason}`);
  const rules = `The vendor's file does not meet these rules, so specs/${name}/provider.yaml makes exceptions`;
  return [
    ...(about.source.origin === unknownOrigin
      ? [`\nSay in specs/${name}/provider.yaml, under source.origin, where the vendor publishes this file.\n`]
      : []),
    ...(exceptions.length === 0 ? [] : [section(rules, exceptions)]),
  ];
}

function section(title: string, lines: readonly string[]): string {
  return `\n${title}:\n${lines.map((line) => `  ${line}\n`).join("")}`;
}
