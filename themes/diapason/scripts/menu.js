// On a phone one menu holds what elsewhere stands beside the text: below the site's parts those of the
// page, and the pages around it.
(function () {
  'use strict';
  var all = diapason.all;
  var menu = document.querySelector('.menu');
  var body = document.querySelector('.menu-body');
  if (!menu || !body) return;
  var room = matchMedia('(min-width: 52em)');
  var pieces = all('.margin > .toc:not([hidden]), .frame > .branch:not([hidden])').reverse().map(function (piece) {
    return { piece: piece, home: piece.parentNode, next: piece.nextSibling, fold: piece.querySelector('.fold') };
  });

  function place() {
    pieces.forEach(function (it) {
      if (room.matches) it.home.insertBefore(it.piece, it.next); else body.insertBefore(it.piece, body.querySelector('.site-tools'));
      if (!room.matches && it.fold) it.fold.open = true;
    });
  }
  function close(isSeen) {
    if (room.matches || !menu.open) return;
    menu.open = false;
    if (isSeen) menu.querySelector('summary').focus();
  }
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') close(menu.contains(document.activeElement)); });
  document.addEventListener('click', function (event) { if (!menu.contains(event.target) || event.target.closest('a')) close(false); });
  if (room.addEventListener) room.addEventListener('change', place);
  place();
})();
