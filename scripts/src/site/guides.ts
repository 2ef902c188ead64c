/** A page that is made of parts of the repository's Markdown files. */
export interface Guide {
  slug: string;
  title: string;
  /** One sentence. Default: the first paragraph of the text. */
  description?: string;
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
    description: "Install a client, delete a user at one vendor, and handle the result.",
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
    description: "Plan, record and run the erasure of one person or of many with the command `purge`.",
    file: "packages/erase/README.md",
    sections: ["For operators: the command line"],
  },
  {
    slug: "guides/verify-a-receipt",
    title: "Verify a receipt",
    description: "What a signed receipt proves, and how anyone can verify it.",
    file: "packages/erase/README.md",
    sections: ["For auditors: receipts"],
  },
  {
    slug: "guides/sandbox",
    title: "Test with the sandbox",
    file: "packages/sandbox/README.md",
    standsFor: ["README.md#develop-without-the-vendors"],
  },
  {
    slug: "project/add-a-vendor",
    title: "Add a vendor",
    description: "From a vendor's OpenAPI file to a package, in about ten minutes.",
    file: "CONTRIBUTING.md",
    sections: ["Add a vendor"],
  },
  {
    slug: "project/correct-a-specification",
    title: "Correct a specification",
    description: "Correct a vendor's specification with an overlay, with evidence for everything that it adds.",
    file: "CONTRIBUTING.md",
    sections: ["Correct a specification"],
  },
  {
    slug: "project/bump-a-specification",
    title: "Bump a specification",
    description: "Take a vendor's new file, and have the changeset written.",
    file: "CONTRIBUTING.md",
    sections: ["Take a vendor's new file"],
  },
  {
    slug: "project/contributing",
    title: "Contributing",
    description: "Where things are, how a specification becomes a package, and how releases are made.",
    file: "CONTRIBUTING.md",
    standsFor: ["README.md#develop"],
  },
  {
    slug: "project/security",
    title: "Security",
    description: "How to report a vulnerability, and what the clients do not protect you from.",
    file: "SECURITY.md",
  },
];
