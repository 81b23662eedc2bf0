// A field of the form: its values, what it means, and how values are added and taken away.
import { button, make, newId } from "./dom.js";
import { control } from "./field.js";
import { word } from "./settings.js";

/** @param changed called when somebody changed something */
export function fieldOf(field, mayAdd, changed) {
  const about = make("p", { id: newId("about"), className: "desk-about" },
    field.about + (field.isRequired ? ` (${word("required")})` : ""),
    field.input.kind === "text" && field.input.example
      ? make("span", { className: "desk-example" }, ` ${word("example")}${field.input.example}`) : null);
  const isFixed = !field.isThere && !mayAdd;
  const controls = [];
  const removed = [];
  const added = [];
  const values = make("div", { className: "desk-values" });

  function show(entry, isNew) {
    const one = control(field.input, { ...entry, isReadOnly: entry.isReadOnly || isFixed }, about.id);
    const row = make("div", { className: "desk-value" }, one.label, one.field);
    if (one.meaning) row.append(one.meaning);
    one.field.addEventListener("input", changed);
    if (field.list || isNew) {
      row.append(button(word("takeAway"), () => {
        if (isNew) added.splice(added.indexOf(one), 1);
        else removed.push(entry.way);
        row.remove();
        changed();
      }, { "aria-label": `${word("takeAway")} ${one.label.textContent}` }));
    }
    values.append(row);
    (isNew ? added : controls).push(one);
    return one;
  }

  for (const entry of field.entries) show(entry, false);
  const box = make("div", { className: "desk-field" }, values, about);
  if (field.list) {
    box.append(button(word("addValue"), () => {
      const label = `${field.label} ${controls.length + added.length + 1}`;
      show({ way: field.list, label, value: "", isReadOnly: false }, true).field.focus();
    }, { "aria-label": `${word("addValue")} ${field.label}` }));
  }
  if (field.entries.some((entry) => entry.isReadOnly)) {
    box.append(make("p", { className: "desk-about" }, word("readOnly")));
  }

  function changes() {
    const list = [];
    for (const one of controls) {
      const isGone = removed.some((way) => way.join("/") === one.entry.way.join("/"));
      if (!one.isChanged || isGone) continue;
      const { way } = one.entry;
      // An empty value is none: its line goes.
      if (field.isThere && !one.value) {
        list.push(field.list && way.length > 1
          ? { kind: "remove", way: field.list, row: Number(way[1]), text: "" }
          : { kind: "clear", way, text: "" });
      } else list.push({ kind: field.isThere ? "value" : "key", way, text: one.value });
    }
    for (const one of added) {
      if (one.value) list.push({ kind: "append", way: field.list, text: one.value });
    }
    for (const way of removed) {
      list.push({ kind: "remove", way: field.list, row: Number(way[way.length - 1]), text: "" });
    }
    // What goes from a list comes last, from its end: it changes the numbers of what stands behind it.
    const goes = (change) => change.kind === "remove";
    return list.sort((one, other) => goes(one) - goes(other) || (goes(one) ? other.row - one.row : 0));
  }
  return { box, changes };
}
