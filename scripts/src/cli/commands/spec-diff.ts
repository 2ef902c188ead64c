import { toJsonText } from "../../document/json.ts";
import { readSource } from "../../onboard/read-source.ts";
import { diffDocuments } from "../../release/diff/diff-documents.ts";
import { printVerdict } from "../../release/diff/print-verdict.ts";
import { readDocument } from "../../release/diff/read-document.ts";
import { askRedocly, withDisagreements } from "../../release/diff/redocly-diff.ts";
import type { Command } from "../terminal/command.ts";
import { printResult } from "../terminal/print.ts";

export const command: Command = {
  async run(args, io) {
    const [old = "", new_ = ""] = args.positionals;
    const given = [await readSource(old, io), await readSource(new_, io)] as const;
    const [before, now] = given.map(({ text, origin }) => readDocument(text, origin)) as [Read, Read];
    const alone = !args.flag("redocly") || toJsonText(before.document) === toJsonText(now.document);
    const asked = alone ? undefined : askRedocly(before.document, now.document);
    const ours = diffDocuments(before.document, now.document);
    const opinion = await asked;
    const verdict = opinion === undefined || "skipped" in opinion ? ours : withDisagreements(ours, opinion);
    const skipped = opinion !== undefined && "skipped" in opinion ? opinion.skipped : undefined;
    const overlooked = { old: before.overlooked, new: now.overlooked };
    const text = printVerdict(verdict, {
      color: io.color,
      overlooked: [...before.overlooked, ...now.overlooked],
      skipped,
    });
    return printResult(io, { ...verdict, overlooked, ...(skipped && { skipped }) }, text);
  },
};

type Read = ReturnType<typeof readDocument>;
