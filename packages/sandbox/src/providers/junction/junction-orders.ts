import type { Call } from "../../behavior/behavior.ts";
import type { Environment } from "../../environment/environment.ts";
import { invented, json, type ProviderResponse } from "../../http/provider-response.ts";
import { dateTime } from "./date-time.ts";

interface OrderEvent {
  id: number;
  created_at: string;
  status: string;
}

/** A lab order, with the members that the specification describes. */
export interface Order {
  id: string;
  user_id: string;
  created_at: string;
  updated_at: string;
  last_event: OrderEvent;
}

/** Orders by id. What a deletion does to the user's orders isn't documented; here they stay. */
export type Orders = Map<string, Order>;

export function addOrder(orders: Orders, { now, random }: Environment, user_id: string): void {
  const at = dateTime(now());
  const last_event = { id: 1, created_at: at, status: "received.walk_in_test.ordered" };
  const order = { id: random.uuid(), user_id, created_at: at, updated_at: at, last_event };
  orders.set(order.id, order);
}

export function listOrders({ query }: Call, orders: Orders): ProviderResponse {
  const { user_id, page = 1, size = 50 } = query as { user_id?: string; page?: number; size?: number };
  const found = [...orders.values()].filter(
    (order) => user_id === undefined || order.user_id === user_id.toLowerCase(),
  );
  return json(200, { orders: found.slice((page - 1) * size, page * size), total: found.length, page, size });
}

/** The texts of a cancellation are not documented; that an order can be cancelled twice is inferred. */
export function cancelOrder({ path, environment }: Call, orders: Orders): ProviderResponse {
  const order = orders.get(String(path.order_id).toLowerCase());
  if (!order) return json(404, { detail: "Order doesn't exist" });
  const isCancelled = order.last_event.status.startsWith("cancelled.");
  if (!isCancelled) {
    order.updated_at = dateTime(environment.now());
    order.last_event = { id: 2, created_at: order.updated_at, status: "cancelled.walk_in_test.cancelled" };
  }
  const message = isCancelled ? "order already cancelled" : "order cancelled";
  return invented(json(200, { order, status: "success", message }));
}
