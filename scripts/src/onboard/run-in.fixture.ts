import { main } from "../cli/main.ts";

// Run as a process of its own, which tests kill: argv[2] is the repository, the rest the command line.
const [root = "", ...argv] = process.argv.slice(2);
const { stdin, stdout, stderr } = process;
process.exitCode = await main(argv, { root, stdin, stdout, stderr, color: false });
