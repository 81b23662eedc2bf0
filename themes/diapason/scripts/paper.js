// A button that prints; a style hides it where no script runs.
(function () {
  'use strict';
  diapason.all('[data-print]').forEach(function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
  // Where styles cannot unfold what is folded, it is opened while the page is printed.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = diapason.all('main details:not([open])');
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (details) { details.open = false; });
    opened = [];
  });
})();
