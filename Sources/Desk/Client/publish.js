// What a publication would change, what holds it back, and the publication.
import { acting } from "./acting.js";
import { make } from "./dom.js";
import { post } from "./server.js";
import { word } from "./settings.js";

const said = document.getElementById("desk-said");
const MOST = 50;

function list(title, lines) {
  if (!lines.length) return [];
  const more = lines.length > MOST ? [make("li", {}, `… +${lines.length - MOST}`)] : [];
  return [make("h3", {}, `${title} (${lines.length})`),
    make("ul", {}, ...lines.slice(0, MOST).map((line) => make("li", {}, line)), ...more)];
}

async function look(section) {
  const place = section.querySelector(".desk-pending");
  const button = section.querySelector("button");
  place.replaceChildren(make("p", { role: "status" }, word("looking")));
  try {
    const pending = await post("pending", { target: section.dataset.target });
    const of = (kind) => pending.pages.filter((page) => page.kind === kind).map((page) => page.title);
    const parts = [...list(word("heldBack"), pending.obstacles), ...["added", "changed", "removed"].flatMap((kind) => list(word(kind), of(kind)))];
    if (pending.isFirst) parts.push(make("p", {}, word("firstTime")));
    else if (!parts.length) parts.push(make("p", {}, word("nothingNew")));
    place.replaceChildren(...parts);
    button.disabled = pending.obstacles.length > 0;
  } catch (error) {
    place.replaceChildren(make("p", { role: "alert" }, error.message));
  }
}

for (const section of document.querySelectorAll("[data-target]")) {
  const button = section.querySelector("button");
  button.addEventListener("click", async () => {
    button.disabled = true;
    const saved = await acting("publish", { target: section.dataset.target }, said, word("publishing"));
    if (saved) await look(section);
    else button.disabled = false;
  });
  look(section);
}
