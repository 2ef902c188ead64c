/** What a screen reader says for a column whose heading is left empty. */
const unnamed = (column) => (column === 0 ? "Name" : "Description");

/**
 * Gives each cell of a table the heading of its column, so that narrow screens can show rows as cards, and says by roles
 * that it is still a table there.
 */
export const labelledTables = {
  name: "labelled-tables",
  element: {
    filter: ["table"],
    visit(table, context) {
      const rows = table.children.flatMap((group) => childrenOf(group, "tr"));
      const [head, ...body] = rows;
      if (head === undefined) return;
      const headings = childrenOf(head, "th").map((cell) => context.textContent(cell).trim());
      context.setProperty(table, "role", "table");
      for (const group of table.children.filter(isElement)) context.setProperty(group, "role", "rowgroup");
      for (const row of rows) context.setProperty(row, "role", "row");
      for (const [column, cell] of childrenOf(head, "th").entries()) {
        context.setProperty(cell, "role", "columnheader");
        if (headings[column] === "") context.appendChild(cell, hidden(unnamed(column)));
      }
      for (const cell of body.flatMap((row) => [...childrenOf(row, "td").entries()])) label(cell, headings, context);
    },
  },
};

function label([column, cell], headings, context) {
  context.setProperty(cell, "role", "cell");
  if (headings[column]) context.setProperty(cell, "dataLabel", headings[column]);
}

function childrenOf(node, tag) {
  return (node.children ?? []).filter((child) => isElement(child) && child.tagName === tag);
}

function isElement(node) {
  return node.type === "element";
}

function hidden(text) {
  return {
    type: "element",
    tagName: "span",
    properties: { className: ["sr-only"] },
    children: [{ type: "text", value: text }],
  };
}
