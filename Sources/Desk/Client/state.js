// The page's state, in words, always in one place; changes are announced politely.
const place = document.getElementById("desk-state");
place?.setAttribute("role", "status");

export function showState(words) {
  if (place && words && place.textContent !== words) place.textContent = words;
}
