// A decision tree, one question at a time; the address says where one is, so that "back" works.
(function () {
  'use strict';
  var all = diapason.all, make = diapason.make;

  function decision() {
    var place = document.querySelector('[data-decision]');
    if (!place) return;
    var steps = all('.question, .outcome', place);
    if (!steps.length) return;
    var ways = {};   // step's id -> the answer that leads to it
    all('.question a', place).forEach(function (answer) { ways[answer.hash.slice(1)] = answer; });
    var path = make('ol', 'path');
    path.setAttribute('aria-label', place.dataset.path);
    var restart = make('a', 'button restart', place.dataset.restart);
    restart.href = '#' + steps[0].id;
    var progress = place.querySelector('.progress');
    progress.after(path);
    place.appendChild(restart);
    place.classList.add('is-guided');

    // The most questions from a step on.
    function ahead(id) {
      var step = document.getElementById(id);
      if (!step || !step.classList.contains('question')) return 0;
      return 1 + Math.max.apply(null, all('a', step).map(function (a) { return ahead(a.hash.slice(1)); }));
    }

    function show(moved) {
      var current = steps.filter(function (step) { return step.id === location.hash.slice(1); })[0];
      if (!current && moved) return;
      current = current || steps[0];
      steps.forEach(function (step) { step.hidden = step !== current; });
      path.textContent = '';
      for (var way = ways[current.id]; way; way = ways[way.closest('.question').id]) {
        var question = way.closest('.question');
        var back = make('a', '', question.querySelector('h2').firstChild.textContent);
        back.href = '#' + question.id;
        back.title = place.dataset.back;
        var item = make('li');
        item.append(back, ' ', make('strong', '', way.textContent), ' ');
        path.insertBefore(item, path.firstChild);
      }
      var asked = path.children.length, left = ahead(current.id);
      progress.hidden = !left;
      progress.textContent = [place.dataset.step, asked + 1, place.dataset.of, asked + left, place.dataset.most].join(' ');
      place.closest('main').classList.toggle('is-underway', asked > 0);
      path.hidden = restart.hidden = current === steps[0];
      if (moved) {
        (current.querySelector('h2') || current).focus({ preventScroll: true });
        if (place.getBoundingClientRect().top < 0) place.scrollIntoView();
      }
    }
    addEventListener('hashchange', function () { show(true); });
    addEventListener('beforeprint', function () { document.querySelector('.all-paths').open = true; });
    show(false);
  }

  decision();
})();
