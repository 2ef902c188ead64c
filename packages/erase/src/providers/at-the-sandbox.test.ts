import { createClient as createAmplitude } from "@purge/amplitude";
import { createClient as createAuth0 } from "@purge/auth0";
import { createClient as createDiscourse } from "@purge/discourse";
import { createClient as createFirebase } from "@purge/firebase";
import { createClient as createHubspot } from "@purge/hubspot";
import { createClient as createKlaviyo } from "@purge/klaviyo";
import { createClient as createMixpanel } from "@purge/mixpanel";
import { createClient as createOkta } from "@purge/okta";
import { createSandbox, type Sandbox } from "@purge/sandbox";
import { createClient as createSegment } from "@purge/segment";
import { createClient as createZendesk } from "@purge/zendesk";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import type { Call, Provider, SendOptions, Sent } from "../model/provider.ts";
import { amplitude } from "./amplitude.ts";
import { auth0 } from "./auth0.ts";
import { discourse } from "./discourse.ts";
import { firebase } from "./firebase.ts";
import { hubspot } from "./hubspot.ts";
import { klaviyo } from "./klaviyo.ts";
import { mixpanel } from "./mixpanel.ts";
import { okta } from "./okta.ts";
import { segment } from "./segment.ts";
import { zendesk } from "./zendesk.ts";

type Options = { baseUrl: string; fetch: typeof fetch };
type Lookup = Readonly<Record<string, string>>;

interface Case {
  create(options: Options): Provider<never>;
  /** What a lookup names a person by. Default: `email`. */
  lookup?: string;
  /** The verdict of a deletion, what is read back at once, and an id in the vendor's form that nobody has. */
  verdict: string;
  readBack?: object;
  /** How far it is, where the vendor is asked: at once, and afterwards done. */
  progress?: object;
  nobody: string;
  /** The verdict where nobody has the id, and after a lost response. */
  absent?: string;
  afterLost?: string;
}

const key = "purge_sandbox_";
const cases: Readonly<Record<string, Case>> = {
  amplitude: {
    create: (options) =>
      amplitude(createAmplitude({ project: { username: "purge", password: "sandbox_amplitude" }, ...options })),
    lookup: "userId",
    verdict: "scheduled",
    progress: { is: "wait", reason: "pending" },
    nobody: "404",
  },
  auth0: {
    create: (options) => auth0(createAuth0({ accessToken: `${key}auth0`, ...options })),
    verdict: "erased",
    readBack: { is: "absent" },
    nobody: "auth0|nobody",
  },
  discourse: {
    create: (options) =>
      discourse(createDiscourse({ apiKey: `${key}discourse`, apiUsername: `${key}discourse`, ...options })),
    verdict: "erased",
    readBack: { is: "absent" },
    nobody: "404",
  },
  firebase: {
    create: (options) => firebase(createFirebase({ accessToken: `${key}firebase`, ...options })),
    verdict: "erased",
    readBack: { is: "absent" },
    nobody: "nobody",
  },
  hubspot: {
    create: (options) => hubspot(createHubspot({ accessToken: `${key}hubspot`, ...options })),
    verdict: "scheduled",
    readBack: { is: "absent" },
    nobody: "404",
  },
  klaviyo: {
    create: (options) => klaviyo(createKlaviyo({ apiKey: `${key}klaviyo`, ...options })),
    verdict: "scheduled",
    readBack: { is: "wait", reason: "pending" },
    nobody: "nobody",
  },
  mixpanel: {
    create: (options) =>
      mixpanel(createMixpanel({ accessToken: `${key}mixpanel`, projectToken: `${key}mixpanel`, ...options })),
    verdict: "scheduled",
    progress: { is: "wait", reason: "pending" },
    nobody: "nobody",
    absent: "scheduled",
  },
  okta: {
    create: (options) => okta(createOkta({ apiToken: `${key}okta`, ...options })),
    verdict: "erased",
    readBack: { is: "absent" },
    nobody: "00unobody",
  },
  segment: {
    create: (options) => segment(createSegment({ accessToken: `${key}segment`, ...options })),
    verdict: "scheduled",
    progress: { is: "wait", reason: "pending" },
    nobody: "nobody",
    absent: "scheduled",
  },
  zendesk: {
    create: (options) => zendesk(createZendesk({ accessToken: `${key}zendesk`, ...options })),
    verdict: "scheduled",
    progress: { is: "wait", reason: "pending" },
    nobody: "404",
    afterLost: "scheduled",
  },
};

