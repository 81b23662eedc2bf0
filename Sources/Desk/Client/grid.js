// A table of the content as a grid: one button saves what was changed.
import { button, make } from "./dom.js";
import { get } from "./server.js";
import { keeper } from "./keeper.js";
import { notices } from "./begun.js";
import { sender } from "./sending.js";
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

  const send = sender({ page: message.page, drafts, said, say, load, yours: (change) => change.text || (change.cells || []).join(" · ") });

  const addRow = button(word("newRow"), () => {
    const row = texts.addRow();
    changed();
    cells.draw();
    cells.focus(row, 0);
  });
  work.replaceChildren(begun,
    make("p", { className: "desk-about" }, word("gridHelp")),
    make("p", { className: "desk-actions" }, button(word("save"), () => send(message.digest, texts.changes())), addRow, said),
    make("div", { className: "desk-grid-scroll" }, cells.element), cells.posts);
}

load().catch((error) => work.replaceChildren(make("p", { role: "alert" }, error.message)));
