import type { Client as Junction } from "@purge/junction";
import type { Client as Klavis } from "@purge/klavis";
import type { Client as Konstantly } from "@purge/konstantly";
import type { Client as Proficient } from "@purge/proficient";
import type { Result } from "@purge/runtime";
import type { Client as Sunbird } from "@purge/sunbird";
import { expectTypeOf, test } from "vitest";
import type { Eraser } from "./eraser/eraser.ts";
import type { People } from "./model/people.ts";
import type { Provider } from "./model/provider.ts";
import { judgeResult } from "./providers/judge-result.ts";
import { junction } from "./providers/junction.ts";
import { klavis } from "./providers/klavis.ts";
import { konstantly } from "./providers/konstantly.ts";
import type { ownProvider } from "./providers/own-provider.ts";
import { proficient } from "./providers/proficient.ts";
import { sunbird } from "./providers/sunbird.ts";

interface All {
  readonly junction: ReturnType<typeof junction>;
  readonly klavis: ReturnType<typeof klavis>;
  readonly konstantly: ReturnType<typeof konstantly>;
  readonly proficient: ReturnType<typeof proficient>;
  readonly sunbird: ReturnType<typeof sunbird>;
  readonly shop: ReturnType<typeof ownProvider>;
}
type Erase = Eraser<{ [K in keyof All]: All[K] }>["erase"];
const nobody = { junction: null, klavis: null, konstantly: null, proficient: null, sunbird: null, shop: null };
const never = (): boolean => false;

test("a person is named at every provider, and only in ways that the provider knows", () => {
  const erase = (() => undefined) as unknown as Erase;
  erase("r", { ...nobody, junction: "uuid", konstantly: { email: "a@example.com" }, proficient: { externalId: "1" } });
  erase("r", {
    ...nobody,
    junction: { clientUserId: "1" },
    shop: { hold: "tax law" },
    sunbird: { hold: "x", who: { email: "a" } },
  });
  const { shop: _, ...five } = nobody;
  if (never()) {
    // @ts-expect-error a provider is missing
    erase("r", five);
    // @ts-expect-error undefined is not null
    erase("r", { ...five, shop: undefined });
    // @ts-expect-error there is no such provider
    erase("r", { ...nobody, acme: "1" });
    // @ts-expect-error Klavis has no lookup
    erase("r", { ...nobody, klavis: { email: "a@example.com" } });
    // @ts-expect-error Junction has another lookup
    erase("r", { ...nobody, junction: { email: "a@example.com" } });
    // @ts-expect-error an id is a string
    erase("r", { ...nobody, shop: 17 });
    // @ts-expect-error a hold has a reason
    erase("r", { ...nobody, shop: { hold: undefined } });
  }
});

test("adapters take their own client", () => {
  expectTypeOf(junction).parameter(0).toEqualTypeOf<Junction>();
  expectTypeOf(klavis).parameter(0).toEqualTypeOf<Klavis>();
  expectTypeOf(konstantly).parameter(0).toEqualTypeOf<Konstantly>();
  expectTypeOf(proficient).parameter(0).toEqualTypeOf<Proficient>();
  expectTypeOf(sunbird).parameter(0).toEqualTypeOf<Sunbird>();
  expectTypeOf<ReturnType<typeof konstantly>>().toEqualTypeOf<Provider<{ readonly email: string }>>();
  expectTypeOf<People<{ v: Provider }>["v"]>().toEqualTypeOf<
    string | null | { readonly hold: string; readonly who?: string }
  >();
});

test("a declared status that nobody has judged does not compile", () => {
  const result = null as unknown as Result<
    { 200: string },
    { 404: string; 422: { detail: string }; 429: unknown; 503: string }
  >;
  const ok = () => ({ is: "erased" }) as const;
  if (never()) {
    expectTypeOf(
      judgeResult(result, { ok, 404: { is: "absent" }, 422: ({ detail }) => ({ is: "x", detail }) }),
    ).toHaveProperty("is");
    // @ts-expect-error 422 is not judged
    judgeResult(result, { ok, 404: { is: "absent" } });
    // @ts-expect-error done is not judged
    judgeResult(result, { 404: { is: "absent" }, 422: { is: "absent" } });
  }
});
