// The page of results: its query stands in its address, so that it can be kept and sent.
(function () {
  'use strict';
  var place = document.querySelector('[data-search-results]');
  if (!place || !diapason.search) return;
  var make = diapason.make, words = diapason.search.words;
  var STEP = 20;
  var form = make('form', 'search-form');
  var box = diapason.search.field('d_query');
  var input = box.querySelector('input');
  var lead = make('p', 'lead', place.dataset.lead);
  var count = make('p', 'search-count');
  var list = make('div', 'search-results');
  var PAUSE = 200;   // milliseconds without a key
  var turn = 0, timer = 0;
  form.setAttribute('role', 'search');
  form.append(box, lead);
  place.append(form, count, list);

  function asked() {
    try { return new URLSearchParams(location.search).get('q') || ''; } catch (error) { return ''; }
  }

  function show(found, query, most) {
    list.textContent = '';
    count.textContent = found.total ? diapasonSearch.counted(found.total, words)
      : diapasonSearch.unanswered(query, words);
    diapason.say(count.textContent);
    if (!found.total) diapasonSearch.report(query);
    if (found.line) list.append(line(found.line));
    diapasonSearch.grouped(found.results, words.pages).forEach(function (group) {
      var entries = make('ol', 'search-entries');
      list.append(make('h2', 'search-kind', group.name), entries);
      group.results.forEach(function (result) {
        var item = make('li');
        var link = make('a', 'search-option');
        link.href = result.href;
        diapasonSearch.fill(link, result, found.marks, 220);
        item.appendChild(link);
        if (result.answer[0] === 'copy') item.appendChild(copyButton(result));
        if (result.answer[0] === 'call') item.appendChild(call(result));
        entries.appendChild(item);
      });
    });
    if (found.total > most) {
      var more = make('button', 'button', place.dataset.more);
      more.type = 'button';
      more.addEventListener('click', function () { update(query, most + STEP); });
      list.appendChild(more);
    }
    if (!found.total) {
      var help = make('ul', 'search-help');
      found.near.forEach(function (word) { help.appendChild(entry(words.near, word, '?q=' + encodeURIComponent(word))); });
      found.questions.forEach(function (question) { help.appendChild(entry('', question.text, question.href)); });
      if (words.contacts) help.appendChild(entry('', words.ask, words.contacts));
      list.appendChild(help);
    }
  }

  function line(result) {
    var place = make('p', 'search-line', words.line + ' ');
    var contact = make('a', '', result.title);
    contact.href = result.href;
    place.append(contact, ' ', call(result));
    return place;
  }

  function call(result) {
    var link = make('a', 'search-call', result.answer[1]);
    link.href = result.answer[2];
    return link;
  }

  function copyButton(result) {
    var button = make('button', 'copy', words.copy);
    button.type = 'button';
    button.append(make('span', 'visually-hidden', ' ' + result.title));
    button.addEventListener('click', function () {
      diapasonSearch.copy(result, function (said) {
        if (!said) { location.href = result.href; return; }
        button.textContent = said;
        diapason.say(said);
      });
    });
    return button;
  }

  function entry(before, text, href) {
    var item = make('li', '', before ? before + ' ' : '');
    var link = make('a', '', text);
    link.href = href;
    item.appendChild(link);
    return item;
  }

  function update(query, most) {
    turn += 1;
    var mine = turn;
    lead.hidden = !!query.trim();
    if (!query.trim()) { list.textContent = count.textContent = ''; return; }
    diapason.search.load(function (search) {
      if (!search) { count.textContent = words.failed; return; }
      search.search(query, most).then(function (found) {
        if (mine === turn) show(found, query, most);
      }, function () { count.textContent = words.failed; });
    });
  }

  input.addEventListener('input', function () {
    // Some browsers refuse it on file://; the results are shown all the same.
    try { history.replaceState(null, '', input.value.trim() ? '?q=' + encodeURIComponent(input.value.trim()) : location.pathname); } catch (error) { /* see above */ }
    clearTimeout(timer);
    timer = setTimeout(function () { update(input.value, STEP); }, PAUSE);
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  addEventListener('popstate', function () { input.value = asked(); update(input.value, STEP); });
  input.value = asked();
  if (input.value) update(input.value, STEP);
})();
