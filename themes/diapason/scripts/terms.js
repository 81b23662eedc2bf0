// A term of the glossary: its definition stands below the paragraph once it is asked for.
(function () {
  'use strict';
  var words = diapason.words, all = diapason.all, make = diapason.make, say = diapason.say;

  function terms() {
    all('a.term').forEach(function (link) {
      var definition = link.title;
      var note = null;
      link.removeAttribute('title');
      link.setAttribute('aria-expanded', 'false');
      link.setAttribute('role', 'button');
      function toggle(event) {
        event.preventDefault();
        if (note) { note.remove(); note = null; } else {
          note = make('span', 'term-note', definition + ' ');
          var more = make('a', '', words.glossary);
          more.href = link.href;
          note.appendChild(more);
          var block = link.closest('p, li, dd') || link;
          block.appendChild(note);
          say(definition);
        }
        link.setAttribute('aria-expanded', String(Boolean(note)));
      }
      link.addEventListener('click', toggle);
      link.addEventListener('keydown', function (event) { if (event.key === ' ') toggle(event); });
    });
  }

  terms();
})();
