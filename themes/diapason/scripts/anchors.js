// A link beside each heading, to be copied or quoted.
(function () {
  'use strict';
  var words = diapason.words, all = diapason.all, make = diapason.make;

  function anchors() {
    all('.content :is(h2, h3)[id]').forEach(function (heading) {
      var link = make('a', 'anchor', '#');
      link.href = '#' + heading.id;
      link.setAttribute('aria-label', words.anchor + ' ' + heading.textContent);
      heading.appendChild(link);
    });
  }

  anchors();
})();
