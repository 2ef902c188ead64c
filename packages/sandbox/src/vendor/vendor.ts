import { createValidator, type Validate } from "../check/validator.ts";
import type { Manners, World } from "../manners/manners.ts";
import type { Spec } from "../spec/document.ts";
import { type Operation, operationsOf } from "../spec/operation.ts";
import { type Credentials, createCredentials, serverName } from "./credentials.ts";
import { createLimiter, type Limiter } from "./limiter.ts";
import type { Report } from "./report.ts";

/** One vendor of the sandbox: its specification, its manners, and what it remembers. */
export interface Vendor {
  name: string;
  title: string;
  spec: Spec;
  manners: Manners | undefined;
  operations: Operation[];
  credentials: Credentials;
  validate: Validate;
  /** The server behind the plain URL. */
  home: string;
  /** Whether limits are enforced, or only told in headers. */
  limits: boolean;
  report: Report;
  /** What one server remembers, made when it is first needed. */
  team(server: string): Team;
  reset(): void;
}

/** The state of one server of a vendor. */
export interface Team {
  world: World;
  state: unknown;
  limiter: Limiter;
}

export interface VendorOptions {
  spec: Spec;
  manners: Manners | undefined;
  report: Report;
  limits: boolean;
  world(server: string): World;
}

export function createVendor({ spec, manners, report, limits, world }: VendorOptions): Vendor {
  const teams = new Map<string, Team>();
  const first = spec.document.servers[0];
  const operations = operationsOf(spec.document);
  return {
    name: spec.name,
    title: spec.document.info.title,
    spec,
    manners,
    operations,
    credentials: createCredentials(spec, operations, manners),
    validate: createValidator(spec),
    home: manners?.server ?? (first ? serverName(first) : "default"),
    limits,
    report,
    team: (server) => {
      let team = teams.get(server);
      if (!team) {
        const here = world(server);
        team = { world: here, state: manners?.state(here), limiter: createLimiter(manners?.limit, here.now) };
        teams.set(server, team);
      }
      return team;
    },
    reset: () => teams.clear(),
  };
}
