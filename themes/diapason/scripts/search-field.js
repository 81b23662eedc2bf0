// The search field in place of the link to the search page. The search itself is loaded when the field
// is first used.
(function () {
  'use strict';
  var make = diapason.make;
  var slot = document.querySelector('.search-slot');
  if (!slot || !slot.dataset.script) return;
  var words = slot.dataset, loading = null, before = null;

  // Calls back with the search, or with nothing if it cannot be fetched.
  function load(done) {
    if (loading) return loading.push(done);
    loading = [done];
    var script = make('script');
    script.onload = script.onerror = function () {
      var waiting = loading;
      var search = window.diapasonSearch || null;
      loading = search ? { push: function (next) { next(search); } } : null;
      waiting.forEach(function (done) { done(search); });
    };
    script.src = words.script;
    document.head.appendChild(script);
  }

  // A field with its label; `id` starts the ids of its parts.
  function field(id) {
    var box = make('div', 'search-box');
    var label = make('label', 'visually-hidden', words.label);
    var input = make('input', 'search-input');
    label.htmlFor = input.id = id;
    input.type = 'search';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.maxLength = 300;
    input.placeholder = words.label;
    input.setAttribute('aria-keyshortcuts', '/ Control+K');
    box.append(label, input);
    return box;
  }

  // On its own page the search has a field of its own.
  if (!document.querySelector('.search-page')) {
    var box = field('d_search');
    var input = box.querySelector('input');
    slot.textContent = '';
    slot.appendChild(box);
    input.addEventListener('focus', function once() {
      input.removeEventListener('focus', once);
      load(function (search) {
        if (search) search.attach(input, words, function () { if (before) before.focus(); else input.blur(); });
        else diapason.say(words.failed);
      });
    });
    input.addEventListener('keydown', function (event) {
      // Before the search is there, Enter leads to its page.
      if (event.key === 'Enter' && !input.hasAttribute('role') && input.value.trim()) {
        location.href = words.page + '?q=' + encodeURIComponent(input.value.trim());
      }
    });
  }

  document.addEventListener('keydown', function (event) {
    var target = document.querySelector('.search-input');
    var isKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    var isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
      && !event.target.closest('input, textarea, select, [contenteditable]');
    if (!target || !(isKey || isSlash)) return;
    event.preventDefault();
    if (document.activeElement !== target) before = document.activeElement === document.body ? null : document.activeElement;
    target.focus();
    target.select();
  });

  diapason.search = { load: load, field: field, words: words };
})();
