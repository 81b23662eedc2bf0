// A real table, moved about in as a spreadsheet: one cell has the focus, the arrows go on from it.
import { cellEditor } from "./gridcell.js";
import { fromClipboard, toClipboard } from "./cells.js";
import { counter } from "./remarks.js";
import { make } from "./dom.js";
import { mocks } from "./mock.js";
import { word } from "./settings.js";

/** As wide as their texts: a browser that has to find out itself looks at every cell again and again. */
function columns(message) {
  const group = make("colgroup", {}, make("col"));
  group.firstChild.style.width = "6rem";
  message.columns.forEach(({ label }, column) => {
    const longest = Math.max(label.length, ...message.rows.slice(0, 200).map((row) => (row.cells[column] ?? "").length));
    const col = make("col");
    col.style.width = `${Math.min(22, Math.max(6, longest * 0.6 + 1.4))}rem`;
    group.append(col);
  });
  return group;
}

export function table(message, sheet, changed, say) {
  let place = { row: 0, column: 0 };
  const posts = mocks();
  const body = make("tbody");
  const element = make("table", { className: "desk-grid", role: "grid", "aria-label": message.title },
    columns(message), make("thead", {}, make("tr", { role: "row" },
      make("th", { scope: "col", role: "columnheader" }, word("row")),
      ...message.columns.map((column) => make("th", { scope: "col", role: "columnheader", title: column.about }, column.label)))),
    body);

  const cell = (row, column) => body.rows[row]?.cells[column + 1];
  const label = (row, column) => `${message.columns[column].label}, ${word("row").toLowerCase()} ${row + 1}`;

  // Copies of one row: a thousand of them are there before the eye sees it.
  const blank = make("tr", { role: "row" }, make("th", { scope: "row", role: "rowheader" }),
    ...message.columns.map(() => make("td", { role: "gridcell", tabIndex: -1 }, make("div", { className: "desk-cell" }))));

  function line(texts, row) {
    const fresh = blank.cloneNode(true);
    fresh.cells[0].append(String(row + 1), ...[note(row)].filter(Boolean));
    message.columns.forEach((_, column) => {
      const place = fresh.cells[column + 1];
      place.className = was(row, column) === texts[column] ? "" : "desk-changed";
      place.firstChild.textContent = shown(column, texts[column] ?? "");
    });
    return fresh;
  }

  function draw() {
    body.replaceChildren(...sheet.texts.map(line));
    focus(place.row, place.column, false);
  }

  /** Some rows alone; what is behind the last is new. */
  function drawRows(from, to) {
    for (let row = from; row < Math.min(to, body.rows.length); row += 1) body.rows[row].replaceWith(line(sheet.texts[row], row));
    const known = body.rows.length;
    body.append(...sheet.texts.slice(known).map((texts, index) => line(texts, known + index)));
    focus(place.row, place.column, false);
  }

  // A known value is called as people call it.
  const shown = (column, text) => message.columns[column].options.find((option) => option.value === text)?.label ?? text;
  const was = (row, column) => message.rows[row]?.cells[column];
  function note(row) {
    const problems = message.rows[row]?.problems || [];
    return problems.length ? make("span", { className: "desk-trouble" }, ` ${word("problemsOf")} : ${problems.join(" ; ")}`) : null;
  }

  function focus(row, column, isMoved = true) {
    const old = cell(place.row, place.column);
    if (old) old.tabIndex = -1;
    place = {
      row: Math.max(0, Math.min(row, sheet.texts.length - 1)),
      column: Math.max(0, Math.min(column, message.columns.length - 1)),
    };
    const now = cell(place.row, place.column);
    if (!now) return;
    now.tabIndex = 0;
    if (isMoved) now.focus();
  }

  function write(text) {
    const { row, column } = place;
    const target = cell(row, column);
    const old = sheet.texts[row][column] ?? "";
    const field = cellEditor(message.columns[column], text ?? old, label(row, column), (value, down, right) => {
      posts.show([]);
      if (value !== null) set([[row, column, value]]);
      draw();
      focus(row + down, column + right);
    });
    target.replaceChildren(field);
    const network = message.columns.findIndex((one) => one.isNetwork);
    if (message.columns[column].isMessage && network >= 0) {
      counter(field, message.page, sheet.texts[row][network] ?? "", say, posts.show);
    }
    field.focus();
  }

  function set(list) {
    sheet.set(list);
    changed();
  }

  const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -999], End: [0, 999], PageUp: [-15, 0], PageDown: [15, 0] };
  element.addEventListener("keydown", (event) => {
    if (event.isComposing || !event.target.matches("td")) return;
    const move = MOVES[event.key];
    const isCommand = event.ctrlKey || event.metaKey;
    if (move) focus(place.row + move[0], place.column + move[1]);
    else if (event.key === "Enter" || event.key === "F2") write();
    else if (event.key === "Delete" || event.key === "Backspace") { set([[place.row, place.column, ""]]); draw(); focus(place.row, place.column); }
    else if (isCommand && event.key === "z") undo();
    else if (!isCommand && !event.altKey && event.key.length === 1) write(message.columns[place.column].options.length ? undefined : event.key);
    else return;
    event.preventDefault();
  });

  function undo() {
    if (!sheet.undo()) return;
    changed();
    draw();
    focus(place.row, place.column);
    say(word("undone"));
  }

  element.addEventListener("click", (event) => {
    const target = event.target.closest("td");
    if (target && !event.target.closest("textarea, select")) focus(target.parentNode.rowIndex - 1, target.cellIndex - 1);
  });
  element.addEventListener("dblclick", (event) => { if (event.target.closest("td")) write(); });
  for (const name of ["copy", "cut"]) {
    element.addEventListener(name, (event) => {
      if (!event.target.matches?.("td") && !document.activeElement.matches("td")) return;
      event.clipboardData.setData("text/plain", toClipboard([[sheet.texts[place.row][place.column] ?? ""]]));
      event.preventDefault();
      if (name === "cut") { set([[place.row, place.column, ""]]); draw(); focus(place.row, place.column); }
    });
  }
  element.addEventListener("paste", (event) => {
    if (event.target.closest("textarea, select")) return;
    event.preventDefault();
    const rows = fromClipboard(event.clipboardData.getData("text/plain"));
    const { row, column } = place;
    set(rows.flatMap((cells, down) => cells.map((text, right) => [row + down, column + right, text])));
    drawRows(row, row + rows.length);
    focus(row, column);
    say(word("pasted"));
  });
  draw();
  return { element, posts: posts.box, draw, focus, write };
}
