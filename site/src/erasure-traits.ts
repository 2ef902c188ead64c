/** What vendors can be filtered by, in the words of the page. */
export const traits = [
  { id: "erases", title: "Really erases" },
  { id: "steps", title: "Needs more than one step" },
  { id: "comesBack", title: "Can come back" },
  { id: "readBack", title: "Proof by reading back" },
] as const;
