import type { Clock } from "../clock.ts";
import { findManners } from "../manners/find-manners.ts";
import type { Random } from "../random.ts";
import type { SandboxOptions } from "../sandbox.ts";
import { SandboxError } from "../sandbox-error.ts";
import { readSpecs } from "../spec/read-specs.ts";
import type { Report } from "./report.ts";
import { createVendor, type Vendor } from "./vendor.ts";

interface Around {
  clock: Clock;
  random: Random;
  report: Report;
}

/** The vendors that the options ask for, each with its specification and its manners. */
export async function createVendors(options: SandboxOptions, { clock, random, report }: Around): Promise<Vendor[]> {
  const all = options.specs ?? readSpecs();
  const asked = [...(options.providers ?? []), ...Object.keys(options.settings ?? {})];
  const unknown = asked.find((name) => !all.some((spec) => spec.name === name));
  if (unknown !== undefined) {
    throw new SandboxError(`No provider "${unknown}". Known: ${all.map(({ name }) => name).join(", ")}.`);
  }
  const wanted = all.filter(({ name }) => options.providers?.includes(name) ?? true);
  return Promise.all(
    wanted.map(async (spec) => {
      const manners = await findManners(spec.name);
      const settings = chooseSettings(spec.name, manners?.settings ?? {}, options.settings?.[spec.name] ?? {});
      const world = (server: string) => ({ server, now: clock.now, random, settings });
      return createVendor({ spec, manners, report, limits: options.limits ?? false, world });
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
    throw new SandboxError(`${name} has no setting ${key}=${value}. It has: ${choices.join(", ") || "none"}.`);
  }
  const defaults = Object.entries(known).map(([key, values]) => [key, values[0] ?? ""]);
  return { ...Object.fromEntries(defaults), ...chosen };
}
