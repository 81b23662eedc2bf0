// A button that prints; a style hides it where no script runs.
(function () {
  'use strict';
  diapason.all('[data-print]').forEach(function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
})();
