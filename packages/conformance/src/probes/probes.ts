import type { Probe } from "../probe/probe.ts";
import { abortProbes } from "./aborts.ts";
import { baseUrlProbes } from "./base-urls.ts";
import { bodyProbes } from "./bodies.ts";
import { brokenBodyProbes } from "./broken-bodies.ts";
import { callOptionProbes } from "./call-options.ts";
import { emptyErrorProbes } from "./empty-errors.ts";
import { framingProbes } from "./framing.ts";
import { headerProbes } from "./headers.ts";
import { hintProbes } from "./hints.ts";
import { hostileInputProbes } from "./hostile-inputs.ts";
import { idProbes } from "./ids.ts";
import { keptIdProbes } from "./kept-ids.ts";
import { leakProbes } from "./leaks.ts";
import { memberProbes } from "./members.ts";
import { middlewareProbes } from "./middleware.ts";
import { middlewareReachProbes } from "./middleware-reach.ts";
import { oddBodyProbes } from "./odd-bodies.ts";
import { oddFetchProbes } from "./odd-fetches.ts";
import { oddHeaderProbes } from "./odd-headers.ts";
import { oddSignalProbes } from "./odd-signals.ts";
import { oddWaitProbes } from "./odd-waits.ts";
import { pollutionProbes } from "./pollution.ts";
import { propertyProbes } from "./property.ts";
import { quietPollutionProbes } from "./quiet-pollution.ts";
import { redirectProbes } from "./redirects.ts";
import { renewalProbes } from "./renewals.ts";
import { responseProbes } from "./responses.ts";
import { retryProbes } from "./retries.ts";
import { secretProbes } from "./secrets.ts";
import { serverProbes } from "./servers.ts";
import { stallProbes } from "./stalls.ts";
import { surfaceProbes } from "./surface.ts";
import { tokenProbes } from "./tokens.ts";
import { unresponsiveProbes } from "./unresponsive.ts";
import { verbProbes } from "./verbs.ts";
import { waitProbes } from "./waits.ts";

/** All probes. */
export const probes: readonly Probe[] = [
  ...idProbes,
  ...hostileInputProbes,
  ...propertyProbes,
  ...keptIdProbes,
  ...verbProbes,
  ...memberProbes,
  ...middlewareProbes,
  ...middlewareReachProbes,
  ...redirectProbes,
  ...hintProbes,
  ...secretProbes,
  ...baseUrlProbes,
  ...serverProbes,
  ...headerProbes,
  ...oddHeaderProbes,
  ...callOptionProbes,
  ...pollutionProbes,
  ...quietPollutionProbes,
  ...responseProbes,
  ...emptyErrorProbes,
  ...brokenBodyProbes,
  ...oddFetchProbes,
  ...framingProbes,
  ...stallProbes,
  ...unresponsiveProbes,
  ...abortProbes,
  ...oddSignalProbes,
  ...retryProbes,
  ...waitProbes,
  ...oddWaitProbes,
  ...tokenProbes,
  ...renewalProbes,
  ...bodyProbes,
  ...oddBodyProbes,
  ...leakProbes,
  ...surfaceProbes,
];
