// Keeps a draft 0.8 s after a pause and at least every 5 s while somebody types.
import { post } from "./server.js";
import { word } from "./settings.js";

/** A draft that is saved, or given up. What could not be dropped is offered again: nothing is lost. */
export const drop = (page, digest, changes) => post("draft", { page, digest, changes, isDropped: true }).catch(() => {});

const PAUSE = 800;
const LONGEST = 5000;

export function keeper(page, digest, changes, say) {
  let pause = 0;
  let since = 0;
  let sending = Promise.resolve();

  async function keep() {
    clearTimeout(pause);
    since = 0;
    const now = changes();
    if (!now.length) return;
    sending = sending.then(() => post("draft", { page, digest: digest(), changes: now }))
      .then(() => say(word("kept")), () => say(word("notKept")));
    await sending;
  }

  return {
    flush: keep,
    touched() {
      since ||= Date.now();
      clearTimeout(pause);
      pause = setTimeout(keep, Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())));
    },
    stop() {
      clearTimeout(pause);
      since = 0;
      return sending;
    },
  };
}
