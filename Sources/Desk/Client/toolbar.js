// Bold, link, list: signs around what is selected, put there as if they were typed, so that the
// browser's own undo takes them back.
import { button, make, newId } from "./dom.js";
import { examplesRow } from "./examples.js";
import { get } from "./server.js";
import { termRow } from "./terms.js";
import { pictureRow } from "./picture.js";
import { plain } from "./plain.js";
import { word } from "./settings.js";

/** As if it were typed. */
export function type(area, start, end, text) {
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

/** The pages by their titles, as a list that the field completes from. */
async function offer(page, field, bar) {
  const list = make("datalist", { id: newId("targets") });
  bar.append(list);
  field.setAttribute("list", list.id);
  try {
    const { targets } = await get("targets", page);
    list.append(...targets.map(({ title }) => make("option", { value: title })));
    return targets;
  } catch {
    // Without the list an address can be typed all the same.
    return [];
  }
}

function link(area, bar, page) {
  if (bar.querySelector(".desk-link")) return;
  const { selectionStart: start, selectionEnd: end } = area;
  const id = newId("link");
  const address = make("input", { id, type: "text", autocomplete: "off" });
  const row = make("span", { className: "desk-link" }, make("label", { htmlFor: id }, word("linkTitle")), address);
  const offered = offer(page, address, row);
  const close = () => {
    row.remove();
    area.focus();
  };
  const insert = async () => {
    const typed = address.value.trim();
    const known = (await offered).find(({ title }) => plain(title) === plain(typed));
    close();
    if (!typed) return;
    const chosen = area.value.slice(start, end);
    // A record is called by its name, and shown by its title.
    if (known?.isWhole) {
      const space = /[^\s([«]$/.test(area.value.slice(0, start)) ? " " : "";
      return type(area, start, end, chosen ? `${chosen} ${known.text}` : space + known.text);
    }
    const target = known ? known.text : typed;
    const shown = chosen || typed;
    // An address with a space or a bracket stands between angle brackets.
    return type(area, start, end, `[${shown}](${/[\s()]/.test(target) ? `<${target}>` : target})`);
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

/** A picture is asked for where the caret is, or where a file was dropped. */
function picture(area, bar, page, file) {
  const { selectionStart: start, selectionEnd: end } = area;
  pictureRow(bar, page, (text) => type(area, start, end, text), file);
}

export function toolbar(area, kind, page) {
  const bar = make("div", { className: "desk-toolbar", role: "group", "aria-label": word("edit") });
  bar.append(button(word("bold"), () => bold(area)), button(word("link"), () => link(area, bar, page)),
    button(word("term"), () => {
      const { selectionStart: start, selectionEnd: end } = area;
      termRow(bar, page, (text) => type(area, start, end, text));
    }));
  if (kind === "text") {
    bar.append(button(word("list"), () => list(area)), button(word("picture"), () => picture(area, bar, page)),
      button(word("examples"), () => {
        const { selectionStart: start, selectionEnd: end } = area;
        examplesRow(bar, (text) => type(area, start, end, area.value.slice(0, start).trim() ? `\n\n${text}` : text));
      }));
    area.addEventListener("drop", (event) => {
      const [file] = event.dataTransfer.files;
      if (!file?.type.startsWith("image/")) return;
      event.preventDefault();
      picture(area, bar, page, file);
    });
  }
  area.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
    if (event.key === "b") {
      event.preventDefault();
      bold(area);
    } else if (event.key === "k") {
      event.preventDefault();
      link(area, bar, page);
    }
  });
  return bar;
}
