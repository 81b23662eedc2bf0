// Which version, or which words of a rule, were in force on a day: the list below the field says the
// same without a script.
(function () {
  'use strict';
  var form = document.querySelector('[data-on-day]');
  if (!form) return;
  var field = form.querySelector('input'), status = form.querySelector('[role=status]');
  form.hidden = false;
  function show() {
    var day = field.value, found = null;
    if (!day) return;
    Array.prototype.forEach.call(document.querySelectorAll('[data-edition]'), function (edition) {
      var from = edition.dataset.from, last = edition.dataset.last;
      if ((!from || from <= day) && (!last || day <= last)) found = edition;
    });
    status.textContent = '';
    if (!found) { status.textContent = form.dataset.none; return; }
    var link = document.createElement('a');
    link.href = found.dataset.href;
    link.textContent = found.querySelector('a').textContent;
    status.append(form.dataset.open + ' ', link);
  }
  form.addEventListener('submit', function (event) { event.preventDefault(); show(); });
  field.addEventListener('change', show);
})();
