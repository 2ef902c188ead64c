import type { Clock } from "../environment/clock.ts";
import type { Random } from "../environment/random.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { Spec } from "../openapi/document.ts";
import { readSpecs } from "../openapi/read-specs.ts";
import { loadBehavior } from "./load-behavior.ts";
import type { Report } from "./report.ts";
import { createService, type Service } from "./service.ts";

/** Which vendors to simulate, and how. */
export interface ServicesOptions {
  /** The vendors to serve. Default: all. */
  providers?: readonly string[];
  /** Settings of vendors, such as `{ sunbird: { line: "lern" } }`. */
  settings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Enforce the vendors' rate limits. Default: they only appear in headers. */
  limits?: boolean;
  /** Normalized specifications. Default: those of the installed clients. */
  specs?: readonly Spec[];
}

interface Resources {
  clock: Clock;
  random: Random;
  report: Report;
}

/** The selected vendors, each with its specification and its behavior. */
export async function createServices(
  options: ServicesOptions,
  { clock, random, report }: Resources,
): Promise<Service[]> {
  const all = options.specs ?? readSpecs();
  const named = [...(options.providers ?? []), ...Object.keys(options.settings ?? {})];
  const unknown = named.find((name) => !all.some((spec) => spec.name === name));
  if (unknown !== undefined) {
    throw new SandboxError(`Unknown provider "${unknown}". Known: ${all.map(({ name }) => name).join(", ")}.`);
  }
  const wanted = all.filter(({ name }) => options.providers?.includes(name) ?? true);
  return Promise.all(
    wanted.map(async (spec) => {
      const behavior = await loadBehavior(spec.name);
      const settings = chooseSettings(spec.name, behavior?.settings ?? {}, options.settings?.[spec.name] ?? {});
      const environment = (server: string) => ({ server, now: clock.now, random, settings });
      return createService({ spec, behavior, report, limits: options.limits ?? false, environment });
    }),
  );
}

function chooseSettings(
  name: string,
  known: Record<string, readonly string[]>,
  chosen: Readonly<Record<string, string>>,
): Record<string, string> {
  for (const [key, value] of Object.entries(chosen)) {
    if (Object.hasOwn(known, key) && known[key]?.includes(value)) continue;
    const choices = Object.entries(known).map(([setting, values]) => `${setting}=${values.join("|")}`);
    throw new SandboxError(`${name} has no setting "${key}=${value}". Known: ${choices.join(", ") || "none"}.`);
  }
  const defaults = Object.entries(known).map(([key, values]) => [key, values[0] ?? ""]);
  return { ...Object.fromEntries(defaults), ...chosen };
}
