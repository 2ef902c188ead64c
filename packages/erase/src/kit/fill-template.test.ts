import { expect, test } from "vitest";
import { fillTemplate } from "./fill-template.ts";

const person = { id: "17", job: "j", lookup: { email: "maria@example.com" } };

test.each([
  ["/users/{id}", "/users/17"],
  [
    { ids: ["{id}"], by: "{email} in {job}" },
    { ids: ["17"], by: "maria@example.com in j" },
  ],
  [{ ids: ["{#id}", 5, null] }, { ids: [17, 5, null] }],
  ["{unknown}", "{unknown}"],
])("%j becomes %j", (template, want) => {
  expect(fillTemplate(template, person)).toEqual(want);
});
