// Cells as spreadsheets copy them: tabs between cells, line feeds between rows, quotation marks around
// what holds either.
export function fromClipboard(text) {
  const rows = [[]];
  let index = 0;
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (index <= plain.length) {
    const [cell, end] = plain[index] === '"' ? quoted(plain, index) : bare(plain, index);
    rows[rows.length - 1].push(cell);
    if (end >= plain.length) break;
    if (plain[end] === "\n") rows.push([]);
    index = end + 1;
  }
  return rows;
}

function bare(text, start) {
  const end = text.slice(start).search(/[\t\n]/);
  return end < 0 ? [text.slice(start), text.length] : [text.slice(start, start + end), start + end];
}

function quoted(text, start) {
  let cell = "";
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] !== '"') {
      cell += text[index];
    } else if (text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (index + 1 === text.length || "\t\n".includes(text[index + 1])) {
      return [cell, index + 1];
    } else {
      break;
    }
  }
  // A quotation mark that closes nothing is one of the text's.
  return bare(text, start);
}

const written = (cell) => (/[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

export const toClipboard = (rows) => rows.map((row) => row.map(written).join("\t")).join("\n");

/** `28/09/2026` as the file has it: `2026-09-28`. */
export function asDate(text) {
  const day = text.trim().match(/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/);
  return day ? `${day[3]}-${day[2].padStart(2, "0")}-${day[1].padStart(2, "0")}` : text;
}
