// Words that hold from or until a day are right on the day of reading, not on that of the build:
// `data-after` is the last day on which they do not hold yet, `data-until` the last on which they do.
(function () {
  'use strict';
  var now = new Date();
  function two(number) { return (number < 10 ? '0' : '') + number; }
  var today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());

  diapason.today = today;
  diapason.all('[data-today]').forEach(function (place) {
    if (place.dataset.today !== today) return;
    place.classList.add('is-today');
    place.insertBefore(diapason.make('span', 'month-today', place.dataset.todayWord), place.firstChild);
  });
  diapason.all('[data-after], [data-until]').forEach(function (word) {
    var after = word.dataset.after, until = word.dataset.until;
    word.hidden = Boolean((after && today <= after) || (until && today > until));
  });
  document.documentElement.dataset.today = today;
})();
