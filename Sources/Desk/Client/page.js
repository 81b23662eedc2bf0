// The site's own page, with its passages open to change.
import { decorate, isEditing, undecorate } from "./blocks.js";
import { get, pageAt } from "./server.js";
import { notices } from "./begun.js";
import { settings, word } from "./settings.js";
import { showState } from "./state.js";

const KEY = "diapason-desk-editing";
const toggle = document.getElementById("desk-edit");
let isOn = false;

// Whether a passage was opened while the page was fetched anew: what is being typed stays.
let isStale = false;

async function refresh() {
  try {
    const fresh = await pageAt(settings.address);
    isStale = isEditing();
    if (isStale) return;
    document.title = fresh.title;
    const main = document.querySelector("main");
    const scroll = scrollY;
    // The numbers of passages are those of the page that is shown.
    const told = JSON.parse(fresh.getElementById("desk-settings").textContent);
    settings.title = told.title;
    main.replaceWith(document.adoptNode(fresh.querySelector("main")));
    if (isOn) decorate(document.querySelector("main"), refresh, () => isStale);
    scrollTo(0, scroll);
    await tell();
  } catch (error) {
    showState(error.message);
  }
}

async function tell() {
  try {
    const message = await get("page", settings.page);
    showState(message.state);
    notices(document.getElementById("desk-notices"), message, refresh);
  } catch (error) {
    showState(error.message);
  }
}

function set(on) {
  if (isEditing()) return;
  isOn = on;
  sessionStorage.setItem(KEY, on ? "1" : "");
  toggle.setAttribute("aria-pressed", String(on));
  toggle.textContent = word(on ? "done" : "edit");
  document.body.classList.toggle("desk-editing", on);
  const main = document.querySelector("main");
  undecorate(main);
  if (on) decorate(main, refresh, () => isStale);
}

if (toggle) {
  toggle.addEventListener("click", () => set(!isOn));
  if (sessionStorage.getItem(KEY)) set(true);
  tell();
}

addEventListener("beforeunload", (event) => {
  if (isEditing()) event.preventDefault();
});
