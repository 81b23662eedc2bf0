// What scripts add to a page that is complete without them. The files of this folder are joined in
// the order of their names; each is a function of its own, and this one gives them what they share.
var diapason = (function () {
  'use strict';

  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
  // Says what was done, to those who do not see it.
  function say(text) { document.getElementById('d_status').textContent = text; }

  // The clipboard where it is given, else an old command (file:// has no clipboard in some browsers).
  function copyText(text, done) {
    function old() {
      var area = make('textarea', 'visually-hidden');
      var before = document.activeElement;
      area.value = text;
      document.body.appendChild(area);
      area.select();
      var copied = false;
      try { copied = document.execCommand('copy'); } catch (error) { /* said below */ }
      area.remove();
      if (before) before.focus();
      done(copied);
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { done(true); }, old);
    } else { old(); }
  }

  // `words`: the interface's words in the page's language, from the body's data attributes.
  return { words: document.body.dataset, all: all, make: make, say: say, copyText: copyText };
})();
