/** In the place of Payload's own publish and unpublish buttons: the workflow's verbs do that. */
export function NoButton() {
  return null;
}
