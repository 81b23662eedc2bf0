// The one place that talks to the desk. What went wrong comes back as words.
import { word } from "./settings.js";

const API = "/.diapason/desk/api/";
const TOKEN = "diapason-desk-token";

export class Trouble extends Error {
  constructor(words, status = 0) {
    super(words);
    this.status = status;
  }
}

async function answered(request) {
  let answer;
  try {
    answer = await request;
  } catch {
    throw new Trouble(word("offline"));
  }
  if (answer.ok) return answer;
  let words = answer.status === 403 ? word("noToken") : word("offline");
  try {
    words = (await answer.json()).words || words;
  } catch {
    // An answer that is no message keeps the words above.
  }
  throw new Trouble(words, answer.status);
}

export async function get(name, handle) {
  return (await answered(fetch(`${API}${name}/${handle}`, { cache: "no-store" }))).json();
}

export async function post(name, message) {
  const answer = await answered(fetch(API + name, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Diapason-Desk": localStorage.getItem(TOKEN) || "",
    },
    body: JSON.stringify(message),
  }));
  return answer.json();
}

export async function pageAt(address) {
  const answer = await answered(fetch(address, { cache: "no-store" }));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

export const keepToken = (token) => localStorage.setItem(TOKEN, token);
