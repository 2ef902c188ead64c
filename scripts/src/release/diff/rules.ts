import { always, type Rule, typeInvisible, typeVisible } from "./rule.ts";

const breaksInput = { in: "major", out: "patch" } as const;
const breaksOutput = { in: "patch", out: "major" } as const;
const rename = ["rename it at every call", "rename it wherever you read it"] as const;
const renameOption = "rename it where you call `createClient`";
const giveOption = "give it to `createClient`";
const newCase = "exhaustive switches need a case for it";

/** What the compiler sees. */
const seen = {
  "property-removed": typeVisible("major", "no longer send it", "no longer read it"),
  "property-renamed": typeVisible("major", ...rename),
  "property-added": typeVisible("minor"),
  "required-property-added": typeVisible({ in: "major", out: "minor" }, "give it at every call", ""),
  "became-required": typeVisible(breaksInput, "give it at every call", ""),
  "became-optional": typeVisible(breaksOutput, "", "handle its absence"),
  "type-changed": typeVisible("major", "give the new type", "read the new type"),
  "type-widened": typeVisible(breaksOutput, "", "handle the other types"),
  "type-narrowed": typeVisible(breaksInput, "give only these types", ""),
  "null-added": typeVisible(breaksOutput, "", "handle null"),
  "null-removed": typeVisible(breaksInput, "no longer send null", ""),
  "value-added": typeVisible("minor", "", newCase),
  "value-removed": typeVisible("major", "no longer send it", "drop comparisons with it"),
  "values-closed": typeVisible({ in: "major", out: "minor" }, "send one of these values", ""),
  "values-opened": typeVisible(breaksOutput, "", "handle values you do not know"),
  "variant-added": typeVisible({ in: "minor", out: "major" }, "", "handle the new variant"),
  "variant-removed": typeVisible("major", "no longer send it", "drop what handles it"),
  "discriminator-changed": typeVisible("major", "tell the variants apart by the new property"),
  "members-closed": typeVisible("major", "send only named properties", "read only named properties"),
  "members-opened": typeVisible("minor"),
  "parameter-removed": typeVisible("major", "no longer give it"),
  "parameter-renamed": typeVisible("major", ...rename),
  "parameter-moved": typeVisible("major", "give it there"),
  "parameter-added": typeVisible("minor"),
  "required-parameter-added": typeVisible("major", "give it at every call"),
  "media-changed": always("major", "give the body in its new form", "read the new form"),
  "answer-added": always("minor", "", newCase),
  "answer-removed": always("major", "", "drop what handles it"),
  "answer-moved": always("major", "", "expect the new status"),
  "success-added": always("major", "", "look at `status` before you read `data`"),
  types: always("major", "see what the compiler says"),
};

/** What it cannot see, each with the reason for its weight. */
const unseenByTypes = {
  tightened: typeInvisible(
    breaksInput,
    "A value that was taken is refused, by the client or by the vendor.",
    "check the values you send",
    "",
  ),
  loosened: typeInvisible("patch", "Every value that was taken is taken still."),
  "format-changed": typeInvisible(
    "major",
    "The same text means something else: a date read as a date and time, a UUID kept in a column for UUIDs.",
    "write values in the new format",
    "read values in the new format",
  ),
  "default-changed": typeInvisible(
    breaksInput,
    "A caller who leaves it out asks for something else without having changed a line.",
    "give it where you relied on the old default",
    "",
  ),
  "default-noted": typeInvisible("patch", "Only now said, or no longer said."),
  "became-read-only": typeInvisible(
    breaksInput,
    "The vendor ignores or refuses what the type still has.",
    "no longer send it",
    "",
  ),
  "became-write-only": typeInvisible(
    breaksOutput,
    "The vendor no longer answers what the type still has.",
    "",
    "no longer read it",
  ),
  "access-opened": typeInvisible("minor", "What was only read may be sent, or what was only sent is answered."),
  deprecated: typeInvisible("minor", "Nothing breaks yet; whoever uses it should know.", "plan to do without it"),
  undeprecated: typeInvisible("patch", "Good news only."),
  "wire-changed": typeInvisible("patch", "The client writes and reads it; a caller changes nothing."),
  "header-added": typeInvisible("minor", "One more thing to read."),
  "header-removed": typeInvisible("major", "Whoever reads it gets nothing.", "no longer read it"),
  "done-added": typeInvisible(
    "minor",
    "`ok` means what it meant, but fewer answers are taken at their word.",
    "handle `not-done`",
  ),
  "done-changed": typeInvisible("patch", "`ok` means what it meant: the vendor says that it is done."),
  "done-removed": typeInvisible(
    "major",
    "`ok` means less than it meant.",
    "look into the body before you rely on `ok`",
  ),
  "security-tightened": typeInvisible(
    "major",
    "A call fails without a credential that it did not need.",
    "give `createClient` what it needs",
  ),
  "security-eased": typeInvisible("patch", "Everyone who could call still can."),
  "server-moved": typeInvisible(
    "major",
    "The same call sends the same credential and the same person's id to another host.",
    "make sure that you trust the new host and that your network lets you reach it",
  ),
  text: typeInvisible("patch", "Documentation."),
};

/** What is there at all, compared by name. */
const sets = {
  "operation-removed": typeInvisible("major", "A method is gone.", "do without it"),
  "operation-renamed": typeInvisible("major", "A method has another name.", rename[0]),
  "operation-added": typeInvisible("minor", "A new method."),
  "route-changed": typeInvisible(
    "major",
    "`http` is typed by method and path; the named method stays as it was.",
    "change the path where you call it through `http`",
  ),
  "option-removed": typeInvisible("major", "`createClient` no longer takes it.", "no longer give it to `createClient`"),
  "option-renamed": typeInvisible("major", "`createClient` takes it under another name.", renameOption),
  "option-added": typeInvisible("minor", "One more option; what operations need is rated by itself."),
  "option-required": typeInvisible("major", "`createClient` does not compile without it.", giveOption),
  "options-changed": typeInvisible("major", "What was given to `createClient` no longer compiles.", giveOption),
  "option-eased": typeInvisible("patch", "Only optional now."),
  "option-type-changed": typeInvisible("major", "Another type of credential.", "give `createClient` the new type"),
  "server-removed": typeInvisible("major", "The name is no longer taken.", "choose another server"),
  "server-renamed": typeInvisible("major", "The name is no longer taken.", renameOption),
  "server-added": typeInvisible("minor", "One more name."),
  "server-asked": typeInvisible(
    "major",
    "With several servers and no key that decides, `server` is required.",
    giveOption,
  ),
  "key-prefix-removed": typeInvisible(
    "major",
    "Callers relied on the key to choose.",
    "name the server where you call `createClient`",
  ),
  "key-prefix-added": typeInvisible("minor", "One more key that chooses."),
  "type-removed": typeInvisible("major", "An import fails.", "no longer import it"),
  "type-renamed": typeInvisible("major", "An import fails.", "rename it where you import it"),
  "type-added": typeInvisible("minor", "One more name to import."),
  "type-named": typeInvisible("patch", "What was written in place now has a name."),
};

/** How much each kind of change weighs, and what a caller does about it. */
export const rules: { readonly [name in RuleName]: Rule } = { ...seen, ...unseenByTypes, ...sets };

export type RuleName = keyof typeof seen | keyof typeof unseenByTypes | keyof typeof sets;
