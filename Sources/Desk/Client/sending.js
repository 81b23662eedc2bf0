// Sends all that was changed; where somebody else changed the same, one choice a clash.
import { conflict } from "./conflict.js";
import { drop } from "./keeper.js";
import { save } from "./saving.js";
import { word } from "./settings.js";

const isWritten = (saved) => saved.outcome === "saved" || saved.outcome === "unchanged";

/** `said` stands before the choices; `yours` gives the text of a change. */
export function sender({ page, drafts, said, say, load, yours }) {
  async function send(digest, list) {
    await drafts.stop();
    if (!list.length) return say(word("noChange"));
    say(word("saving"));
    try {
      const saved = await save(page, digest, list);
      if (isWritten(saved)) return await load(saved.words);
      say(saved.words);
      if (saved.outcome === "conflict") clash(saved, digest, list);
    } catch (error) {
      say(error.message);
    }
    return undefined;
  }

  /** What clashes with nobody goes with the first. A draft is kept until its words are on the disk. */
  function clash(saved, digest, list) {
    const others = list.filter((_, index) => !saved.clashes.some((one) => one.change === index));
    const one = saved.clashes[0];
    const panel = conflict(saved.words, one, yours(list[one.change]), async (chosen) => {
      panel.remove();
      try {
        for (const [seen, changes] of [[digest, others], [saved.digest, chosen ? [chosen] : []]]) {
          const next = changes.length ? await save(page, seen, changes) : undefined;
          if (next && !isWritten(next)) return say(next.words);
        }
        const rest = saved.clashes.slice(1).map((other) => list[other.change]);
        await drop(page, digest, list);
        return rest.length ? await send(digest, rest) : await load();
      } catch (error) {
        return say(error.message);
      }
    });
    said.after(panel);
    panel.focus();
  }

  return send;
}
