import { expect, test } from "vitest";
import type { Document } from "../document/openapi.ts";
import { schemaNames } from "./names.ts";

const named = (...keys: string[]) =>
  Object.fromEntries(
    schemaNames({ components: { schemas: Object.fromEntries(keys.map((key) => [key, {}])) } } as Document),
  );

test.each<{ name: string; given: string[]; want: string[] }>([
  {
    name: "names that TypeScript allows stay",
    given: ["User", "user_page", "Error", "$"],
    want: ["User", "user_page", "Error", "$"],
  },
  { name: "odd characters make words", given: ["a.b-c", "2fa", "ü-ß"], want: ["ABC", "_2fa", "ÜSS"] },
  { name: "reserved words", given: ["class", "string", "await"], want: ["classSchema", "stringSchema", "awaitSchema"] },
  {
    name: "names that the module uses itself",
    given: ["Omit", "paths", "WithRequired"],
    want: ["OmitSchema", "pathsSchema", "WithRequiredSchema"],
  },
  {
    name: "a made name gives way to an own one",
    given: ["Pet-Input", "PetInput", "Pet.Input"],
    want: ["PetInput2", "PetInput", "PetInput3"],
  },
  { name: "a made name that is taken", given: ["-omit-", "OmitSchema"], want: ["OmitSchema2", "OmitSchema"] },
])("$name", ({ given, want }) => {
  const names = named(...given);
  expect(given.map((key) => names[key])).toEqual(want);
});
