// What somebody began and did not save: shown as a difference, taken up or dropped.
import { button, make } from "./dom.js";
import { conflict } from "./conflict.js";
import { drop } from "./keeper.js";
import { save } from "./saving.js";
import { word } from "./settings.js";

const version = (label, text) => make("div", { className: "desk-version" },
  make("h3", {}, label), make("pre", { tabIndex: 0 }, text));

/** @param message what the desk knows of the page @param refresh shows the page anew */
export function notices(place, message, refresh) {
  place.replaceChildren(...message.begun.map((begun) => notice(message.page, begun, refresh)));
}

function notice(page, begun, refresh) {
  const trouble = make("p", { role: "status", className: "desk-said" });
  const box = make("div", { className: "desk-begun", role: "group", "aria-label": `${word("begun")} ${begun.time}` },
    make("h2", {}, word("begun"), ` ${begun.time}`),
    version(word("before"), begun.before),
    version(word("after"), begun.change.text || (begun.change.cells || []).join(" · ")));

  async function send(digest, change) {
    try {
      const saved = await save(page, digest, [change]);
      if (saved.outcome === "saved" || saved.outcome === "unchanged") {
        box.remove();
        await drop(page, begun.digest, [begun.change]);
        return refresh();
      }
      trouble.textContent = saved.words;
      if (saved.outcome === "conflict" && saved.clashes.length) {
        const panel = conflict(saved.words, saved.clashes[0], change.text, (chosen) => {
          panel.remove();
          return chosen ? send(saved.digest, chosen) : give();
        });
        box.append(panel);
      }
    } catch (error) {
      trouble.textContent = error.message;
    }
    return undefined;
  }

  async function give() {
    await drop(page, begun.digest, [begun.change]);
    box.remove();
  }

  box.append(make("p", { className: "desk-actions" },
    button(word("save"), () => send(begun.digest, begun.change)),
    button(word("abandon"), give)), trouble);
  return box;
}
