// Runs before the first paint, so that nothing flashes and nothing jumps.
(function () {
  'use strict';
  var html = document.documentElement;
  html.setAttribute('data-script', '');

  // The reader's choice of light or dark; without one, the system's preference stands (CSS).
  try {
    var theme = localStorage.getItem('diapason-theme');
    if (theme === 'light' || theme === 'dark') html.setAttribute('data-theme', theme);
  } catch (error) { /* storage may be refused, on file:// for instance */ }

  // Folded lists (details.fold) are open where there is room beside the text, closed on a phone.
  // They are set as the parser brings them, then again when the window crosses that width.
  var room = matchMedia('(min-width: 52em)');
  var folds = document.getElementsByClassName('fold');
  var done = 0;
  function setNewFolds() {
    for (; done < folds.length; done += 1) {
      folds[done].open = room.matches && !folds[done].closest('.is-line .margin');
    }
  }
  var observer = new MutationObserver(setNewFolds);
  observer.observe(html, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', function () {
    setNewFolds();
    observer.disconnect();
  });
  function setAllFolds() { done = 0; setNewFolds(); }
  if (room.addEventListener) room.addEventListener('change', setAllFolds);

  // Paper shows everything.
  addEventListener('beforeprint', function () {
    for (var i = 0; i < folds.length; i += 1) folds[i].open = true;
  });
  addEventListener('afterprint', setAllFolds);
})();
