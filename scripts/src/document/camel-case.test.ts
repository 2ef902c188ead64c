import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { camelCase } from "./camel-case.ts";

describe("camelCase", () => {
  test.each([
    ["deleteUser", "deleteUser"],
    ["delete_user_v2_user__user_id__delete", "deleteUserV2UserUserIdDelete"],
    ["get-companies-companyId", "getCompaniesCompanyId"],
    ["ListUsers", "listUsers"],
    ["listSMS", "listSMS"],
    ["list_SMS", "listSms"],
    ["HTTPGet", "httpGet"],
    ["GET", "get"],
    ["GET_USERS", "getUsers"],
    ["S3Upload", "s3Upload"],
    ["APIKeyAuth", "apiKeyAuth"],
    ["X-API-KEY", "xApiKey"],
    ["users.list / v2", "usersListV2"],
    ["créer l'élève", "creerLeleve"],
    ["  ", ""],
    ["获取用户", ""],
    ["2faEnable", "2faEnable"],
    ["__proto__", "proto"],
  ])("%s is %s, and stays so", (given, want) => {
    expect(camelCase(given)).toBe(want);
    expect(camelCase(want)).toBe(want);
  });
});

it("makes an identifier of ASCII of anything, or nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const word = camelCase(text);
      expect(word).toMatch(/^([a-z0-9][A-Za-z0-9]*)?$/);
      expect(camelCase(word)).toBe(word);
    }),
  );
});
