// How the programs that people copy from say what something is.
const style = (element) => element.getAttribute("data-style") || "";

/** Comments, hidden words, what a revision struck out, scripts and pictures. */
export function isDropped(node) {
  if (node.nodeType === 8) return true;
  if (node.nodeType !== 1) return false;
  return node.matches("style, script, title, meta, link, template, noscript, img, svg, object, iframe, input, button, select, textarea, del, s[data-suggestion]")
    || /mso-list:\s*ignore|mso-hide:\s*all|display:\s*none|mso-element:\s*comment|mso-special-character:\s*comment/i.test(style(node))
    || /MsoComment|MsoAnnotation/.test(node.className || "");
}

/** `mso-list:l0 level2 lfo1` and the sign that Word drew. */
export function marker(element) {
  const found = style(element).match(/mso-list:\s*l\d+\s+level(\d)/i);
  if (!found) return null;
  const drawn = [...element.querySelectorAll("span")].find((span) => /mso-list:\s*ignore/i.test(style(span)));
  const sign = (drawn?.textContent || "").replace(/\u00a0/g, " ").trim();
  const number = sign.match(/^(\d+)[.)]/);
  const isOrdered = number || /^[a-z]{1,4}[.)]/i.test(sign);
  return { level: Math.min(Number(found[1]), 9), sign: isOrdered ? `${number ? number[1] : 1}.` : "-" };
}

/** A heading's rank, by its element or by Word's styles. */
export function level(element) {
  const own = element.localName.match(/^h([1-6])$/);
  if (own) return Number(own[1]);
  const named = (element.className || "").match(/^(?:Mso)?(?:Heading|Titre|berschrift)(\d)$/i);
  if (named) return Number(named[1]);
  return element.className === "MsoTitle" ? 1 : 0;
}

export function isBold(element) {
  const weight = style(element).match(/font-weight:\s*(\w+)/i)?.[1];
  if (weight) return weight === "bold" || Number(weight) >= 600;
  return element.matches("b, strong");
}

export function isItalic(element) {
  const slant = style(element).match(/font-style:\s*(\w+)/i)?.[1];
  if (slant) return slant === "italic";
  return element.matches("i, em");
}

/** Where a link leads, without what another program led it through; nothing for what no page may hold. */
export function address(element) {
  let to = (element.getAttribute("href") || "").trim();
  const through = to.match(/^https:\/\/(?:www\.google\.[a-z.]+\/url\?(?:.*&)?q=|[a-z0-9.-]+\.safelinks\.protection\.outlook\.com\/\?(?:.*&)?url=)([^&]+)/i);
  try {
    if (through) to = decodeURIComponent(through[1]);
  } catch {
    return "";
  }
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(to)) return "";
  return /[\s()<>]/.test(to) ? `<${to.replace(/[\s<>]/g, encodeURIComponent)}>` : to;
}

/** A text whose signs are no Markdown. */
export function escaped(text) {
  return text.replace(/[\\`*[\]<~]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "\\&");
}
