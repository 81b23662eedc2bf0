// Where one is: the table of contents follows the reading, the branch shows its current page.
(function () {
  'use strict';
  var all = diapason.all;

  function follow() {
    var links = all('.toc a');
    if (!links.length || !('IntersectionObserver' in window)) return;
    var targets = links.map(function (link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); });
    function mark() {
      var now = -1;
      targets.forEach(function (target, index) {
        if (target && target.getBoundingClientRect().top < innerHeight * .3) now = index;
      });
      links.forEach(function (link, index) {
        if (index === now) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
      });
    }
    var observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
    targets.forEach(function (target) { if (target) observer.observe(target); });
  }

  // A long branch shows the place where one is.
  function branch() {
    var list = document.querySelector('.branch');
    var here = list && list.querySelector('[aria-current]');
    if (here && list.scrollHeight > list.clientHeight) list.scrollTop = here.offsetTop - list.clientHeight / 2;
  }

  follow();
  branch();
})();
