// A title leads to its page.
import { plain } from "./plain.js";

const field = document.getElementById("desk-find");
const pages = [...document.querySelectorAll("#desk-pages option")];

function go() {
  const wanted = plain(field.value);
  if (!wanted) return;
  const found = pages.find((page) => plain(page.value) === wanted)
    || pages.find((page) => plain(page.value).includes(wanted));
  if (found) location.assign(found.dataset.address);
}

document.getElementById("desk-go").addEventListener("click", go);
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter") go();
});
