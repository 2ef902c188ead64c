import { expect, test } from "vitest";
import { shortNames } from "./short-names.ts";

const namesOf = (...routes: string[]) => {
  const all = routes.map((route) => {
    const [method = "", path = ""] = route.split(" ");
    return { method: method.toLowerCase() as "get", path: path as `/${string}` };
  });
  const names = shortNames(all);
  return all.map((route) => names.get(route));
};

test.each([
  ["DELETE /v2/users/{id}", "deleteUser"],
  ["GET /v1/accounts/{ican}/transactions", "listTransactions"],
  ["POST /v1/code-references", "createCodeReference"],
  ["POST /contacts/gdpr-delete", "gdprDeleteContact"],
  ["POST /v1/code-references/delete-reports", "deleteReports"],
  ["POST /reviews/{id}/addPatch", "addPatch"],
  ["POST /firewalls/{id}/actions/apply_to_resources", "applyToResources"],
  ["POST /events/v3/send", "sendEvent"],
  ["POST /v1/jira/Connect", "connectJira"],
  ["POST /conversations/searches", "createSearch"],
  ["POST /contacts/search", "searchContacts"],
  ["GET /users/{id}/archive", "getArchive"],
  ["GET /v1/company", "getCompany"],
  ["GET /notification-settings", "getNotificationSettings"],
  ["GET /search-results", "listSearchResults"],
  ["GET /documents/findByAuthor/{id}", "findByAuthor"],
  ["POST /inbound/delete-domain.json", "deleteDomain"],
  ["DELETE /reviews/{type}.json", "deleteReview"],
  ["DELETE /activities/bulkDelete", "bulkDeleteActivities"],
  ["POST /users/{id}/deactivate", "deactivateUser"],
  ["PUT /companies/{id}/address", "replaceAddress"],
  ["DELETE /users/{id}/block", "deleteBlock"],
  ["DELETE /posts/{id}/archive", "deleteArchive"],
  ["POST /admin.users.remove", "removeUser"],
  ["POST /setChatTitle", "setChatTitle"],
  ["POST /login", "login"],
  ["GET /search", "search"],
  ["GET /users/id/{id}", "getUserById"],
  ["DELETE /users/by-email/{email}", "deleteUserByEmail"],
  ["GET /id/{id}", "getId"],
  ["GET /reports/{start}/to/{end}/{type}", "getReport"],
  ["DELETE /{user_id}", "deleteUser"],
  ["GET /", undefined],
  ["DELETE /series/{id}", "deleteSeries"],
  ["GET /series", "listSeries"],
  ["DELETE /statuses/{id}", "deleteStatus"],
  ["DELETE /movies/{id}", "deleteMovie"],
])("%s is %s", (route, want) => expect(namesOf(route)).toEqual([want]));

test("the resource above tells equal names apart, and nothing is proposed where it does not", () => {
  const routes = ["GET /certificates/{id}/actions", "GET /servers/{id}/actions", "GET /classes/{id}/levels"];
  expect(namesOf(...routes)).toEqual(["listCertificateActions", "listServerActions", "listLevels"]);
  expect(namesOf("POST /servers/{id}/actions/reset", "POST /volumes/{id}/actions/reset")).toEqual([
    "resetServerAction",
    "resetVolumeAction",
  ]);
  expect(namesOf("GET /v1/users", "GET /v2/users")).toEqual([undefined, undefined]);
});
