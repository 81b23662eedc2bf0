// What scripts add to a page that is complete without them: the choice of light or dark, links to
// headings, copying, the place in the table of contents, and the words of a review that is overdue.
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
  // `data-copy` on an element: its own text. `data-copy="some text"`: that text.
  function copyButtons() {
    all('[data-copy-text], .copyable').forEach(function (source) {
      var button = make('button', 'copy', words.copy);
      button.type = 'button';
      if (source.dataset.copyName) button.setAttribute('aria-label', words.copy + ' ' + source.dataset.copyName);
      button.addEventListener('click', function () {
        copyText(source.dataset.copyText || source.innerText.trim(), function (copied) {
          var result = copied ? words.copied : words.copyFailed;
          button.textContent = result;
          say(result);
          setTimeout(function () { button.textContent = words.copy; }, 4000);
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

  // --- A page built in time may be read late
  function overdue() {
    var today = new Date().toISOString().slice(0, 10);
    all('[data-due]:not(.is-overdue)').forEach(function (fact) {
      if (!fact.dataset.due || fact.dataset.due >= today) return;
      fact.classList.add('is-overdue');
      fact.querySelector('dd').append(' (' + words.overdue + ')');
    });
  }

  themeSwitch();
  anchors();
  copyButtons();
  follow();
  overdue();
})();
