// What Word, Outlook and Google Docs put on the clipboard, as the text of a passage: headings, lists,
// links, tables, bold and italic. Never styles, colours, comments, pictures or scripts: the copy is
// parsed and not run, and what is not known here is its words alone.
import { address, escaped, level, marker, isBold, isDropped, isItalic } from "./clipboard.js";

const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr, section, article, dl";
const WORTH = "h1, h2, h3, h4, h5, h6, li, table, a[href], b, strong, i, em, [data-style*='font-weight'], [data-style*='mso-list']";

/** Styles are read and never applied: the browser is not even handed them. */
const withoutStyles = (html) => html.replace(/<style[\s\S]*?(<\/style\s*>|$)/gi, "")
  .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));

/** Markdown, or null where the copy says no more than its plain text. @param isLine on one line */
export function fromHTML(html, isLine) {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  // What an editor of code copies is text as it was typed.
  if (!body.querySelector(WORTH) || body.querySelector("[data-style*='white-space: pre;'][data-style*='mono']")) return null;
  const text = isLine ? inline(body) : blocks(body).join("\n\n").replace(/\n{3,}/g, "\n\n");
  return (isLine ? text.replace(/\s*\n\s*/g, " ") : text).trim();
}

// MARK: - Blocks

function blocks(element) {
  const found = [];
  let run = [];
  const list = [];
  const endRun = () => {
    const text = paragraph(run.map((node) => inlineOf(node)).join(""));
    if (text) found.push(text);
    run = [];
  };
  const endList = () => {
    if (list.length) found.push(list.splice(0).join("\n"));
  };
  for (const node of element.childNodes) {
    if (isDropped(node)) continue;
    // Word's lists are paragraphs that say so.
    const item = node.nodeType === 1 && marker(node);
    if (item) {
      endRun();
      list.push(`${"   ".repeat(item.level - 1)}${item.sign} ${oneLine(inline(node))}`);
      continue;
    }
    if (node.nodeType === 1 && (node.matches(BLOCKS) || node.querySelector(BLOCKS))) {
      endRun();
      if (node.textContent.trim() || node.matches("hr")) endList();
      found.push(...block(node));
    } else {
      if (node.textContent.trim()) endList();
      run.push(node);
    }
  }
  endRun();
  endList();
  return found.filter(Boolean);
}

function block(node) {
  const name = node.localName;
  const rank = level(node);
  if (rank) {
    const text = oneLine(inline(node, true));
    // The page has its title: what is copied stands below it.
    return text ? [`${"#".repeat(Math.min(rank + 1, 6))} ${text}`] : [];
  }
  if (name === "ul" || name === "ol") return [listOf(node, "").join("\n")];
  if (name === "table") return table(node);
  if (name === "blockquote") return blocks(node).map((text) => text.replace(/^/gm, "> "));
  if (name === "hr") return ["---"];
  return blocks(node);
}

function listOf(element, indent) {
  const lines = [];
  let number = Number(element.getAttribute("start")) || 1;
  for (const child of element.children) {
    if (child.matches("ul, ol")) {
      lines.push(...listOf(child, `${indent}   `));
    } else if (!isDropped(child)) {
      const nested = [...child.querySelectorAll("ul, ol")].filter((list) => list.parentElement.closest("li") === child);
      const own = child.cloneNode(true);
      for (const list of own.querySelectorAll("ul, ol")) list.remove();
      lines.push(`${indent}${element.localName === "ol" ? `${number}.` : "-"} ${oneLine(inline(own))}`);
      for (const list of nested) lines.push(...listOf(list, `${indent}   `));
      number += 1;
    }
  }
  return lines;
}

function table(element) {
  const rows = [...element.rows].map((row) => [...row.cells].flatMap((cell) =>
    [oneLine(inline(cell)).replace(/\|/g, "\\|"), ...Array(Math.min(cell.colSpan, 50) - 1).fill("")]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  // A frame around a text is no table.
  if (width < 2) return [...element.rows].flatMap((row) => [...row.cells].flatMap((cell) => blocks(cell)));
  const written = rows.map((row) => `| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`);
  written.splice(1, 0, `|${" --- |".repeat(width)}`);
  return [written.join("\n")];
}

// MARK: - Words

const single = (text) => text.replace(/ {2,}(?!\n)/g, " ");
const oneLine = (text) => single(text.replace(/\s*\n\s*/g, " ").trim());

/** A paragraph that begins as another block would is told that it is none. */
const paragraph = (text) => single(text.trim()).replace(/^(#{1,6}\s|[-+>]\s|=+$|-+$)/gm, "\\$1").replace(/^(\d+)([.)]\s)/gm, "$1\\$2");

const inline = (element, isHeading = false) => [...element.childNodes].map((node) => inlineOf(node, isHeading)).join("");

function inlineOf(node, isHeading = false) {
  if (isDropped(node)) return "";
  if (node.nodeType === 3) return escaped(node.data.replace(/[ \t\r\n]+/g, " "));
  if (node.nodeType !== 1) return "";
  if (node.localName === "br") return "  \n";
  const text = inline(node, isHeading);
  if (node.matches(BLOCKS)) return `${text}\n`;
  if (!text.trim()) return text;
  if (node.localName === "a") {
    const to = address(node);
    return to ? around(text, "[", `](${to})`) : text;
  }
  if (isHeading) return text;
  const sign = (isBold(node) ? "**" : "") + (isItalic(node) ? "*" : "");
  return sign ? around(text, sign, [...sign].reverse().join("")) : text;
}

/** The signs stand at words: spaces at the ends stay outside. */
function around(text, before, after) {
  const [, start, words, end] = text.match(/^(\s*)([\s\S]*?)(\s*)$/);
  return `${start}${before}${words}${after}${end}`;
}

/** Puts a copy into a passage, so that the browser's own undo takes it back at once. @param type as if typed */
export function pasteInto(area, isLine, event, type) {
  const html = event.clipboardData.getData("text/html");
  const text = html && fromHTML(html, isLine);
  if (!text) return;
  event.preventDefault();
  const { selectionStart: start, selectionEnd: end, value } = area;
  const isBlock = /\n\n|^(#{1,6} |- |\d+\. |\| |> )/.test(text);
  const before = isBlock && value.slice(0, start).trim() ? "\n\n" : "";
  const after = isBlock && value.slice(end).trim() ? "\n\n" : "";
  type(area, start, end, before + text + after);
}
