/** What the probes of a group ask, for the scoreboard; in the order in which it is shown. */
export const groups: Readonly<Record<string, string>> = {
  ids: "An id that would bend the path is refused",
  members: "A required member that is missing or of another type is refused",
  middleware: "A middleware can neither bend a request nor see a key",
  redirects: "No redirect is followed, and no key goes along",
  secrets: "No key, id or body is printed or thrown",
  addresses: "Only the vendor's own address is asked, over https",
  headers: "A caller's headers change neither key nor framing",
  pollution: "A polluted `Object.prototype` changes nothing",
  responses: "Only what the vendor declares as done is a success",
  framing: "A cut or broken response is no success",
  deadline: "One deadline ends every call",
  abort: "An abort ends a call at any moment",
  retries: "Only what is safe is repeated, and the caller is told",
  waits: "The pause that a vendor asks for is kept, or told",
  tokens: "A token function is asked again once",
  bodies: "Bodies are sent and read whole, up to a limit",
  leaks: "Nothing is left behind, nothing is mixed up",
  small: "Opening a client does nothing",
};

export const groupOf = (probe: string): string => probe.split("/")[0] ?? probe;
