// A page built in time may be read late.
(function () {
  'use strict';
  var words = diapason.words, all = diapason.all;

  function overdue() {
    var today = new Date().toISOString().slice(0, 10);
    all('[data-due]:not(.is-overdue)').forEach(function (fact) {
      if (!fact.dataset.due || fact.dataset.due >= today) return;
      fact.classList.add('is-overdue');
      fact.querySelector('dd').append(' (' + words.overdue + ')');
    });
  }

  overdue();
})();
