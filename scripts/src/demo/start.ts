#!/usr/bin/env node
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { demo } from "./demo.ts";

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
process.exitCode = await demo(root, process.stdout, process.stderr);
