import { always, checked, type Rule, typeInvisible, typeVisible } from "./rule.ts";

const breaksInput = { in: "major", out: "patch" } as const;
const breaksOutput = { in: "patch", out: "major" } as const;
const limitsInput = { in: "minor", out: "patch" } as const;
const rename = ["Rename it at every call.", "Rename it where you read it."] as const;
const renameOption = "Rename it where you call `createClient`.";
const passOption = "Pass it to `createClient`.";
const passIt = "Pass it at every call.";
const newCase = "Add a case to exhaustive switches.";

/** What the compiler sees. */
const visible = {
  "property-removed": typeVisible("major", "Stop sending it.", "Stop reading it."),
  "property-renamed": typeVisible("major", ...rename),
  "property-added": typeVisible("minor"),
  "required-property-added": checked({ in: "major", out: "minor" }, passIt, ""),
  "became-required": checked(breaksInput, passIt, ""),
  "became-optional": typeVisible(breaksOutput, "", "Handle its absence."),
  "type-changed": typeVisible("major", "Pass the new type.", "Read the new type."),
  "type-widened": typeVisible(breaksOutput, "", "Handle the other types."),
  "type-narrowed": checked(breaksInput, "Pass only these types.", ""),
  "null-added": typeVisible(breaksOutput, "", "Handle `null`."),
  "null-removed": checked(breaksInput, "Stop sending `null`.", ""),
  "value-added": typeVisible("minor", "", newCase),
  "value-removed": typeVisible("major", "Stop sending it.", "Remove comparisons with it."),
  "values-closed": typeVisible({ in: "major", out: "minor" }, "Send one of these values.", ""),
  "values-opened": typeVisible(breaksOutput, "", "Handle values you don't know."),
  "variant-added": typeVisible({ in: "minor", out: "major" }, "", "Handle the new variant."),
  "variant-removed": typeVisible("major", "Stop sending it.", "Remove the code that handles it."),
  "discriminator-changed": typeVisible("major", "Tell the variants apart by the new property."),
  "members-closed": typeVisible("major", "Send only named properties.", "Read only named properties."),
  "members-opened": typeVisible("minor"),
  "parameter-removed": typeVisible("major", "Stop passing it."),
  "parameter-renamed": typeVisible("major", ...rename),
  "parameter-moved": typeVisible("major", "Pass it there."),
  "parameter-added": typeVisible("minor"),
  "required-parameter-added": typeVisible("major", passIt),
  "body-optional": always("minor"),
  "media-changed": always("major", "Pass the body in its new form.", "Read the new form."),
  "response-added": always("minor", "", newCase),
  "response-removed": always("major", "", "Remove the code that handles it."),
  "status-changed": always("major", "", "Expect the new status."),
  "success-added": always("major", "", "Look at `status` before you read `data`."),
  types: always("major", "See the compiler's message."),
  refused: always("major", "Check the values you send."),
};

