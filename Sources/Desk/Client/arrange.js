// What can be done to a page as a whole, in a dialog.
import { acting } from "./acting.js";
import { button, make, newId } from "./dom.js";
import { word } from "./settings.js";

function labelled(label, control) {
  control.id = newId("arrange");
  return make("p", { className: "desk-labelled" }, make("label", { htmlFor: control.id }, label), control);
}

const choice = (options) => make("select", {}, ...options.map(({ value, label }) => make("option", { value }, label)));

/** @param place what the desk knows of the page @param done called after a change */
export async function arrange(place, said, done) {
  const title = make("h2", { id: newId("title") }, place.title);
  const trouble = make("p", { role: "alert", className: "desk-trouble" });
  const dialog = make("dialog", { className: "desk-dialog desk-wide", "aria-labelledby": title.id }, title);
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  const act = async (message) => {
    const saved = await acting("arrange", { page: place.page, digest: place.digest, ...message }, trouble);
    if (!saved) return;
    said.textContent = saved.words;
    close();
    await done();
  };
  for (const group of [naming, moving, retiring, binning]) {
    const parts = group(place, act);
    if (parts.length) dialog.append(make("div", { className: "desk-group" }, ...parts));
  }
  dialog.append(trouble, make("p", { className: "desk-actions" }, button(word("close"), close)));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function naming(place, act) {
  const input = make("input", { value: place.title, autocomplete: "off" });
  const follows = make("input", { type: "checkbox", checked: true, id: newId("follows") });
  const rename = () => act({ kind: "rename", title: input.value, takesAddress: place.hasOwnAddress && follows.checked });
  return [labelled(word("newTitle"), input),
    place.hasOwnAddress ? make("p", { className: "desk-check" }, follows, make("label", { htmlFor: follows.id }, word("addressFollows"))) : null,
    make("p", { className: "desk-actions" }, button(word("rename"), rename))].filter(Boolean);
}

function moving(place, act) {
  const parts = [];
  if (place.folders.length > 1) {
    const folder = choice(place.folders);
    parts.push(labelled(word("folder"), folder),
      make("p", { className: "desk-actions" }, button(word("move"), () => act({ kind: "move", other: folder.value }))));
  }
  parts.push(make("p", { className: "desk-actions" },
    button(word("up"), () => act({ kind: "up" })), button(word("down"), () => act({ kind: "down" }))));
  return parts;
}

function retiring(place, act) {
  if (!place.rules.length) return [];
  const other = choice([{ value: "", label: word("none") }, ...place.rules]);
  return [labelled(word("replacedBy"), other),
    make("p", { className: "desk-actions" }, button(word("retire"), () => (other.value ? act({ kind: "retire", other: other.value }) : other.focus())))];
}

function binning(place, act) {
  if (!place.mayGo) return [];
  const warning = make("p", { className: "desk-about", role: "status" });
  const list = make("ul", {});
  const bin = button(word("toBin"), () => {
    if (bin.textContent === word("toBinAgain")) return act({ kind: "bin" });
    bin.textContent = word("toBinAgain");
    warning.textContent = word(place.linking.length ? "linkedFrom" : "notLinked");
    list.replaceChildren(...place.linking.slice(0, 20).map((title) => make("li", {}, title)));
    return undefined;
  });
  return [warning, list, make("p", { className: "desk-actions" }, bin)];
}
