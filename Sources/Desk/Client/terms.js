// What a word that is begun may go on as: a term of the glossary, or behind a square bracket a page by
// its title. Beside the text, never in its way; a whole term shows what it means.
import { button, make, newId } from "./dom.js";
import { get } from "./server.js";
import { plain } from "./plain.js";
import { word } from "./settings.js";

const MOST = 3;

/** Asked for once a screen; without an answer nothing is offered. */
let known = null;
const ask = (page) => {
  known ||= Promise.all([get("terms", page), get("targets", page)])
    .then(([{ terms }, { targets }]) => ({ terms, targets }))
    .catch(() => ({ terms: [], targets: [] }));
  return known;
};

/** The last one to four words before the caret, the longest first. */
function begun(text) {
  const found = text.match(/(?:[\p{L}\p{N}'’-]+[ \u00a0]){0,3}[\p{L}\p{N}'’-]+$/u)?.[0] ?? "";
  const words = found.split(/(?<=[ \u00a0])/u);
  return words.map((_, index) => words.slice(index).join("")).filter((part) => part.length >= 3);
}

function termsFor(text, terms) {
  for (const typed of begun(text)) {
    const wanted = plain(typed);
    const exact = terms.find(({ term }) => plain(term) === wanted);
    if (exact) return { typed, exact, more: [] };
    const more = terms.filter(({ term }) => plain(term).startsWith(wanted)).slice(0, MOST);
    if (more.length) return { typed, more };
  }
  return { typed: "", more: [] };
}

function pagesFor(text, targets) {
  const typed = text.match(/\[([^[\]\n]{2,60})$/)?.[1];
  if (!typed) return { typed: "", more: [] };
  const wanted = plain(typed);
  const first = targets.filter(({ title }) => plain(title).startsWith(wanted));
  const others = targets.filter((target) => plain(target.title).includes(wanted) && !first.includes(target));
  return { typed: `[${typed}`, more: [...first, ...others].slice(0, MOST) };
}

/** A record stands by its name; another page is a link that is called by its title. */
const linkTo = ({ title, text, isWhole }) => (isWhole ? text
  : `[${title.replace(/[\\[\]]/gu, "\\$&")}](${/[\s()]/u.test(text) ? `<${text}>` : text})`);

/** @param type puts a text into the field as if it were typed */
export function completions(area, page, type) {
  const place = make("div", { className: "desk-terms", role: "group", "aria-label": word("completions") });
  const meaning = make("p", { className: "desk-about" });

  const offer = (label, typed, text) => {
    // Where it was begun: the words may have moved on by the time it is pressed.
    const end = area.selectionStart;
    return button(label, () => {
      if (area.value.slice(end - typed.length, end) !== typed) return;
      type(area, end - typed.length, end, text);
    });
  };

  async function look() {
    const { terms, targets } = await ask(page);
    if (!area.isConnected || area.selectionStart !== area.selectionEnd) return;
    const text = area.value.slice(0, area.selectionStart);
    const pages = pagesFor(text, targets);
    const found = termsFor(text, terms);
    const buttons = pages.more.length
      ? pages.more.map((target) => offer(word("linkThis") + target.title, pages.typed, linkTo(target)))
      : found.more.map(({ term }) => offer(word("completeThis") + term, found.typed, term));
    place.replaceChildren(...buttons);
    meaning.textContent = found.exact && !pages.more.length ? `${found.exact.term} : ${found.exact.definition}` : "";
  }

  area.addEventListener("input", look);
  return make("div", {}, place, meaning);
}

/** The glossary as a whole, for whoever does not know how a term begins. @param insert puts a text where the caret was */
export async function termRow(bar, page, insert) {
  if (bar.querySelector(".desk-term")) return;
  const { terms } = await ask(page);
  const field = make("input", { id: newId("term"), type: "text", autocomplete: "off" });
  const list = make("datalist", { id: newId("terms") }, ...terms.map(({ term }) => make("option", { value: term })));
  field.setAttribute("list", list.id);
  const meaning = make("p", { className: "desk-about", role: "status" });
  const chosen = () => terms.find(({ term }) => plain(term) === plain(field.value));
  field.addEventListener("input", () => { meaning.textContent = chosen()?.definition ?? ""; });
  const send = () => {
    const term = chosen();
    if (!term) {
      meaning.textContent = word("noTerm");
      return;
    }
    row.remove();
    insert(term.term);
  };
  const row = make("div", { className: "desk-term desk-picture desk-labelled" },
    make("label", { htmlFor: field.id }, word("termOf")), field, list, meaning,
    make("p", { className: "desk-actions" }, button(word("insert"), send), button(word("cancel"), () => row.remove())));
  row.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") row.remove();
    if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      send();
    }
  });
  bar.append(row);
  field.focus();
}
