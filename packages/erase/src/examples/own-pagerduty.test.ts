import { testProvider } from "@purge/erase/testing";
import { describe, test } from "vitest";
import { pagerduty } from "./own-pagerduty.ts";

// PagerDuty's documentation, as data: https://developer.pagerduty.com/api-reference
const headers = {
  accept: "application/vnd.pagerduty+json;version=2",
  authorization: "Token token=u+test",
  "content-type": "application/json",
};
const user = { id: "{id}", type: "user", name: "Earline Greenholt", email: "{email}" };
const notFound = { status: 404, body: { error: { message: "Not Found", code: 2100 } } };

testProvider(
  ({ baseUrl }) => pagerduty({ apiKey: "u+test", baseUrl }),
  {
    person: { id: "PXPGF42", lookup: { email: "125.greenholt.earline@graham.name" } },
    steps: {
      locate: {
        request: { method: "GET", path: "/users", query: { query: "{email}" }, headers },
        present: { status: 200, body: { users: [user], limit: 25, offset: 0, more: false } },
        absent: { status: 200, body: { users: [], limit: 25, offset: 0, more: false } },
        other: { status: 200, body: { users: [{ ...user, id: "PAM4FGS", email: "x.{email}" }], more: false } },
      },
      delete: {
        request: { method: "DELETE", path: "/users/{id}", headers },
        present: { status: 204 },
        absent: notFound,
      },
      "read-back": {
        request: { method: "GET", path: "/users/{id}", headers },
        present: { status: 200, body: { user } },
        absent: notFound,
      },
    },
    special: [
      {
        name: "the user has open incidents",
        step: "delete",
        reply: { status: 400, body: { error: { message: "Invalid Input Provided", code: 2001 } } },
        want: { outcome: "attention", reason: "the user is on call, or has open incidents" },
      },
    ],
  },
  { describe, test },
);
