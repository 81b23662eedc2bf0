// Two people changed one passage: both texts stay on the screen, and one of three buttons goes on.
import { button, make } from "./dom.js";
import { word } from "./settings.js";

const quoted = (label, text) => make("div", { className: "desk-version" },
  make("h3", {}, label), make("pre", { tabIndex: 0 }, text));

/**
 * @param clash what the desk says of it
 * @param yours the text as it was typed
 * @param choose takes the change to save, or null for the file's
 */
export function conflict(words, clash, yours, choose) {
  const isMoved = clash.again && clash.again.kind === "end";
  const panel = make("div", { className: "desk-conflict", role: "group", tabIndex: -1, "aria-label": words },
    make("p", { role: "alert" }, words),
    quoted(word("yours"), yours),
    quoted(word("theirs"), clash.theirs ?? word("gone")));
  const actions = make("p", { className: "desk-actions" });
  if (clash.again) actions.append(button(word(isMoved ? "atEnd" : "yours"), () => choose(clash.again)));
  actions.append(button(word("theirs"), () => choose(null)));
  if (clash.both) actions.append(button(word("both"), () => choose(clash.both)));
  panel.append(actions);
  return panel;
}
