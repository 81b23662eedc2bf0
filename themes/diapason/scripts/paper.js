// A button that prints, where there is a script to do so.
(function () {
  'use strict';
  diapason.all('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });
})();
