// A pair of examples, one to follow and one to avoid, as the passage has them.
import { button, make, newId } from "./dom.js";
import { word } from "./settings.js";

const quoted = (sign, text) => [`> [!${sign}]`, ...text.trim().split("\n").map((line) => `> ${line}`)].join("\n");

/** @param insert puts a text where the caret was */
export function examplesRow(bar, insert) {
  if (bar.querySelector(".desk-examples")) return;
  const field = (label) => {
    const area = make("textarea", { id: newId("example"), rows: 2, spellcheck: true });
    return { area, label: make("label", { htmlFor: area.id }, label) };
  };
  const good = field(word("goodExample"));
  const bad = field(word("badExample"));
  const send = () => {
    const pair = [["DO", good], ["DONT", bad]].filter(([, { area }]) => area.value.trim());
    row.remove();
    if (pair.length) insert(pair.map(([sign, { area }]) => quoted(sign, area.value)).join("\n\n"));
  };
  const row = make("div", { className: "desk-examples desk-picture desk-labelled" },
    good.label, good.area, bad.label, bad.area,
    make("p", { className: "desk-actions" }, button(word("insert"), send), button(word("cancel"), () => row.remove())));
  row.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") row.remove();
  });
  bar.append(row);
  good.area.focus();
}