/** What it can't see, each with the reason for its weight. */
const invisible = {
  "check-tightened": typeInvisible(
    breaksInput,
    "The client refuses a value that it accepted.",
    "Check the values you send.",
    "",
  ),
  "guard-added": typeInvisible("patch", "Such a value would have called a different operation."),
  tightened: typeInvisible(
    limitsInput,
    "The vendor refuses a value that it accepted, whether or not the caller upgrades.",
    "Check the values you send.",
    "",
  ),
  loosened: typeInvisible("patch", "Every value that was accepted still is."),
  "format-changed": typeInvisible(
    "major",
    "The same text means something else: a date read as a date and time, a UUID kept in a column for UUIDs.",
    "Write values in the new format.",
    "Read values in the new format.",
  ),
  "default-changed": typeInvisible(
    limitsInput,
    "The vendor applies it, whether or not the caller upgrades.",
    "Pass it where you relied on the old default.",
    "",
  ),
  "default-noted": typeInvisible("patch", "Only the documentation of a default changed."),
  "became-read-only": typeInvisible(
    breaksInput,
    "The vendor ignores or refuses what the type still has.",
    "Stop sending it.",
    "",
  ),
  "became-write-only": typeInvisible(
    breaksOutput,
    "The vendor no longer returns what the type still has.",
    "",
    "Stop reading it.",
  ),
  "access-opened": typeInvisible("minor", "It can now be sent as well as read."),
  deprecated: typeInvisible("minor", "Nothing breaks yet, but users should know.", "Plan to do without it."),
  undeprecated: typeInvisible("patch", "Nothing to do."),
  "wire-changed": typeInvisible("patch", "The client handles it; callers change nothing."),
  "header-added": typeInvisible("minor", "One more thing to read."),
  "header-removed": typeInvisible("major", "Code that reads it gets nothing.", "Stop reading it."),
  "done-added": typeInvisible("minor", "`ok` means the same, but fewer responses count as done.", "Handle `not-done`."),
  "done-changed": typeInvisible("patch", "`ok` still means that the vendor says it is done."),
  "done-removed": typeInvisible("major", "`ok` means less than before.", "Check the body before you rely on `ok`."),
  "security-tightened": typeInvisible(
    "major",
    "A call fails without a credential that it didn't need.",
    "Pass `createClient` the credentials it needs.",
  ),
  "security-eased": typeInvisible("patch", "Everyone who could call it still can."),
  "server-moved": typeInvisible(
    "major",
    "The same call sends the same credential and the same person's id to another host.",
    "Make sure that you trust the new host and that your network allows it.",
  ),
  text: typeInvisible("patch", "Documentation."),
};

/** What is there at all, compared by name. */
const sets = {
  "operation-removed": typeInvisible("major", "A method is gone.", "Remove the calls."),
  "operation-renamed": typeInvisible("major", "A method has another name.", rename[0]),
  "operation-added": typeInvisible("minor", "A new method."),
  "route-changed": typeInvisible(
    "major",
    "The openapi-fetch client is typed by method and path; the named method stays as it was.",
    "Change the path where you call it by path.",
  ),
  "option-removed": typeInvisible("major", "`createClient` no longer takes it.", "Stop passing it to `createClient`."),
  "option-renamed": typeInvisible("major", "`createClient` takes it under another name.", renameOption),
  "option-added": typeInvisible("minor", "One more option; what operations need is rated by itself."),
  "option-required": typeInvisible("major", "`createClient` doesn't compile without it.", passOption),
  "options-changed": typeInvisible("major", "What was passed to `createClient` no longer compiles.", passOption),
  "option-eased": typeInvisible("patch", "It is only optional now."),
  "option-default-changed": typeInvisible("major", "Calls go to another place.", "Pass it to `createClient`."),
  "option-values-changed": typeInvisible("major", "`createClient` takes fewer values.", "Pass one of the values left."),
  "option-values-added": typeInvisible("minor", "`createClient` takes more values."),
  "option-type-changed": typeInvisible("major", "Another type of credential.", "Pass `createClient` the new type."),
  "server-removed": typeInvisible("major", "The name is no longer accepted.", "Choose another server."),
  "server-renamed": typeInvisible("major", "The name is no longer accepted.", renameOption),
  "server-added": typeInvisible("minor", "One more name."),
  "server-required": typeInvisible(
    "major",
    "With several servers and no key prefix that decides, `server` is required.",
    passOption,
  ),
  "key-prefix-removed": typeInvisible(
    "major",
    "Callers relied on the key to choose.",
    "Pass `server` to `createClient`.",
  ),
  "key-prefix-added": typeInvisible("minor", "One more key prefix that chooses."),
  "type-removed": typeInvisible("major", "An import fails.", "Stop importing it."),
  "type-renamed": typeInvisible("major", "An import fails.", "Rename it where you import it."),
  "type-added": typeInvisible("minor", "One more type to import."),
  "type-named": typeInvisible("patch", "What was inline now has a name."),
};

/** How much each kind of change weighs, and what a caller does about it. */
export const rules: { readonly [name in RuleName]: Rule } = { ...visible, ...invisible, ...sets };

export type RuleName = keyof typeof visible | keyof typeof invisible | keyof typeof sets;
