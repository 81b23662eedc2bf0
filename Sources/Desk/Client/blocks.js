// The passages of the page: a click opens one in its place, and so does its button.
import { button } from "./dom.js";
import { editor } from "./editor.js";
import { post } from "./server.js";
import { settings, word } from "./settings.js";
import { showState } from "./state.js";

const PIECES = "td, th, span[data-block]";
let open = null;

export const isEditing = () => open !== null;

let isStale = () => false;

/** @param stale whether the page shown is older than what was fetched */
export function decorate(main, refresh, stale) {
  isStale = stale;
  const title = main.querySelector("h1");
  if (title && settings.title) title.dataset.block = settings.title;
  for (const element of main.querySelectorAll("[data-block]")) {
    const words = element.textContent.trim().slice(0, 60);
    const opener = button(word("edit"), () => begin(element, opener, {}, refresh), {
      className: "desk-open", "aria-label": word("editThis") + words,
    });
    opener.dataset.opens = element.dataset.block;
    // A heading is called by its words alone.
    if (/^H\d$/.test(element.tagName)) element.after(opener);
    else element.append(opener);
    element.addEventListener("click", (event) => {
      // A link stays a link, a selection a selection.
      if (event.target.closest("a, button, input, textarea") || String(getSelection())) return;
      begin(element, opener, {}, refresh);
    });
  }
}

export function undecorate(main) {
  for (const opener of main.querySelectorAll(".desk-open")) opener.remove();
}

/** Opens a passage. @param options.kind `below` for a new one, options.text to begin with a draft */
export async function begin(element, opener, options, refresh, tries = 3) {
  if (open) return open.focus();
  let block;
  try {
    block = await post("open", { mark: element.dataset.block });
  } catch (error) {
    showState(error.message);
    // The file is newer than what is shown: the same passage is opened where it stands now.
    if (error.status !== 409) return undefined;
    const words = element.textContent;
    const all = () => [...document.querySelectorAll("[data-block]")];
    const [count, place] = [all().length, all().indexOf(element)];
    await refresh();
    const same = all().filter((one) => one.textContent === words);
    // Its words may be what has changed; it is then the one in its place, where no other came or went.
    const now = same.length === 1 ? same[0] : all().length === count ? all()[place] : undefined;
    return now && tries > 0
      ? begin(now, openerOf(now.dataset.block) || opener, options, refresh, tries - 1) : undefined;
  }
  // The page may have been shown anew meanwhile.
  const mark = element.dataset.block;
  const place = element.isConnected ? element : document.querySelector(`[data-block="${mark}"]`);
  if (place) show(place, openerOf(mark) || opener, block, options, refresh);
  return undefined;
}

function show(element, opener, block, options, refresh) {
  const isPiece = element.matches(PIECES);
  const inner = isPiece ? hide(element) : null;
  const close = async (saved) => {
    open = null;
    current.box.remove();
    if (inner) inner.replaceWith(...inner.childNodes);
    element.hidden = false;
    const mark = element.dataset.block;
    if (saved.outcome !== "left" || isStale()) await refresh();
    focusOn(mark, opener);
  };
  const current = editor(block, { ...options, done: close });
  open = current;
  if (isPiece) element.append(current.box);
  else element.after(current.box);
  if (options.kind !== "below") element.hidden = !isPiece;
  if (!options.kind && block.kind !== "cell" && !isPiece) addBelow(current.box, element, opener, block, refresh, close);
  current.focus();
}

function addBelow(box, element, opener, block, refresh, close) {
  box.querySelector(".desk-actions").append(button(word("below"), async () => {
    await close({ outcome: "left" });
    const fresh = document.querySelector(`[data-block="${element.dataset.block}"]`) || element;
    show(fresh, openerOf(element.dataset.block) || opener, block, { kind: "below", text: "" }, refresh);
  }));
}

/** The words of a cell or of a list's item, put away while they are edited. */
function hide(element) {
  const inner = document.createElement("span");
  inner.hidden = true;
  inner.append(...element.childNodes);
  element.append(inner);
  return inner;
}

const openerOf = (mark) => document.querySelector(`.desk-open[data-opens="${mark}"]`);

const focusOn = (mark, opener) => (openerOf(mark) || opener)?.focus();
