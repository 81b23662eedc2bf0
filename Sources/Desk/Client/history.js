// Who changed the page, when; each version compared in words, and the way back to it.
import { button, make } from "./dom.js";
import { get, post } from "./server.js";
import { introduce } from "./identity.js";
import { settings, word } from "./settings.js";
import { showState } from "./state.js";

const work = document.getElementById("desk-work");

async function load(words = "") {
  const [history, page] = await Promise.all([get("history", settings.page), get("page", settings.page)]);
  showState(page.state);
  const said = make("p", { className: "desk-said", role: "status" }, words);
  const rows = history.versions.map((version, index) => row(history, version, index, said));
  work.replaceChildren(said, rows.length
    ? make("ol", { className: "desk-list" }, ...rows)
    : make("p", {}, word("noHistory")));
}

function row(history, version, index, said) {
  const place = make("div");
  const heading = make("div", {},
    make("strong", {}, version.what), make("br"), make("span", { className: "desk-quiet" }, `${version.who}, ${version.time}`));
  if (index === 0) return make("li", {}, heading, make("p", { className: "desk-about" }, word("now")));
  return make("li", {}, heading, make("p", { className: "desk-actions" },
    button(word("compare"), () => compare(history, version, place, said), {
      "aria-label": `${word("compare")} : ${version.time}`,
    })), place);
}

async function compare(history, version, place, said) {
  try {
    const { places } = await get("version", `${history.page}?id=${version.id}`);
    const restore = button(word("restore"), () => {
      if (restore.textContent === word("restoreAgain")) return goBack(history, version, said);
      restore.textContent = word("restoreAgain");
      return undefined;
    });
    place.replaceChildren(
      make("p", { className: "desk-about" }, word(places.length ? "thenNow" : "same")),
      ...places.map((parts) => make("p", { className: "desk-words" }, ...parts.map(part))),
      ...(places.length ? [make("p", { className: "desk-actions" }, restore)] : []));
  } catch (error) {
    said.textContent = error.message;
  }
}

const hidden = (text) => make("span", { className: "visually-hidden" }, ` ${text} `);

function part({ kind, text }) {
  if (kind === "same") return document.createTextNode(text);
  return kind === "old" ? make("del", {}, hidden(word("goes")), text) : make("ins", {}, hidden(word("comes")), text);
}

async function goBack(history, version, said) {
  const message = { page: history.page, digest: history.digest, version: version.id };
  try {
    let saved = await post("restore", message);
    if (saved.outcome === "stranger" && (await introduce(saved.words))) saved = await post("restore", message);
    if (saved.outcome === "saved") await load(saved.words);
    else said.textContent = saved.words;
  } catch (error) {
    said.textContent = error.message;
  }
}

load().catch((error) => work.replaceChildren(make("p", { role: "alert" }, error.message)));
