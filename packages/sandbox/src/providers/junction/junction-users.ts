import { DAY } from "../../environment/clock.ts";
import type { Environment } from "../../environment/environment.ts";
import type { Fields } from "../../openapi/document.ts";
import { dateTime } from "./date-time.ts";
import { addOrder, type Order } from "./junction-orders.ts";

export interface User {
  user_id: string;
  client_user_id: string;
  deletedAt?: number;
  fields: Fields & { connected_sources: (Fields & { provider: { slug: string } })[] };
}

export interface State {
  team: string;
  orders: Map<string, Order>;
  users: Map<string, User>;
  byClientId: Map<string, string>;
}

const GRACE = 7 * DAY;

/** Adds a user, with a connection to Fitbit and an open lab order if `connected`. */
export function create(state: State, environment: Environment, wanted: Fields, connected = false): User {
  const { now, random } = environment;
  const made = dateTime(now());
  const manual = (key: string, value: unknown): Fields | null =>
    value === undefined || value === null ? null : { [key]: value, source_slug: "manual", updated_at: made };
  const fitbit = { name: "Fitbit", slug: "fitbit", logo: "https://logo.example/fitbit.png" };
  const user: User = {
    user_id: typeof wanted.user_id === "string" ? wanted.user_id.toLowerCase() : random.uuid(),
    client_user_id: String(wanted.client_user_id),
    fields: {
      created_on: made,
      connected_sources: connected ? [{ provider: fitbit, created_on: made, source: fitbit }] : [],
      fallback_time_zone: manual("id", wanted.fallback_time_zone),
      fallback_birth_date: manual("value", wanted.fallback_birth_date),
      ingestion_start: wanted.ingestion_start ?? null,
      // With a start and no end, GET returns this date (observed).
      ingestion_end: wanted.ingestion_end ?? (wanted.ingestion_start ? "0001-01-01" : null),
    },
  };
  state.users.set(user.user_id, user);
  state.byClientId.set(user.client_user_id, user.user_id);
  if (connected) addOrder(state.orders, environment, user.user_id);
  return user;
}

export function render({ team }: State, { user_id, client_user_id, fields }: User): Fields {
  return { user_id, team_id: team, client_user_id, ...fields };
}

/** Finds a user. Seven days after a deletion the vendor no longer knows that the user existed. */
export function find(state: State, id: unknown, now: number): User | undefined {
  const user = state.users.get(String(id).toLowerCase());
  if (user?.deletedAt === undefined || now < user.deletedAt + GRACE) return user;
  state.users.delete(user.user_id);
  return undefined;
}
