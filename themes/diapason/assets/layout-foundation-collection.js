// The readiness questions as a form: a score for each foundation, the outcome, and what to read.
// Nothing is stored and nothing is sent.
(function () {
  'use strict';
  var all = diapason.all, make = diapason.make;
  var place = document.querySelector('[data-readiness]');
  if (!place) return;
  var words = place.dataset;
  var result = make('section', 'readiness-result');
  result.setAttribute('role', 'status');

  var foundations = all('.foundation', place).map(function (section) {
    var questions = all('.foundation-questions > ul > li, .foundation-questions > ol > li', section).map(function (item, index) {
      var name = section.id + '-' + index;
      var field = make('fieldset', 'scale');
      var legend = make('legend');
      while (item.firstChild) legend.appendChild(item.firstChild);
      field.appendChild(legend);
      for (var points = 0; points < 4; points += 1) {
        var label = make('label');
        var input = make('input');
        input.type = 'radio';
        input.name = name;
        input.value = points;
        label.append(input, ' ' + points);
        field.appendChild(label);
      }
      item.appendChild(field);
      return name;
    });
    return { section: section, questions: questions, title: section.querySelector('h2').textContent };
  }).filter(function (foundation) { return foundation.questions.length; });

  function score(foundation) {
    var answers = foundation.questions.map(function (name) { return place.querySelector('input[name="' + name + '"]:checked'); });
    return {
      points: answers.reduce(function (sum, input) { return sum + (input ? Number(input.value) : 0); }, 0),
      missing: answers.filter(function (input) { return !input; }).length,
      most: answers.length * 3
    };
  }

  function show() {
    var scores = foundations.map(score);
    var missing = scores.reduce(function (sum, one) { return sum + one.missing; }, 0);
    var list = make('ul', 'entries');
    foundations.forEach(function (foundation, index) {
      var item = make('li', '', foundation.title + ' · ' + scores[index].points + ' ' + words.score + ' ' + scores[index].most);
      list.appendChild(item);
    });
    result.textContent = '';
    result.append(make('h2', '', words.result), list);
    if (missing) {
      result.append(make('p', 'aside', missing + ' ' + words.missing));
      return;
    }
    var parts = scores.map(function (one) { return one.points / one.most; });
    // The same three sentences stand on the page without script.
    var least = Math.min.apply(null, parts);
    var outcome = least < 1 / 3 ? words.no : least < 2 / 3 ? words.later : words.go;
    result.append(make('p', 'outcome', outcome));
    var weak = foundations.filter(function (foundation, index) { return parts[index] < 2 / 3; });
    if (!weak.length) return;
    var read = make('ul', 'entries');
    weak.forEach(function (foundation) {
      var link = make('a', '', foundation.title);
      link.href = '#' + foundation.section.id;
      var item = make('li');
      item.appendChild(link);
      read.appendChild(item);
    });
    result.append(make('p', 'part-name', words.read), read);
  }

  place.addEventListener('change', show);
  place.appendChild(result);
  show();
})();
