import { describe, expect, test } from "vitest";
import { hasHtml, toCommonMark, withoutRelativeLinks } from "./to-common-mark.ts";

describe("toCommonMark", () => {
  test.each([
    ["plain text, 1 < 2 and a > b", "plain text, 1 < 2 and a > b"],
    ["a<br>b<br/>c<BR />d", "a\n\nb\n\nc\n\nd"],
    ['<p>One.</p><p class="x">Two.</p>', "One.\n\nTwo."],
    ["a <b>bold</b> and <strong>strong</strong>, <i>i</i> and <em>em</em>", "a **bold** and **strong**, *i* and *em*"],
    ["see <code>id</code>", "see `id`"],
    ['see <a target="_blank" href="https://acme.example/x">the docs</a>.', "see [the docs](https://acme.example/x)."],
    ["<a href='https://acme.example'><b>it</b></a>", "[**it**](https://acme.example)"],
    ["Two:<ul><li>one</li><li>two</li></ul>", "Two:\n\n- one\n- two"],
    ["<h2>Title</h2>text", "## Title\n\ntext"],
    ['<pre><code>{ "a": 1 &lt; 2 }</code></pre>', '```\n{ "a": 1 < 2 }\n```'],
    ["a<!-- hidden\nwords -->b", "ab"],
    ["Pass <id> or <user-id>; <API_KEY> too", "Pass \\<id> or \\<user-id>; <API_KEY> too"],
    ["<span style='x'>kept</span>", "kept"],
    ["`<b>` in code, and ``<i>`` too, but <b>this</b>", "`<b>` in code, and ``<i>`` too, but **this**"],
    ["```html\n<b>x</b>\n```\n<b>y</b>", "```html\n<b>x</b>\n```\n**y**"],
    ["<https://acme.example> and <me@acme.example>", "<https://acme.example> and <me@acme.example>"],
    ["already \\<id>", "already \\<id>"],
    ["<table><tr><th>a</th><td>b</td></tr></table>", "- a b"],
    ["<script>alert(1)</script>", "\\<script>alert(1)\\</script>"],
    ["a &lt;b&gt; c", "a &lt;b&gt; c"],
    ["", ""],
  ])("%j", (given, want) => {
    expect(toCommonMark(given)).toBe(want);
    expect(toCommonMark(want)).toBe(want);
    expect(hasHtml(want)).toBe(false);
  });

  test("is quick on long texts", () => {
    expect(toCommonMark("<".repeat(100_000)).length).toBe(100_000);
    expect(toCommonMark("`".repeat(20_001)).length).toBe(20_001);
    expect(toCommonMark(`<a ${"x ".repeat(20_000)}`).length).toBe(40_003);
    expect(toCommonMark("<a href='x'>".repeat(20_000))).toBe("");
    expect(toCommonMark("<pre>".repeat(20_000))).toBe("");
    const fences = Array.from({ length: 800 }, (_, index) => `${"`".repeat(index + 1)}x`).join(" ");
    expect(toCommonMark(`${fences}<b>`)).toBe(`${fences}**`);
  });
});

test.each([
  ["see [Users](../concepts#users) first", "see Users first"],
  ["[a](#b), [c](/d) and [e](page.html)", "a, c and e"],
  ["[kept](https://docs.example/a_(b)) and [mail](mailto:a@b.example)", undefined],
  ["`[code](../kept)`", undefined],
])("keeps the words of links that lead nowhere: %s", (text, want = text) => {
  expect(withoutRelativeLinks(text)).toBe(want);
});

test("looks for links in proportion to the size of the text", () => {
  expect(withoutRelativeLinks("[".repeat(200_000))).toHaveLength(200_000);
  expect(withoutRelativeLinks("[a](".repeat(50_000))).toHaveLength(200_000);
});
