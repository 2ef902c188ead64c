import type { Step } from "../model/provider.ts";
import type { ArrivedRequest, ExpectedRequest, StepContract } from "./contract.ts";
import { hide, matchRequest } from "./match-request.ts";
import { note, type RunState } from "./run-state.ts";

/** The step that a request belongs to, or nothing if it is not the documented one. Notes what is wrong with it. */
export function identifyStep(run: RunState, arrived: ArrivedRequest): Step | undefined {
  const shown = `${arrived.method} ${hide(new URL(arrived.url, "http://vendor").pathname, run.person)}`;
  if (arrived.url.startsWith("/elsewhere")) {
    note(run, `followed a redirect: ${shown}`, "no request to another address", 'Pass redirect: "manual" to fetch.');
    return undefined;
  }
  const { sending } = run;
  if (!sending) {
    note(
      run,
      `sent ${shown} outside of \`send\``,
      "every request is sent by the function that is given to `send`, which writes the intent to disk first",
      'Wrap it: await call.send("delete", (options) => …).',
    );
    return undefined;
  }
  sending.requests += 1;
  if (sending.requests > 1) {
    note(
      run,
      `sent ${sending.requests} requests in one send("${sending.step}")`,
      "one request: the eraser sends again by itself, from its journal",
      "Pass `retries: 0` on to your client, and use one `send` for each request.",
    );
  }
  if (!isDocumented(run, sending.step, arrived)) return undefined;
  if (sending.step === "delete" && run.contract.steps.prepare && !run.prepared) {
    note(
      run,
      "sent the deletion although `prepare` had not succeeded",
      "no deletion before its preparation was responded to",
      "Return the verdict of `prepare` when it is a wait or attention.",
    );
  }
  return sending.step;
}

function isDocumented(run: RunState, step: Step, arrived: ArrivedRequest): boolean {
  const { steps } = run.contract;
  const expected = requestsOf(steps[step]);
  const differences = expected.map((one) => matchRequest(arrived, one, run.person));
  if (differences.some((found) => found.length === 0)) return true;
  const [nearest = ["a request that is not documented"]] = differences.sort((one, other) => one.length - other.length);
  const other = (Object.keys(steps) as Step[]).find((name) =>
    requestsOf(steps[name]).some((one) => matchRequest(arrived, one, run.person).length === 0),
  );
  const documented = expected.map(({ method, path }) => `${method} ${path}`).join(" or ");
  note(
    run,
    other ? `sent the request of "${other}" in send("${step}")` : `sent, in send("${step}"), ${nearest.join(", ")}`,
    documented || `one of the steps ${Object.keys(steps).join(", ")}`,
    other ? `Name the step that it is: send("${other}", …).` : "Correct the request, or the contract.",
  );
  return false;
}

function requestsOf(step: StepContract | undefined): readonly ExpectedRequest[] {
  return step ? [step.request].flat() : [];
}
