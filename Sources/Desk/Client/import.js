// Documents on their way into the site: what they say beside what they would become; nothing is
// created before somebody has chosen.
import { acting } from "./acting.js";
import { base64, LARGEST } from "./handing.js";
import { button, make, newId } from "./dom.js";
import { post } from "./server.js";
import { word } from "./settings.js";

const said = document.getElementById("desk-said");
const work = document.getElementById("desk-work");
const input = document.getElementById("desk-document");
const main = document.querySelector("main");
let isReading = false;

/** A text as its reader has it; items of a list stand in their lists. */
function text(lines, more) {
  const box = make("div", { className: "desk-original", tabIndex: 0 });
  let list = null;
  for (const line of lines) {
    if (line.kind === "item") {
      if (!list) box.append(list = make("ul"));
      const item = make("li", {}, line.text);
      item.style.marginInlineStart = `${line.level * 1.2}em`;
      list.append(item);
    } else {
      list = null;
      box.append(element(line));
    }
  }
  if (more) box.append(make("p", { className: "desk-quiet" }, `… ${more} ${word("moreLines")}`));
  return box;
}

function element({ kind, level, text: words }) {
  // A heading of the document is none of this screen.
  if (kind === "heading") return make("p", { className: `desk-heading desk-heading-${Math.min(level, 3)}` }, make("strong", {}, words));
  if (kind === "row") return make("p", { className: "desk-row" }, words);
  return make("p", {}, kind === "picture" ? word("pictureSays") + words : words);
}

const facts = (list) => (list.length
  ? make("dl", { className: "desk-facts" }, ...list.flatMap(({ label, text: value }) => [make("dt", {}, label), make("dd", {}, value)])) : null);

function card(file) {
  const box = make("input", { type: "checkbox", checked: true, id: newId("take"), value: String(file.number) });
  const label = make("label", { htmlFor: box.id }, word("takeThis") + file.title);
  return { box, card: make("section", { className: "desk-proposed", "aria-label": file.title },
    make("p", { className: "desk-check" }, box, make("span", {}, label, make("span", { className: "desk-quiet" }, ` ${file.kind}`))),
    facts(file.facts), text(file.lines, file.more)) };
}

const notes = (title, lines) => (lines.length
  ? [make("h2", {}, title), make("ul", { className: "desk-list" }, ...lines.map((line) => make("li", {}, line)))] : []);

function show(proposal) {
  if (!proposal.files.length) {
    said.textContent = word("nothingFound");
    return work.replaceChildren(...notes(word("leftOut"), proposal.left));
  }
  const cards = proposal.files.map(card);
  const trouble = make("p", { role: "alert", className: "desk-trouble" });
  const create = button(word("createChosen"), async () => {
    create.disabled = true;
    const chosen = cards.filter(({ box }) => box.checked).map(({ box }) => Number(box.value));
    const saved = await acting("create", { id: proposal.id, chosen }, trouble);
    create.disabled = false;
    if (saved) location.assign(saved.address || "/.diapason/desk/plan");
  });
  const title = make("h2", { tabIndex: -1 }, word("becomes"));
  work.replaceChildren(
    ...notes(word("leftOut"), proposal.left), ...notes(word("yourTurn"), proposal.toDo),
    make("div", { className: "desk-beside" },
      make("section", { "aria-label": word("document") },
        make("h2", {}, word("document")),
        ...proposal.originals.flatMap((original) => [make("h3", {}, original.name), text(original.lines, original.more)])),
      make("section", { "aria-label": word("becomes") }, title, ...cards.map((one) => one.card))),
    make("p", { className: "desk-actions desk-stay" }, create, button(word("cancel"), () => {
      work.replaceChildren();
      said.textContent = "";
      input.focus();
    }), trouble));
  said.textContent = word("proposed");
  title.focus();
  return undefined;
}

async function propose(files) {
  if (isReading || !files.length) return;
  if (files.reduce((sum, file) => sum + file.size, 0) > LARGEST) {
    said.textContent = word(files.length > 1 ? "largeFiles" : "largeFile");
    return;
  }
  isReading = true;
  work.replaceChildren();
  said.textContent = word("readingDocument");
  try {
    const handed = await Promise.all(files.map(async (file) => ({ name: file.name, data: await base64(file) })));
    show(await post("propose", { files: handed }));
  } catch (error) {
    said.textContent = error.message;
  }
  isReading = false;
}

input.addEventListener("change", async () => {
  const files = [...input.files];
  input.value = "";
  await propose(files);
});
main.addEventListener("dragover", (event) => event.preventDefault());
main.addEventListener("drop", (event) => {
  event.preventDefault();
  propose([...event.dataTransfer.files]);
});
