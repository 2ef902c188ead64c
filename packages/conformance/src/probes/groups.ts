/** The groups of probes and their titles, in the order of the scoreboard. */
export const groups: Readonly<Record<string, string>> = {
  ids: "An id that would change the path is refused",
  members: "A missing or wrongly typed required member is refused",
  middleware: "A middleware can neither redirect a request nor see a key",
  redirects: "No redirect is followed, and no key is sent along",
  secrets: "No key, id or body appears in output or errors",
  addresses: "Requests go only to the vendor's own address, over https",
  headers: "A caller's headers change neither the key nor the framing",
  pollution: "A polluted `Object.prototype` changes nothing",
  responses: "Only a response declared as done is a success",
  framing: "A truncated or broken response is not a success",
  deadline: "One deadline limits the whole call",
  abort: "An abort ends a call at any time",
  retries: "Only safe calls are retried, and the caller is told",
  waits: "The wait that a vendor asks for is kept or reported",
  tokens: "A token function is called again once",
  bodies: "Bodies are sent and read completely, up to a limit",
  leaks: "Nothing leaks, and calls don't interfere",
  small: "Creating a client has no side effects",
};

export const groupOf = (probe: string): string => probe.split("/")[0] ?? probe;
