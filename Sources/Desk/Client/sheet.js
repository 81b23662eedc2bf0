// The texts of a grid, what was changed in them, and the steps back. It knows no element.
import { asDate } from "./cells.js";

export function sheet(columns, rows) {
  const texts = rows.map((row) => [...row.cells]);
  const first = rows.map((row) => [...row.cells]);
  const past = [];

  const written = (column, text) => (columns[column].isDate ? asDate(text) : text);

  function restore(step) {
    for (const { row, column, old } of [...step.cells].reverse()) texts[row][column] = old;
    texts.length = step.length;
  }

  return {
    texts,
    /** Sets cells, as one step: a list of `[row, column, text]`; rows grow. */
    set(list) {
      const step = { cells: [], length: texts.length };
      for (const [row, column, text] of list) {
        if (column >= columns.length) continue;
        while (texts.length <= row) texts.push(columns.map(() => ""));
        const now = written(column, text);
        // A row that is shorter than its table has no such cell to change.
        if (column >= texts[row].length || texts[row][column] === now) continue;
        step.cells.push({ row, column, old: texts[row][column] });
        texts[row][column] = now;
      }
      if (step.cells.length || step.length !== texts.length) past.push(step);
    },
    addRow() {
      past.push({ cells: [], length: texts.length });
      texts.push(columns.map(() => ""));
      return texts.length - 1;
    },
    undo() {
      const step = past.pop();
      if (step) restore(step);
      return Boolean(step);
    },
    /** What a save is told: changed cells, and new rows behind the last. */
    changes() {
      const list = [];
      first.forEach((cells, index) => cells.forEach((old, column) => {
        if (texts[index][column] === old) return;
        list.push({ kind: "cell", row: rows[index].number, column, text: texts[index][column] });
      }));
      const last = rows.length ? rows[rows.length - 1].number : 0;
      for (const cells of texts.slice(first.length)) {
        if (cells.some((cell) => cell)) list.push({ kind: "row", row: last, text: "", cells });
      }
      return list;
    },
  };
}
