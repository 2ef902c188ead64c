import type { Problem } from "../problem.ts";

/** What is wrong at a place of the file; whoever knows the file makes a problem of it. */
export type Finding = Pick<Problem, "rule" | "expected" | "found" | "next"> & { pointer: string };
