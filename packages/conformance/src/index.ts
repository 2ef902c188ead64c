export { type BenchOptions, benchNames, runBench } from "./bench/run-bench.ts";
export { probes } from "./probes/probes.ts";
export { promises } from "./promises.ts";
export { type ConformanceOptions, runConformance } from "./run-conformance.ts";
export { peerNames, runtimeNames } from "./select.ts";
export type { CommandIo } from "./terminal/command-io.ts";
