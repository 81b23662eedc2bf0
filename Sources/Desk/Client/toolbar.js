// Bold, link, list: signs around what is selected, put there as if they were typed, so that the
// browser's own undo takes them back.
import { button, make, newId } from "./dom.js";
import { word } from "./settings.js";

function type(area, start, end, text) {
  area.focus();
  area.setSelectionRange(start, end);
  // The only way by which the browser's undo learns of it.
  if (!document.execCommand("insertText", false, text)) area.setRangeText(text, start, end, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function bold(area) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  type(area, start, end, `**${chosen}**`);
  if (!chosen) area.setSelectionRange(start + 2, start + 2);
}

function list(area) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  let end = area.value.indexOf("\n", area.selectionEnd);
  if (end < 0) end = area.value.length;
  const lines = area.value.slice(start, end).split("\n");
  const isList = lines.every((line) => line.startsWith("- "));
  type(area, start, end, lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join("\n"));
}

function link(area, bar) {
  if (bar.querySelector(".desk-link")) return;
  const { selectionStart: start, selectionEnd: end } = area;
  const id = newId("link");
  const address = make("input", { id, type: "text", autocomplete: "off" });
  const row = make("span", { className: "desk-link" }, make("label", { htmlFor: id }, word("linkTo")), address);
  const close = () => {
    row.remove();
    area.focus();
  };
  const insert = () => {
    const target = address.value.trim();
    close();
    if (!target) return;
    const shown = area.value.slice(start, end) || target;
    // An address with a space or a bracket stands between angle brackets.
    type(area, start, end, `[${shown}](${/[\s()]/.test(target) ? `<${target}>` : target})`);
  };
  row.append(button(word("insert"), insert), button(word("cancel"), close));
  row.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      insert();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });
  bar.append(row);
  address.focus();
}

export function toolbar(area, kind) {
  const bar = make("div", { className: "desk-toolbar", role: "group", "aria-label": word("edit") });
  bar.append(button(word("bold"), () => bold(area)), button(word("link"), () => link(area, bar)));
  if (kind === "text") bar.append(button(word("list"), () => list(area)));
  area.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
    if (event.key === "b") {
      event.preventDefault();
      bold(area);
    } else if (event.key === "k") {
      event.preventDefault();
      link(area, bar);
    }
  });
  return bar;
}
