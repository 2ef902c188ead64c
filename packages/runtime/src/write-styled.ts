import { encode } from "./encode.ts";
import { bare, own } from "./own.ts";
import type { Member } from "./table.ts";

/** Query or form members in the styles of OpenAPI, also objects: by the rules, and in the `usual` one without. */
export function writeStyled(values: object, rules: Member["members"], usual: Member["style"] = "form"): string {
  const written = Object.entries(values).map(([name, value]) => {
    const { style = usual, explode = !/D/.test(style) } = bare(own(rules, name) as Member | undefined);
    // of anything else, a date or a promise, nothing would be written
    const isRecord = {}.toString.call(value) === "[object Object]";
    const pairs = (isRecord ? Object.entries(value) : [value].flat().map((each) => ["", each]))
      .filter(([, each]) => each != null)
      .map(([member, each]) => [encode(member), encode(each)] as const);
    const key = encode(name);
    if (explode) {
      const keyOf = (member: string) => (!isRecord ? key : style === "form" ? member : `${key}[${member}]`);
      return pairs.map(([member, each]) => `${keyOf(member)}=${each}`).join("&");
    }
    const joint = /^s/.test(style) ? "%20" : /^p/.test(style) ? "|" : ",";
    return pairs.length > 0 && `${key}=${pairs.flatMap((pair) => (isRecord ? pair : pair[1])).join(joint)}`;
  });
  return written.filter(Boolean).join("&");
}
