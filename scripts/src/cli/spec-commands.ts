import type { Command } from "commander";
import type { Run } from "./run-command.ts";
import { collect } from "./terminal/collect.ts";

const since = "compare with this commit (default: the merge base with main)";
const noRedocly = "do not ask `redocly diff` for a second opinion";
const dryRun = "do everything but write";
const source = "a file, an https URL, or - for standard input";

/** `spec …`: what is done to specifications, from the vendor's file to the changeset. */
export function addSpecCommands(program: Command, run: Run): void {
  const spec = program.command("spec").description("Add, update and compare specifications");
  addOnboarding(spec, run);
  addWatching(spec, run);
  addComparing(spec, run);
  spec
    .command("normalize")
    .description("Write openapi.yaml from source.yaml and overlay.yaml")
    .argument("[provider...]", "only these (default: all)")
    .option("--check", "write nothing; fail if an openapi.yaml is out of date")
    .action(run(() => import("./commands/spec-normalize.ts")));
  spec
    .command("lint")
    .description("Check specifications and overlays against Redocly's recommended rules and ours")
    .argument("[provider...]", "only these (default: all)")
    .action(run(() => import("./commands/spec-lint.ts")));
  spec
    .command("list")
    .description("List providers: their operations, versions, sources and overlay actions")
    .argument("[provider...]", "only these (default: all)")
    .action(run(() => import("./commands/spec-list.ts")));
}

function addOnboarding(spec: Command, run: Run): void {
  spec
    .command("add")
    .description("Add a provider from a vendor's OpenAPI file, and generate its package")
    .argument("<name>", "the folder in specs/ and the package's name")
    .argument("<source>", source)
    .argument("[operation...]", "more operations to keep")
    .option("--keep <operation>", "keep only this operation and what it needs (repeatable)", collect)
    .option("--origin <url>", "where the vendor publishes the file, if it is not read from there")
    .option("--overlay <file>", "an OpenAPI Overlay with corrections to start with")
    .option("--dry-run", dryRun)
    .addHelpText(
      "after",
      '\nExample:\n  node run.mjs spec add acme ./acme.yaml --keep "DELETE /users/{id}" --keep getUser',
    )
    .action(run(() => import("./commands/spec-add.ts")));
  spec
    .command("bump")
    .description("Replace a provider's source with a newer file, regenerate, and write the changeset")
    .argument("<provider>", "the provider to update")
    .argument("<source>", source)
    .argument("[more...]", "more providers and their sources; either all are updated or none is")
    .option("--adapt", "change overlay.yaml and provider.yaml where they don't fit the new file, keeping what is yours")
    .option("--whole", "take every operation of the new file")
    .option("--dry-run", dryRun)
    .option("--since <ref>", since)
    .option("--no-redocly", noRedocly)
    .addHelpText("after", "\nExample:\n  node run.mjs spec bump klavis ./klavis.json --dry-run")
    .action(run(() => import("./commands/spec-bump.ts")));
}

function addWatching(spec: Command, run: Run): void {
  spec
    .command("check")
    .description("Ask the vendors whether their files changed, and what taking them would mean")
    .argument("[provider...]", "only these (default: all)")
    .requiredOption("--remote", "ask each source's address; nothing is written")
    .addHelpText("after", "\nExample:\n  node run.mjs spec check --remote --json")
    .action(run(() => import("./commands/spec-check.ts")));
}

function addComparing(spec: Command, run: Run): void {
  spec
    .command("diff")
    .description("Compare two specifications: which release the change needs, and why")
    .argument("<old>", source)
    .argument("<new>", source)
    .option("--no-redocly", noRedocly)
    .action(run(() => import("./commands/spec-diff.ts")));
  spec
    .command("changeset")
    .description("Write the changesets that the changes since a commit need")
    .option("--since <ref>", since)
    .option("--check", "write nothing; fail if a changeset is missing or too small")
    .option("--dry-run", "write nothing; print what would be written")
    .action(run(() => import("./commands/spec-changeset.ts")));
}
