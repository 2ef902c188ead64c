import { type Rule, shown, told, unseen } from "./rule.ts";

const breaksInput = { in: "major", out: "patch" } as const;
const breaksOutput = { in: "patch", out: "major" } as const;
const rename = ["rename it at every call", "rename it wherever you read it"] as const;
const renameOption = "rename it where you call `createClient`";
const giveOption = "give it to `createClient`";
const newCase = "exhaustive switches need a case for it";

/** What the compiler sees. */
const seen = {
  "property-removed": shown("major", "no longer send it", "no longer read it"),
  "property-renamed": shown("major", ...rename),
  "property-added": shown("minor"),
  "required-property-added": shown({ in: "major", out: "minor" }, "give it at every call", ""),
  "became-required": shown(breaksInput, "give it at every call", ""),
  "became-optional": shown(breaksOutput, "", "handle its absence"),
  "type-changed": shown("major", "give the new type", "read the new type"),
  "type-widened": shown(breaksOutput, "", "handle the other types"),
  "type-narrowed": shown(breaksInput, "give only these types", ""),
  "null-added": shown(breaksOutput, "", "handle null"),
  "null-removed": shown(breaksInput, "no longer send null", ""),
  "value-added": shown("minor", "", newCase),
  "value-removed": shown("major", "no longer send it", "drop comparisons with it"),
  "values-closed": shown({ in: "major", out: "minor" }, "send one of these values", ""),
  "values-opened": shown(breaksOutput, "", "handle values you do not know"),
  "variant-added": shown({ in: "minor", out: "major" }, "", "handle the new variant"),
  "variant-removed": shown("major", "no longer send it", "drop what handles it"),
  "discriminator-changed": shown("major", "tell the variants apart by the new property"),
  "members-closed": shown("major", "send only named properties", "read only named properties"),
  "members-opened": shown("minor"),
  "parameter-removed": shown("major", "no longer give it"),
  "parameter-renamed": shown("major", ...rename),
  "parameter-moved": shown("major", "give it there"),
  "parameter-added": shown("minor"),
  "required-parameter-added": shown("major", "give it at every call"),
  "media-changed": told("major", "give the body in its new form", "read the new form"),
  "answer-added": told("minor", "", newCase),
  "answer-removed": told("major", "", "drop what handles it"),
  "answer-moved": told("major", "", "expect the new status"),
  "success-added": told("major", "", "look at `status` before you read `data`"),
  types: told("major", "see what the compiler says"),
};

/** What it cannot see, each with the reason for its weight. */
const unseenByTypes = {
  tightened: unseen(
    breaksInput,
    "A value that was taken is refused, by the client or by the vendor.",
    "check the values you send",
    "",
  ),
  loosened: unseen("patch", "Every value that was taken is taken still."),
  "format-changed": unseen(
    "major",
    "The same text means something else: a date read as a date and time, a UUID kept in a column for UUIDs.",
    "write values in the new format",
    "read values in the new format",
  ),
  "default-changed": unseen(
    breaksInput,
    "A caller who leaves it out asks for something else without having changed a line.",
    "give it where you relied on the old default",
    "",
  ),
  "default-noted": unseen("patch", "Only now said, or no longer said."),
  "became-read-only": unseen(
    breaksInput,
    "The vendor ignores or refuses what the type still has.",
    "no longer send it",
    "",
  ),
  "became-write-only": unseen(
    breaksOutput,
    "The vendor no longer answers what the type still has.",
    "",
    "no longer read it",
  ),
  "access-opened": unseen("minor", "What was only read may be sent, or what was only sent is answered."),
  deprecated: unseen("minor", "Nothing breaks yet; whoever uses it should know.", "plan to do without it"),
  undeprecated: unseen("patch", "Good news only."),
  "wire-changed": unseen("patch", "The client writes and reads it; a caller changes nothing."),
  "header-added": unseen("minor", "One more thing to read."),
  "header-removed": unseen("major", "Whoever reads it gets nothing.", "no longer read it"),
  "done-added": unseen(
    "minor",
    "`ok` means what it meant, but fewer answers are taken at their word.",
    "handle `not-done`",
  ),
  "done-changed": unseen("patch", "`ok` means what it meant: the vendor says that it is done."),
  "done-removed": unseen("major", "`ok` means less than it meant.", "look into the body before you rely on `ok`"),
  "security-tightened": unseen(
    "major",
    "A call fails without a credential that it did not need.",
    "give `createClient` what it needs",
  ),
  "security-eased": unseen("patch", "Everyone who could call still can."),
  "server-moved": unseen(
    "major",
    "The same call sends the same credential and the same person's id to another host.",
    "make sure that you trust the new host and that your network lets you reach it",
  ),
  text: unseen("patch", "Documentation."),
};

/** What is there at all, compared by name. */
const sets = {
  "operation-removed": unseen("major", "A method is gone.", "do without it"),
  "operation-renamed": unseen("major", "A method has another name.", rename[0]),
  "operation-added": unseen("minor", "A new method."),
  "route-changed": unseen(
    "major",
    "`http` is typed by method and path; the named method stays as it was.",
    "change the path where you call it through `http`",
  ),
  "option-removed": unseen("major", "`createClient` no longer takes it.", "no longer give it to `createClient`"),
  "option-renamed": unseen("major", "`createClient` takes it under another name.", renameOption),
  "option-added": unseen("minor", "One more option; what operations need is rated by itself."),
  "option-required": unseen("major", "`createClient` does not compile without it.", giveOption),
  "options-changed": unseen("major", "What was given to `createClient` no longer compiles.", giveOption),
  "option-eased": unseen("patch", "Only optional now."),
  "option-type-changed": unseen("major", "Another type of credential.", "give `createClient` the new type"),
  "server-removed": unseen("major", "The name is no longer taken.", "choose another server"),
  "server-renamed": unseen("major", "The name is no longer taken.", renameOption),
  "server-added": unseen("minor", "One more name."),
  "server-asked": unseen("major", "With several servers and no key that decides, `server` is required.", giveOption),
  "key-prefix-removed": unseen(
    "major",
    "Callers relied on the key to choose.",
    "name the server where you call `createClient`",
  ),
  "key-prefix-added": unseen("minor", "One more key that chooses."),
  "type-removed": unseen("major", "An import fails.", "no longer import it"),
  "type-renamed": unseen("major", "An import fails.", "rename it where you import it"),
  "type-added": unseen("minor", "One more name to import."),
  "type-named": unseen("patch", "What was written in place now has a name."),
};

/** How much each kind of change weighs, and what a caller does about it. */
export const rules: { readonly [name in RuleName]: Rule } = { ...seen, ...unseenByTypes, ...sets };

export type RuleName = keyof typeof seen | keyof typeof unseenByTypes | keyof typeof sets;
