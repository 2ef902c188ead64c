const asking = "check download export find get list query search validate verify".split(" ");

const deleting = "cancel clear delete destroy erase forget purge remove revoke".split(" ");

const doing = [
  "accept acknowledge activate add annotate anonymize answer apply approve archive assign attach authenticate authorize",
  "ban block calculate close compare complete confirm connect convert copy create deactivate decline detach disable",
  "disconnect duplicate edit enable enroll execute expire finalize finish follow generate import invite join leave like",
  "link lock login logout mark merge modify move mute pause pin post publish reassign refresh register reject rename",
  "renew reopen resend reset restart restore resume retry rotate run send set ship shorten start stop submit subscribe",
  "suspend sync trigger unarchive unassign unban unblock undo unfollow unlink unlock unmute unpin unpublish unsubscribe",
  "update upload vote",
].flatMap((line) => line.split(" "));

const everything = [...asking, ...deleting, ...doing];

/** Verbs that are nouns as well, so that `search-results` is a list and no action. */
export const nounsToo: readonly string[] = [
  "answer block check close copy download export import link list lock move post query reset run search set start stop",
  "sync update upload vote",
].flatMap((line) => line.split(" "));

/** What the end of a route may say is done: a GET changes nothing, and `DELETE /users/{id}/block` blocks nobody. */
export function actionVerbs(method: string): readonly string[] {
  if (method === "delete") return deleting;
  return ["post", "put", "patch"].includes(method) ? everything : asking;
}
