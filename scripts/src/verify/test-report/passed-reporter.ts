import { relative } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { providerNames } from "../../workspace/packages.ts";
import { fingerprintTests } from "./fingerprint-tests.ts";
import { type Passed, providerOf, readPassed, writePassed } from "./passed-before.ts";

/** Remembers the providers whose tests passed, so that they need not run again before something changes. */
export function passedReporter(root: string): Reporter {
  const providers = providerNames(root);
  return {
    onTestRunEnd(modules) {
      const ran = modules
        .map((module) => [toFile(root, module), passesOf(module, providers)] as const)
        .filter(([file, passes]) => file.startsWith("packages/") && passes.size > 0);
      if (ran.length === 0) return;
      const before = readPassed(root);
      writePassed(root, {
        ...before,
        ...Object.fromEntries(ran.map(([file, passes]) => [file, update(root, before, file, passes)])),
      });
    },
  };
}

function update(root: string, before: Passed, file: string, passes: ReadonlyMap<string, boolean>): Passed[string] {
  const now = fingerprintTests(root, file);
  const known = Object.entries(before[file] ?? {}).filter(([name]) => !passes.has(name));
  const passed = [...passes].filter(([, hasPassed]) => hasPassed).map(([name]) => [name, now[name] ?? ""]);
  return Object.fromEntries([...known, ...passed]);
}

/** Whether all tests of a provider passed: those of a file that is named after it, or of a suite. */
function passesOf(module: TestModule, providers: readonly string[]): Map<string, boolean> {
  const file = providerOf(module.moduleId);
  const passes = new Map<string, boolean>();
  for (const test of module.children.allTests()) {
    const name = providers.includes(file) ? file : outermost(test);
    if (!providers.includes(name)) continue;
    passes.set(name, (passes.get(name) ?? true) && test.result().state === "passed");
  }
  return passes;
}

function outermost(test: TestCase): string {
  let name = "";
  for (let at: TestCase["parent"] = test.parent; at.type === "suite"; at = at.parent) name = at.name;
  return name;
}

function toFile(root: string, { moduleId }: TestModule): string {
  return relative(root, moduleId).replaceAll("\\", "/");
}
