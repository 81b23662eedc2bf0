// An address to copy beside each heading.
document.querySelectorAll("article h2[id], article h3[id]").forEach(function (heading) {
  var anchor = document.createElement("a");
  anchor.className = "anchor";
  anchor.href = "#" + heading.id;
  anchor.textContent = "#";
  anchor.setAttribute("aria-label", "Adresse de la partie : " + heading.textContent);
  heading.append(" ", anchor);
});
