import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { compilePackages } from "../../bench/corpus/compile-packages.ts";
import { measureFiles } from "../../bench/corpus/measure-files.ts";
import { readSpecifications } from "../../bench/corpus/read-specifications.ts";
import { summarize } from "../../bench/corpus/summarize.ts";
import { buildPackages } from "../terminal/build-packages.ts";
import type { Command } from "../terminal/command.ts";
import { printResult } from "../terminal/print.ts";
import { createProgress } from "../terminal/progress.ts";

export const command: Command = {
  async run(args, io) {
    const places = args.positionals.map((path) => resolve(io.cwd, path));
    const specifications = await readSpecifications(places);
    const isCompiling = args.flag("compile");
    if (isCompiling) await buildPackages(io.root);
    const progress = createProgress(io, specifications.length);
    const measured = await measureFiles(io.root, specifications, progress.step);
    progress.end();
    const failures = isCompiling ? await compilePackages(io.root, measured, availableParallelism()) : undefined;
    const { data, text } = summarize(measured, failures);
    return printResult(io, data, text);
  },
};