const now = new Date("2026-01-15T00:00:00Z");
const maria: Lookup = { email: "maria@example.com", userId: "own-maria" };
const MONTH = 31 * 86_400_000;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({ clock: () => now.getTime() });
});
afterEach(() => sandbox.close());

function open(name: string): { adapter: Provider<Lookup>; id: string } {
  const { url = "", userId = "" } = sandbox.providers.find((one) => one.name === name) ?? {};
  const adapter = (cases[name] as Case).create({ baseUrl: url, fetch: sandbox.fetch }) as Provider<unknown>;
  return { adapter, id: userId };
}

const call = (lost = false, job?: string): Call => ({
  now,
  lost,
  ...(job !== undefined && { job }),
  send: <R extends Sent>(_: unknown, request: (options: SendOptions) => Promise<R>) =>
    request({ signal: AbortSignal.timeout(10_000), retries: 0 }),
});

const unchanged = inject("unchanged")["packages/erase/src/providers/at-the-sandbox.test.ts"] ?? [];

describe.each(Object.entries(cases).filter(([name]) => !unchanged.includes(name)))(
  "%s",
  (name, { lookup = "email", verdict, readBack, progress, nobody, absent = "absent", afterLost = absent }) => {
    const who = { [lookup]: maria[lookup] ?? "" };
    test("finds a person, erases them once, and reads them back", async () => {
      const { adapter, id } = open(name);
      if (adapter.locate) {
        expect(await adapter.locate(who, call())).toEqual({ is: "found", id });
        expect(await adapter.locate({ [lookup]: "nobody@example.com" }, call())).toEqual({ is: "absent" });
      }
      const said = await adapter.erase(id, call());
      expect(said).toMatchObject({ is: verdict });
      const later = call(false, said.is === "scheduled" ? said.job : undefined);
      if (progress) expect(await adapter.progress?.(id, later)).toMatchObject(progress);
      if (readBack) expect(await adapter.find?.(id, call())).toEqual(readBack);
      sandbox.control.advance(MONTH);
      if (progress) expect(await adapter.progress?.(id, later)).toEqual({ is: "done" });
      if (readBack) expect(await adapter.find?.(id, call())).toEqual({ is: "absent" });
      expect(sandbox.control.report().operations[`${name}.deleteUser`]).toBe(1);
    });

    test("says so where nobody has the id", async () => {
      expect(await open(name).adapter.erase(nobody, call())).toMatchObject({ is: absent });
    });

    test("waits after a lost response, and then knows that it was done", async () => {
      const { adapter, id } = open(name);
      sandbox.control.addFaults({ kind: "lost-response", operation: "deleteUser", count: 1 });
      expect(await adapter.erase(id, call())).toEqual({ is: "wait", reason: "outage" });
      sandbox.control.advance(MONTH);
      expect(await adapter.erase(id, call(true))).toMatchObject({ is: afterLost });
    });

    test.each([
      [
        { kind: "429", retryAfter: 3600 },
        { is: "wait", reason: "rate-limit", until: expect.any(Date) },
      ],
      [{ kind: "500" }, { is: "wait", reason: "outage" }],
      [{ kind: "html" }, { is: "wait", reason: "unclear" }],
      [{ kind: "unauthorized" }, { is: "wait", reason: "credential" }],
      [{ kind: "redirect" }, { is: "attention" }],
    ] as const)("given the fault %o", async (fault, want) => {
      const { adapter, id } = open(name);
      sandbox.control.addFaults({ ...fault, provider: name });
      expect(await adapter.erase(id, call())).toMatchObject(want);
      expect(await adapter.locate?.(who, call())).toMatchObject(adapter.locate ? want : {});
    });

    test("sends nothing for an id that would bend the request", async () => {
      const { adapter } = open(name);
      expect(await adapter.erase("", call())).toMatchObject({ is: "attention" });
      expect(sandbox.control.report().operations).toEqual({});
    });
  },
);

test("HubSpot is not asked to delete an address that it does not know", async () => {
  const { adapter } = open("hubspot");
  expect(await adapter.locate?.({ email: "typo@example.com" }, call())).toEqual({ is: "absent" });
  expect(await adapter.erase("typo@example.com", call())).toEqual({ is: "absent" });
  expect(sandbox.control.report().operations).toEqual({ "hubspot.getUser": 2 });
});

test("Okta's user is deactivated before the only deletion", async () => {
  const { adapter, id } = open("okta");
  await adapter.erase(id, call());
  const { "okta.deactivateUser": first, "okta.deleteUser": second } = sandbox.control.report().operations;
  expect([first, second]).toEqual([1, 1]);
});
