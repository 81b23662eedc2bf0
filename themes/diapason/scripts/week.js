// "This week" is the week in which the page is read, not the one in which it was built.
(function () {
  'use strict';
  var all = diapason.all;

  function week() {
    var weeks = all('[data-week]');
    if (!weeks.length) return;
    var monday = new Date();
    monday.setHours(12);
    monday.setDate(monday.getDate() - (monday.getDay() + 6) % 7);
    function two(number) { return (number < 10 ? '0' : '') + number; }
    var name = monday.getFullYear() + '-' + two(monday.getMonth() + 1) + '-' + two(monday.getDate());
    var now = weeks.filter(function (one) { return one.dataset.week === name; })[0];
    // Beyond the weeks that the page holds, the last one stays, under its own dates.
    if (!now && name > weeks[weeks.length - 1].dataset.week) now = weeks[weeks.length - 1];
    if (now) weeks.forEach(function (one) { one.hidden = one !== now; });
  }

  week();
})();
