import type { Member } from "./api.ts";
import { copyOwn, getOwn } from "./copy-own.ts";
import { encodeValue } from "./encode-value.ts";

type StyledMember = Member & Required<Pick<Member, "style">>;

const separators = { spaceDelimited: "%20", pipeDelimited: "|", form: ",", deepObject: "," };

/** Query or form members in the styles of OpenAPI, also objects: by the rules, and in the `usual` one without. */
export function writeStyled(
  values: object,
  rules: Member["members"],
  usual: NonNullable<Member["style"]> = "form",
): string {
  const written = Object.entries(values).map(([name, value]) => {
    const rule = copyOwn<Member>(getOwn(rules, name));
    if (rule.json) return `${encodeValue(name)}=${encodeValue(JSON.stringify(value))}`;
    return writeMember(name, value, copyOwn<StyledMember>({ ...rule, style: rule.style ?? usual }));
  });
  return written.filter(Boolean).join("&");
}

function writeMember(name: string, value: unknown, { style, explode }: StyledMember): string {
  // of anything else, a date or a promise, nothing would be written
  const isRecord = {}.toString.call(value) === "[object Object]";
  const pairs = (isRecord ? Object.entries(value as object) : [value].flat().map((each) => ["", each]))
    .filter(([, each]) => each != null)
    .map(([member, each]) => [encodeValue(member), encodeValue(each, name)] as const);
  const key = encodeValue(name);
  const isExploded = explode ?? (style === "form" || style === "deepObject");
  if (isExploded) {
    const keyOf = (member: string) => (!isRecord ? key : style === "form" ? member : `${key}[${member}]`);
    return pairs.map(([member, each]) => `${keyOf(member)}=${each}`).join("&");
  }
  const listed = pairs.flatMap((pair) => (isRecord ? pair : pair[1]));
  return pairs.length > 0 ? `${key}=${listed.join(separators[style])}` : "";
}
