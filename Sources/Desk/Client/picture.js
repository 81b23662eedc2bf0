// A picture for a passage: the file, and what it shows for whoever does not see it.
import { button, make, newId } from "./dom.js";
import { handOver } from "./handing.js";
import { word } from "./settings.js";

/** @param insert puts a text where the caret was @param file one that was dropped */
export function pictureRow(bar, page, insert, file) {
  if (bar.querySelector(".desk-picture")) return;
  const chosen = make("input", { type: "file", accept: "image/*", id: newId("picture") });
  const shows = make("input", { type: "text", id: newId("shows"), autocomplete: "off" });
  const ornament = make("input", { type: "checkbox", id: newId("ornament") });
  const said = make("p", { role: "alert", className: "desk-trouble" });
  const label = (control, words) => make("label", { htmlFor: control.id }, words);
  const send = async () => {
    const picture = file || chosen.files[0];
    const text = ornament.checked ? "" : shows.value.trim().replace(/\s+/g, " ");
    if (!picture) return void (said.textContent = word("noPicture"));
    // Never the file's name: it tells nobody anything.
    if (!ornament.checked && !text) return void (said.textContent = word("noAlternative"));
    const saved = await handOver(picture, { page }, said);
    if (!saved) return undefined;
    row.remove();
    insert(`![${text.replace(/[\\[\]]/g, "\\$&")}](${saved.text})`);
    return undefined;
  };
  const row = make("div", { className: "desk-picture desk-labelled" },
    file ? make("p", {}, file.name) : label(chosen, word("pictureFile")), file ? null : chosen,
    label(shows, word("pictureShows")), shows,
    make("p", { className: "desk-check" }, ornament, label(ornament, word("ornament"))), said,
    make("p", { className: "desk-actions" }, button(word("insert"), send), button(word("cancel"), () => row.remove())));
  row.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    row.remove();
  });
  bar.append(row);
  (file ? shows : chosen).focus();
}
