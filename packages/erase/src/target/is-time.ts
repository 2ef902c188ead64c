/** Whether a time can be waited for. Adapters that people write may give an invalid date, which would be waited for for ever. */
export function isTime(time: number | undefined): time is number {
  return time !== undefined && Number.isFinite(time);
}
