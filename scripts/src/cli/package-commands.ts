import { type Command, Option } from "commander";
import type { Run } from "./run-command.ts";
import { collect } from "./terminal/collect.ts";

/** What is done to the packages: generating, checking, trying and measuring them. */
export function addPackageCommands(program: Command, run: Run): void {
  program
    .command("generate")
    .description("Generate every package from its specification, and the umbrella package")
    .argument("[provider...]", "only these (default: all)")
    .option("--check", "write nothing; fail if a generated file is out of date")
    .action(run(() => import("./commands/generate.ts")));
  addCheck(program, run);
  program
    .command("pack")
    .description("Build the packages and pack them as they would be published")
    .argument("[folder]", "where the tarballs go", "packed")
    .action(run(() => import("./commands/pack.ts")));
  program
    .command("demo")
    .description("Generate and build the clients, then delete one user at each vendor of the sandbox")
    .action(run(() => import("./commands/demo.ts")));
  program
    .command("site")
    .description("Build the site into site/dist, from the specifications, the READMEs and a recorded erasure")
    .option("--url <address>", "where the site will be, with its path (default: the address of --serve)")
    .option("--serve", "serve the built site on this machine until interrupted")
    .option("--port <number>", "the port of --serve", "4321")
    .action(run(() => import("./commands/site.ts")));
  addTrials(program, run);
  addBenchmarks(program, run);
}

function addCheck(program: Command, run: Run): void {
  const check = program
    .command("check")
    .description("Check generated files, specifications, types, packages, sizes and style")
    .argument("[check...]", "only these (default: all)")
    .action(run(() => import("./commands/check.ts")));
  program.hook("preSubcommand", async (_, command) => {
    if (command !== check) return;
    const { checks } = await import("../verify/check/all-checks.ts");
    const width = Math.max(...checks.map(({ name }) => name.length));
    const rows = checks.map(({ name, question }) => `  ${name.padEnd(width)}  ${question}`);
    check.addHelpText("after", `\nChecks:\n${rows.join("\n")}`);
  });
}

function addTrials(program: Command, run: Run): void {
  program
    .command("contract")
    .description("Run each provider's life cycle against the sandbox, or against the vendor")
    .argument("[provider...]", "only these (default: all that have a life cycle)")
    .option("--live", "run against the vendor; inputs come from the environment (PURGE_KLAVIS_API_KEY)")
    .option("--prism", "validate the clients' calls to the sandbox with Prism instead")
    .action(run(() => import("./commands/contract.ts")));
  program
    .command("conformance")
    .description("Run the conformance probes on every generated package, against servers on loopback")
    .option("--runtime <name>", "run in this runtime, such as node-24, bun or chromium (repeatable)", collect)
    .option("--all", "run in every runtime, downloading missing ones into .cache")
    .option("--probe <prefix>", "run only probes whose id starts with this, such as ids/ (repeatable)", collect)
    .option("--package <name>", "run only this package, such as junction (repeatable)", collect)
    .option("--peers", "also run other clients, for comparison")
    .option("--peer <name>", "run this other client, such as openapi-fetch (repeatable)", collect)
    .option("--quick", "run expensive probes on a few operations that differ, on the oldest installed Node")
    .addOption(
      new Option("--write", "write the scoreboard into README.md (implies --all --peers)")
        .implies({ all: true, peers: true })
        .conflicts(["runtime", "probe", "package", "peer", "quick"]),
    )
    .addHelpText(
      "after",
      [
        "",
        "Without --runtime, --all and --peer the probes run in the installed Node versions.",
        "With --all, every probe runs on every operation in the first runtime. In the others, the expensive",
        "probes run on operations that have every trait between them. --runtime and --package run them on all.",
      ].join("\n"),
    )
    .action(run(() => import("./commands/conformance.ts")));
}

function addBenchmarks(program: Command, run: Run): void {
  program
    .command("bench")
    .description("Measure our clients beside other clients, in the same run")
    .option("--only <names>", "only these, separated by commas: sizes, installs, starts, calls, types")
    .action(run(() => import("./commands/bench.ts")));
  program
    .command("bench:generate")
    .description("Measure how long generating takes for 5, 50 and 500 providers")
    .option("--sizes <numbers>", "numbers of providers, separated by commas", "5,50,500")
    .option("--runs <number>", "runs of each size up to 100 providers; the fastest counts", "3")
    .option("--peer", "also measure another generator")
    .action(run(() => import("./commands/bench-generate.ts")));
  program
    .command("bench:corpus")
    .description("Run the pipeline over a folder of specifications, beside openapi-typescript")
    .argument("<path...>", "folders or files of specifications (OpenAPI or Swagger, JSON or YAML)")
    .option("--no-compile", "do not compile the generated packages and the code blocks of their READMEs")
    .action(run(() => import("./commands/bench-corpus.ts")));
}
