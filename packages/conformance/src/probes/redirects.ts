import type { Exchange } from "../probe/driver.ts";
import {
  expectKind,
  failed,
  firstOf,
  nothingSentElsewhere,
  pathUnchanged,
  requestCount,
  succeeded,
} from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import { json, redirect, respond } from "../script/respond.ts";
import type { ScriptedResponse } from "../script/script.ts";

const statuses = [301, 302, 303, 307, 308];

/** Targets of redirects, by probe name. */
const places: Readonly<Record<string, { title: string; location: string }>> = {
  "other-origin": { title: "to another origin", location: "http://{{B}}/taken" },
  "same-origin": { title: "to another path of the same origin", location: "http://{{A}}/elsewhere" },
  relative: { title: "to a relative path", location: "../../other" },
  "absolute-path": { title: "to an absolute path", location: "/elsewhere" },
};

const forms: Readonly<Record<string, string>> = {
  "protocol-relative": "//{{B}}/taken",
  backslashes: "\\\\{{B}}\\taken",
  userinfo: "http://user:word@{{B}}/taken",
  "upper-case": "HTTP://{{B}}/taken",
  spaces: "   http://{{B}}/taken",
  query: "?again=1",
  empty: "",
  fragment: "#here",
  garbage: "http://[",
  script: "javascript:alert(1)",
  data: "data:application/json,{}",
  file: "file:///etc/passwd",
};

/** A second request to the same target may be a retry, if the runtime treats the redirect as a failure. */
function notFollowed({ a, outcome }: Exchange): string | undefined {
  const second = a.slice(1).find((one) => one.target !== a[0]?.target || outcome.kind !== "network");
  return second && `it was followed to ${second.target}`;
}

const following: readonly Probe[] = statuses.flatMap((status) =>
  Object.entries(places).map(
    ([name, { title, location }]): Probe => ({
      id: `redirects/${status}-${name}`,
      title: `a ${status} ${title} is not followed`,
      promise: 2,
      run: async (driver) => {
        const exchange = await driver.exchange({ script: { a: [redirect(status, location)] } });
        const { outcome } = exchange;
        return firstOf(
          nothingSentElsewhere(exchange),
          notFollowed(exchange),
          failed(outcome),
          expectKind(driver, outcome, "redirect"),
          requestCount(driver, exchange, 1),
        );
      },
    }),
  ),
);

const odd: readonly Probe[] = Object.entries(forms).map(([name, location]) => ({
  id: `redirects/location-${name}`,
  title: `a redirect with an unusual Location (${name}) is not followed`,
  promise: 2,
  run: async (driver) => {
    const exchange = await driver.exchange({ script: { a: [redirect(307, location)] } });
    return firstOf(nothingSentElsewhere(exchange), notFollowed(exchange), failed(exchange.outcome));
  },
}));

const others: Readonly<Record<string, ScriptedResponse>> = {
  "without-location": redirect(307, undefined),
  "two-locations": redirect(302, undefined, { location: ["http://{{B}}/taken", "/elsewhere"] }),
  "300-choices": redirect(300, "http://{{B}}/taken"),
  "304-not-modified": respond(304, undefined, "", { location: "http://{{B}}/taken" }),
  "305-proxy": redirect(305, "http://{{B}}/taken"),
  "306-switch": redirect(306, "http://{{B}}/taken"),
  "399-unknown": redirect(399, "http://{{B}}/taken"),
  "html-refresh": respond(
    200,
    "text/html",
    '<meta http-equiv="refresh" content="0;url=http://{{B}}/taken"><script>location="http://{{B}}/"</script>',
  ),
  "404-with-location": json(404, {}, { location: "http://{{B}}/taken" }),
  "503-with-location": json(503, {}, { location: "http://{{B}}/taken", refresh: "0; url=http://{{B}}/taken" }),
};

const rest: readonly Probe[] = Object.entries(others).map(([name, response]) => ({
  id: `redirects/${name}`,
  title: `a response that points elsewhere (${name}) is not a success and is not followed`,
  promise: 2,
  run: async (driver) => {
    const exchange = await driver.exchange({ script: { a: [response] } });
    return firstOf(
      nothingSentElsewhere(exchange),
      pathUnchanged(driver.operation, exchange.a),
      failed(exchange.outcome),
    );
  },
}));

/** A caller's own `fetch` that follows redirects, as most do by default. */
const followed =
  (path: string): Probe["run"] =>
  async (driver) => {
    const exchange = await driver.exchange({
      script: { a: [redirect(307, path), json(200, { success: true })], b: [json(200, { success: true })] },
      settings: (origins) => ({
        baseUrl: origins.a + driver.operation.base,
        fetch: (request) => fetch(new Request(request, { redirect: "follow" })),
      }),
    });
    return firstOf(failed(exchange.outcome), expectKind(driver, exchange.outcome, "redirect"));
  };

const byCaller: readonly Probe[] = [
  {
    id: "redirects/refresh-header",
    title: "a Refresh header on a valid response is not followed",
    promise: 2,
    run: async (driver) => {
      const response = validResponse(driver.operation, { refresh: "0; url=http://{{B}}/taken" });
      const exchange = await driver.exchange({ script: { a: [response] } });
      return firstOf(nothingSentElsewhere(exchange), succeeded(exchange.outcome), requestCount(driver, exchange, 1));
    },
  },
  {
    id: "redirects/followed-elsewhere-by-fetch",
    title: "a response for which the caller's own fetch followed a redirect to another origin is not a success",
    promise: 2,
    needs: ["fetch"],
    run: followed("http://{{B}}/taken"),
  },
  {
    id: "redirects/followed-here-by-fetch",
    title: "a response for which the caller's own fetch followed a redirect within the origin is not a success",
    promise: 2,
    needs: ["fetch"],
    run: followed("/elsewhere"),
  },
];

export const redirectProbes: readonly Probe[] = [...following, ...odd, ...rest, ...byCaller];
