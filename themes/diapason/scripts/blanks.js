// The blanks of a model answer can be filled in where they stand; what is copied has them filled.
(function () {
  'use strict';
  var all = diapason.all, make = diapason.make;

  function blank() {
    var field = make('span', 'blank', '\u2026');
    field.contentEditable = 'true';
    field.setAttribute('role', 'textbox');
    field.setAttribute('aria-label', diapason.words.blank);
    field.addEventListener('focus', function () { getSelection().selectAllChildren(field); });
    field.addEventListener('keydown', function (event) { if (event.key === 'Enter') event.preventDefault(); });
    field.addEventListener('paste', function (event) {
      event.preventDefault();
      document.execCommand('insertText', false, event.clipboardData.getData('text/plain').replace(/\s+/g, ' '));
    });
    return field;
  }

  all('[data-blanks]').forEach(function (sheet) {
    var walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.indexOf('\u2026') >= 0) texts.push(walker.currentNode);
    texts.forEach(function (text) {
      text.data.split('\u2026').forEach(function (part, number) {
        if (number) text.before(blank());
        text.before(part);
      });
      text.remove();
    });
  });
})();
