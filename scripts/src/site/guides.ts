/** A page that is made of parts of the repository's Markdown files. */
export interface Guide {
  slug: string;
  title: string;
  file: string;
  /** Headings of the sections it consists of. Absent: all sections that no other guide has, and what is before them. */
  sections?: readonly string[];
  /** Sections of other files that say the same in fewer words: links to them lead here. */
  standsFor?: readonly string[];
}

/** The pages that newcomers look for, in reading order. Every file of docs/ becomes one more. */
export const guides: readonly Guide[] = [
  {
    slug: "guides/first-call",
    title: "First call",
    file: "README.md",
    sections: ["Delete a user", "Handle the result"],
  },
  {
    slug: "guides/erase-a-person",
    title: "Erase a person",
    file: "packages/erase/README.md",
    standsFor: ["README.md#erase-a-person-at-every-vendor"],
  },
  {
    slug: "guides/command-line",
    title: "Erase from the command line",
    file: "packages/erase/README.md",
    sections: ["The operator's walk"],
  },
  {
    slug: "guides/verify-a-receipt",
    title: "Verify a receipt",
    file: "packages/erase/README.md",
    sections: ["The auditor's walk"],
  },
  {
    slug: "guides/sandbox",
    title: "Test with the sandbox",
    file: "packages/sandbox/README.md",
    standsFor: ["README.md#develop-without-the-vendors"],
  },
  { slug: "project/add-a-vendor", title: "Add a vendor", file: "CONTRIBUTING.md", sections: ["Add a vendor"] },
  {
    slug: "project/correct-a-specification",
    title: "Correct a specification",
    file: "CONTRIBUTING.md",
    sections: ["Correct a specification"],
  },
  {
    slug: "project/bump-a-specification",
    title: "Bump a specification",
    file: "CONTRIBUTING.md",
    sections: ["Take a vendor's new file"],
  },
  {
    slug: "project/contributing",
    title: "Contributing",
    file: "CONTRIBUTING.md",
    standsFor: ["README.md#develop"],
  },
  { slug: "project/security", title: "Security", file: "SECURITY.md" },
];
