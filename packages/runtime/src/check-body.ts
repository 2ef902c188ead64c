import type { Refuse } from "./check-input.ts";

/** Refuses a body that nothing can write as its media type: `{}`, `[object …]` or nothing would be sent. */
export function checkBody(type: string, body: unknown, refuse: Refuse): void {
  const kind = {}.toString.call(body).slice(8, -1);
  const isWritten = /urlenc/.test(type)
    ? /^Object$/.test(kind)
    : /json|\*/.test(type)
      ? /^(Object|Array|Date|String|Number|Boolean)$/.test(kind)
      : !/^(Object|Array|Promise|Map|Set|.*Function)$/.test(kind);
  if (!isWritten) refuse("wrong-type", "body");
}
