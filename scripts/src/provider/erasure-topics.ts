/** What `erasure.yaml` says about a vendor, in the order in which it is shown, each with the words for readers. */
export const erasureTopics = {
  identifier: "Identifier",
  lookup: "Where to find it",
  precondition: "Before you delete",
  success: "What success means",
  finality: "When it is final",
  undo: "Undo",
  repeat: "Deleting again",
  unknownUser: "Unknown user",
  notDeleted: "Not deleted",
  comesBack: "What brings a person back",
  limits: "Limits",
  authentication: "Authentication",
} as const;

/** The short answers by which vendors are compared, with the words for readers. */
export const erasureAnswers = {
  erases: "Really erases",
  severalCalls: "Needs several calls",
  comesBack: "Can come back",
  readBack: "Proof by reading back",
} as const;

export type ErasureAnswer = keyof typeof erasureAnswers;
export type ErasureTopic = keyof typeof erasureTopics;
