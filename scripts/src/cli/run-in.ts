import { enableCompileCache } from "node:module";
import { main } from "./main.ts";

// The command line for another repository, as a process of its own that can be killed or measured: `run-in.ts <repository> <arguments>`.
enableCompileCache();
const [root = "", ...argv] = process.argv.slice(2);
const { stdin, stdout, stderr } = process;
process.exitCode = await main(argv, { root, cwd: process.cwd(), stdin, stdout, stderr, color: false });
