// A table of the content as a grid: one button saves what was changed.
import { button, make } from "./dom.js";
import { conflict } from "./conflict.js";
import { get } from "./server.js";
import { drop, keeper } from "./keeper.js";
import { notices } from "./begun.js";
import { save } from "./saving.js";
import { settings, word } from "./settings.js";
import { sheet } from "./sheet.js";
import { showState } from "./state.js";
import { table } from "./table.js";

const work = document.getElementById("desk-work");

async function load(words = "") {
  const [grid, page] = await Promise.all([get("grid", settings.page), get("page", settings.page)]);
  showState(grid.state);
  show(grid, page, words);
}

function show(message, page, words) {
  const said = make("p", { className: "desk-said", role: "status" }, words);
  const say = (text) => { said.textContent = text; };
  const texts = sheet(message.columns, message.rows);
  const drafts = keeper(message.page, () => message.digest, texts.changes, say);
  const changed = () => {
    say(word("unsaved"));
    drafts.touched();
  };
  const cells = table(message, texts, changed, say);
  const begun = make("div");
  notices(begun, page, load);

  async function send(digest, list) {
    await drafts.stop();
    if (!list.length) return say(word("noChange"));
    say(word("saving"));
    try {
      const saved = await save(message.page, digest, list);
      if (saved.outcome === "saved" || saved.outcome === "unchanged") return await load(saved.words);
      say(saved.words);
      if (saved.outcome === "conflict") clash(saved, digest, list);
    } catch (error) {
      say(error.message);
    }
    return undefined;
  }

  function clash(saved, digest, list) {
    const others = list.filter((_, index) => !saved.clashes.some((one) => one.change === index));
    const one = saved.clashes[0];
    const own = list[one.change];
    const panel = conflict(saved.words, one, own.text || (own.cells || []).join(" · "), async (chosen) => {
      panel.remove();
      if (others.length) await save(message.page, digest, others);
      if (chosen) await save(message.page, saved.digest, [chosen]);
      const rest = saved.clashes.slice(1).map((other) => list[other.change]);
      await drop(message.page, digest, list);
      if (rest.length) return send(digest, rest);
      return load();
    });
    said.after(panel);
    panel.focus();
  }

  const addRow = button(word("newRow"), () => {
    const row = texts.addRow();
    changed();
    cells.draw();
    cells.focus(row, 0);
  });
  work.replaceChildren(begun,
    make("p", { className: "desk-about" }, word("gridHelp")),
    make("p", { className: "desk-actions" }, button(word("save"), () => send(message.digest, texts.changes())), addRow, said),
    make("div", { className: "desk-grid-scroll" }, cells.element));
}

load().catch((error) => work.replaceChildren(make("p", { role: "alert" }, error.message)));
