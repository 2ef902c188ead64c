import type { Step } from "../model/provider.ts";

/**
 * A request as the vendor documents it. `{id}`, `{job}` and `{email}` stand for the person's id, the vendor's id of the
 * deletion, and a lookup's value. In a body, `{#id}` stands for the id as a number.
 */
export interface ExpectedRequest {
  readonly method: string;
  /** Below the base URL, and still encoded: `/users/{id}`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Headers that have to be there. Others may be sent as well. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A JSON body. */
  readonly body?: unknown;
}

/** A response. A text is sent as `text/plain`, anything else as JSON; without a body it is empty. `{id}` works here too. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One step of an erasure, as the journal names them: what is sent, and what the vendor responds. */
export interface StepContract {
  /** The request, or several of which each may be sent: two pages of a search. */
  readonly request: ExpectedRequest | readonly ExpectedRequest[];
  /** The response while the person is there; after `delete` they are gone, or scheduled where there is a `graceMs`. */
  readonly present?: Reply;
  /** The response when nobody is there. */
  readonly absent?: Reply;
  /** The response while the deletion is scheduled. Default `absent`. */
  readonly scheduled?: Reply;
  /** `locate` only: the response of a search that finds somebody else. */
  readonly other?: Reply;
}

/** How a test names a person. */
export interface Person {
  readonly id: string;
  readonly lookup?: Readonly<Record<string, string>>;
  /** The vendor's id of the deletion, if the deletion is a job with an id of its own. */
  readonly job?: string;
}

/** A response that only this vendor has, and the outcome that it leads to when it is the response to every request. */
export interface SpecialReply {
  readonly name: string;
  readonly step: Step;
  readonly reply: Reply;
  /** `{ outcome: "attention" }`, or with a reason: `{ outcome: "waiting", reason: "outage" }`. */
  readonly want: { readonly outcome: string; readonly evidence?: string; readonly reason?: RegExp | string };
}

/** A vendor as its documentation describes it: what an adapter has to send, and what comes back. */
export interface ProviderContract {
  /** The person that the replies are about. */
  readonly person: Person;
  readonly steps: Readonly<Partial<Record<Step, StepContract>>>;
  /** Milliseconds from the deletion to its being final. Default 0. */
  readonly graceMs?: number;
  /** The vendor gives the same response for ids that it has never seen, and no operation shows a person. */
  readonly acceptsAnybody?: boolean;
  readonly special?: readonly SpecialReply[];
  /** Replaces the stand-in that is made of the replies, such as a vendor's sandbox. */
  readonly vendor?: Vendor;
}

/** What responds behind the kit's server, which records requests and injects faults. */
export interface Vendor {
  /** A new person who is there. */
  addPerson(): Promise<Person> | Person;
  /** Removes a person, as someone in the vendor's console would. */
  remove(person: Person): Promise<void> | void;
  respond(step: Step, request: ArrivedRequest, now: number): Promise<Reply>;
  /** The id of the last deletion that was asked for, where the vendor gives it one. */
  job?(): string | undefined;
  /** Whether the person is still there. One whose deletion is scheduled is, until it is final. */
  isPresent(person: Person, now: number): Promise<boolean> | boolean;
}

/** A request as it arrived. */
export interface ArrivedRequest {
  readonly method: string;
  /** As it was sent, with its query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
