// The code that runs in every runtime. `runtimes/bundle.ts` bundles this module with the subjects.
import { runProbes } from "../probe/run-probes.ts";
import type { Subject } from "../probe/subject.ts";
import { probes } from "../probes/probes.ts";

export { heyApiOf } from "../subjects/hey-api.ts";
export { openapiFetchOf } from "../subjects/openapi-fetch.ts";
export { oursOf } from "../subjects/ours.ts";
export { redoclyOf } from "../subjects/redocly.ts";
export { junctionSdkOf, klavisSdkOf } from "../subjects/vendor-sdks.ts";

export const runInRuntime = (control: string, subjects: readonly Subject[]): Promise<void> =>
  runProbes(control, subjects, probes);
