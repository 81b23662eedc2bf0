// What scripts add to a page that is complete without them: the choice of light or dark, links to
// headings, copying, the place in the table of contents, the words of a review that is overdue,
// the filters of a list of rules, and a decision tree asked one question at a time.
(function () {
  'use strict';
  var words = document.body.dataset;

  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
  // Says what was done, to those who do not see it.
  function say(text) { document.getElementById('d-status').textContent = text; }

  // --- Light, dark, or as the system has it
  function themeSwitch() {
    var slot = document.querySelector('.theme-slot');
    var html = document.documentElement;
    var order = ['auto', 'light', 'dark'];
    var names = { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark };
    var button = make('button', 'theme-switch');
    button.type = 'button';
    function show() {
      var now = html.getAttribute('data-theme') || 'auto';
      var label = words.themeLabel + ' ' + names[now];
      button.dataset.now = now;
      button.title = label;
      button.setAttribute('aria-label', label);
      return now;
    }
    button.addEventListener('click', function () {
      var next = order[(order.indexOf(show()) + 1) % order.length];
      if (next === 'auto') html.removeAttribute('data-theme'); else html.setAttribute('data-theme', next);
      try {
        if (next === 'auto') localStorage.removeItem('diapason-theme'); else localStorage.setItem('diapason-theme', next);
      } catch (error) { /* the choice then lasts as long as the page */ }
      show();
      say(button.title);
    });
    show();
    slot.appendChild(button);
  }

  // --- A link beside each heading, to be copied or quoted
  function anchors() {
    all('.content :is(h2, h3)[id]').forEach(function (heading) {
      var link = make('a', 'anchor', '#');
      link.href = '#' + heading.id;
      link.setAttribute('aria-label', words.anchor + ' ' + heading.textContent);
      heading.appendChild(link);
    });
  }

  // --- A term of the glossary: its definition stands below the paragraph once it is asked for
  function terms() {
    all('a.term').forEach(function (link) {
      var definition = link.title;
      var note = null;
      link.removeAttribute('title');
      link.setAttribute('aria-expanded', 'false');
      link.setAttribute('role', 'button');
      function toggle(event) {
        event.preventDefault();
        if (note) { note.remove(); note = null; } else {
          note = make('span', 'term-note', definition + ' ');
          var more = make('a', '', words.glossary);
          more.href = link.href;
          note.appendChild(more);
          var block = link.closest('p, li, dd') || link;
          block.appendChild(note);
          say(definition);
        }
        link.setAttribute('aria-expanded', String(Boolean(note)));
      }
      link.addEventListener('click', toggle);
      link.addEventListener('keydown', function (event) { if (event.key === ' ') toggle(event); });
    });
  }

  // --- Copying: the clipboard where it is given, else an old command (file:// has no clipboard in some browsers)
  function copyText(text, done) {
    function old() {
      var area = make('textarea', 'visually-hidden');
      var before = document.activeElement;
      area.value = text;
      document.body.appendChild(area);
      area.select();
      var copied = false;
      try { copied = document.execCommand('copy'); } catch (error) { /* said below */ }
      area.remove();
      if (before) before.focus();
      done(copied);
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { done(true); }, old);
    } else { old(); }
  }
  // `.copyable` gives its own text; `data-copy-text`, on any element, the text it holds.
  function copyButtons() {
    all('[data-copy-text], .copyable, .holding blockquote').forEach(function (source) {
      var button = make('button', 'copy');
      var word = make('span', '', words.copy);
      button.type = 'button';
      button.append(word, make('span', 'visually-hidden', source.dataset.copyName ? ' ' + source.dataset.copyName : ''));
      button.addEventListener('click', function () {
        copyText(source.dataset.copyText || source.innerText.trim(), function (copied) {
          var result = copied ? words.copied : words.copyFailed;
          word.textContent = result;
          say(result);
          setTimeout(function () { word.textContent = words.copy; }, 4000);
        });
      });
      source.insertAdjacentElement('afterend', button);
    });
  }

  // --- The table of contents follows the reading
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

  // --- A long branch shows the place where one is
  function branch() {
    var list = document.querySelector('.branch');
    var here = list && list.querySelector('[aria-current]');
    if (here && list.scrollHeight > list.clientHeight) list.scrollTop = here.offsetTop - list.clientHeight / 2;
  }

  // --- A page built in time may be read late
  function overdue() {
    var today = new Date().toISOString().slice(0, 10);
    all('[data-due]:not(.is-overdue)').forEach(function (fact) {
      if (!fact.dataset.due || fact.dataset.due >= today) return;
      fact.classList.add('is-overdue');
      fact.querySelector('dd').append(' (' + words.overdue + ')');
    });
  }

  // --- A list of rules, narrowed by force, network or capacity
  function filters() {
    var place = document.querySelector('[data-filters]');
    if (!place) return;
    var articles = all('article[data-filter-item]');
    var count = make('p', 'filter-count');
    count.setAttribute('role', 'status');

    // What each rule answers to, as name -> label; a rule that names no network holds for all.
    var facets = [
      { label: place.dataset.force, of: function (rule) { var o = {}; o[rule.dataset.force] = rule.dataset.forceLabel; return o; } },
      { label: place.dataset.network, of: function (rule) { return named(rule, 'network'); } },
      { label: place.dataset.role, of: function (rule) { return named(rule, 'role'); } },
      { label: place.dataset.capacity, of: function (rule) { return named(rule, 'capacity'); } }
    ];
    function named(rule, name) {
      var found = {};
      all('[data-' + name + ']', rule).forEach(function (mark) { found[mark.dataset[name]] = mark.textContent; });
      return found;
    }
    function apply() {
      var shown = 0;
      articles.forEach(function (rule) {
        var fits = facets.every(function (facet) {
          var values = facet.of(rule);
          return !facet.select.value || !Object.keys(values).length || facet.select.value in values;
        });
        if (fits) shown += 1;
        all('[data-filter-item="' + rule.id + '"]').forEach(function (item) { item.hidden = !fits; });
      });
      count.textContent = shown ? shown + ' ' + place.dataset.count + ' ' + articles.length : place.dataset.none;
    }
    facets.forEach(function (facet, index) {
      var values = {};
      articles.forEach(function (rule) { Object.assign(values, facet.of(rule)); });
      facet.select = make('select');
      facet.select.add(new Option(place.dataset.all, ''));
      Object.keys(values).forEach(function (name) { facet.select.add(new Option(values[name], name)); });
      facet.select.addEventListener('change', apply);
      if (facet.select.length < 3) return;
      var label = make('label', '', facet.label);
      label.appendChild(facet.select);
      place.appendChild(label);
    });
    place.appendChild(count);
  }

  // --- A decision tree, one question at a time; the address says where one is, so that "back" works
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
    place.insertBefore(path, place.firstChild);
    place.appendChild(restart);
    place.classList.add('is-guided');

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
      // Once on the way, the introduction gives its place to the path.
      path.hidden = restart.hidden = current === steps[0];
      place.previousElementSibling.hidden = !path.hidden;
      if (moved) {
        (current.querySelector('h2') || current).focus({ preventScroll: true });
        if (place.getBoundingClientRect().top < 0) place.scrollIntoView();
      }
    }
    addEventListener('hashchange', function () { show(true); });
    addEventListener('beforeprint', function () { document.querySelector('.all-paths').open = true; });
    show(false);
  }

  themeSwitch();
  terms();
  anchors();
  copyButtons();
  branch();
  follow();
  overdue();
  filters();
  decision();
})();
