// A title leads to its page.
const field = document.getElementById("desk-find");
const pages = [...document.querySelectorAll("#desk-pages option")];

// However its apostrophes and spaces are typed.
const plain = (text) => text.trim().toLowerCase().replace(/’/g, "'").replace(/\s+/g, " ");

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
