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
    return report(io, name, addition, isDryRun);
  },
};

/** Where the lines go; with the head of the file where there is none yet. */
function overlayLines({ name, files }: Provider, hints: readonly string[]): string {
  const file = `specs/${name}/overlay.yaml`;
  return files.has("overlay.yaml")
    ? `add lines like these to the actions of ${file} and delete the exceptions:\n\n${overlayActions(hints)}`
    : `write lines like these to a new file ${file} and delete the exceptions:\n\n${overlayFile(hints)}`;
}

function report(
  io: Io,
  name: string,
  { provider, document, plan, leftOut, hints }: PlannedAddition,
  isDryRun: boolean,
): number {
  const operations = [...eachOperation(document)].map(({ operation, method, path }) => ({
    id: operation.operationId,
    route: `${method.toUpperCase()} ${path}`,
  }));
  const paths = changedPaths(plan);
  const { about } = provider;
  const result = {
    provider: name,
    title: about.title,
    operations,
    leftOut,
    exceptions: about.lint,
    overlayLines: hints,
    files: paths,
    written: isDryRun ? [] : paths,
  };
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
  const excused = about.lint.map(({ rule, at, reason }) => `  ${rule} at ${at}: ${reason}\n`).join("");
  const text = [
    `${about.title}: ${many(operations.length, "operation")}.\n${operations
      .slice(0, 12)
      .map(({ id, route }) => `  ${id}  ${route}\n`)
      .join("")}`,
    ...(operations.length > 12 ? [`  and ${operations.length - 12} more\n`] : []),
    ...(leftOut.length === 0
      ? []
      : [
          `\nLeft out, since no client can serve it:\n${leftOut.map((each) => `  ${each.operation}  (${each.rule})\n`).join("")}`,
        ]),
    `\n${isDryRun ? "Would write" : "Written"}:\n${paths.map((path) => `  ${path}\n`).join("")}`,
    ...(about.source.origin === unknownOrigin
      ? [`\nSay in specs/${name}/provider.yaml, under source.origin, where the vendor publishes this file.\n`]
      : []),
    ...(excused === ""
      ? []
      : [
          `\nThe vendor's file does not meet these rules, so specs/${name}/provider.yaml makes exceptions:\n${excused}`,
        ]),
    ...(hints.length === 0 ? [] : [`\nTo meet them, or to have better names, ${overlayLines(provider, hints)}`]),
  ];
  return printResult(io, result, text.join(""));
}
