// « Vérifier mon message »: the draft is read as it is typed, marked in its place and listed below.
// It stays in this page: nothing is stored, nothing is sent. It advises; no answer is an approval.
// The engine and the charter's guide are fetched when the reader first comes to the form.
(function () {
  'use strict';
  var make = diapason.make, say = diapason.say;
  var place = document.querySelector('[data-proofread]');
  if (!place) return;

  var words = place.dataset;
  var root = document.body.dataset.root;
  var guide = null, examine = null, isFetching = false;
  var area = document.getElementById('d_draft');
  var marks = place.querySelector('.proof-marks');
  var list = place.querySelector('.proof-findings');
  var summary = place.querySelector('.proof-summary');
  var count = place.querySelector('.proof-count');
  var ready = place.querySelector('.proof-ready');
  var safe = place.querySelector('.proof-all');
  var choices = {
    network: document.getElementById('d_network'), situation: document.getElementById('d_situation'),
    capacity: document.getElementById('d_capacity')
  };
  var findings = [];
  var timer = 0;

  // The draft as a post: its lines, its hashtags and mentions.
  var post = place.querySelector('.post-text'), postNetwork = place.querySelector('.post-network');
  function show() {
    var chosen = choices.network && choices.network.selectedOptions[0];
    postNetwork.textContent = chosen && chosen.value ? chosen.textContent : '';
    post.textContent = '';
    area.value.split(/([#@][\p{L}\p{N}_]+)/u).forEach(function (piece, index) {
      post.append(index % 2 ? make('span', 'post-tag', piece) : piece);
    });
  }
  area.addEventListener('input', show);
  if (choices.network) choices.network.addEventListener('change', show);

  var copy = place.querySelector('.proof-copy');
  copy.addEventListener('click', function () {
    diapason.copyText(area.value, function (copied) { say(copied ? diapason.words.copied : diapason.words.copyFailed); });
  });

  // « ?network=linkedin » comes from a network's own page.
  var wanted = /[?&]network=([\w-]+)/.exec(location.search);
  if (wanted && choices.network) {
    Array.from(choices.network.options).forEach(function (one) { if (one.value === wanted[1]) one.selected = true; });
  }

  function fetch() {
    if (isFetching) return;
    isFetching = true;
    var missing = [
      typeof diapasonProofreader === 'undefined' && words.engine, typeof diapasonGuide === 'undefined' && words.guide
    ].filter(Boolean);
    var left = missing.length;
    if (!left) return begin();
    missing.forEach(function (address) {
      var script = make('script');
      script.onload = function () {
        left -= 1;
        if (!left) begin();
      };
      script.onerror = function () {
        isFetching = false;
        script.remove();
        summary.textContent = words.failed;
      };
      script.src = address;
      document.head.appendChild(script);
    });
  }
  function begin() {
    show();
    guide = diapasonGuide.guide;
    examine = diapasonProofreader.make(guide, typeof diapasonDictionary === 'undefined' ? null : diapasonDictionary);
    place.classList.add('is-ready');
    read();
    settle();
  }

  // The dictionary is large: it comes when it is asked for, and stays for this page.
  var spelling = place.querySelector('.proof-spelling'), spellingButton = spelling && spelling.querySelector('button');
  function fetchDictionary() {
    var script = make('script');
    spellingButton.disabled = true;
    script.onload = function () {
      spellingButton.remove();
      spelling.querySelector('[role="status"]').textContent = words.spelled;
      examine = null;
      isFetching = false;
      fetch();
    };
    script.onerror = function () {
      script.remove();
      spellingButton.disabled = false;
      spelling.querySelector('[role="status"]').textContent = words.failed;
    };
    script.src = words.dictionary;
    document.head.appendChild(script);
  }
  if (spellingButton) spellingButton.addEventListener('click', fetchDictionary);

  function value(choice) { return choice ? choice.value : ''; }
  function chosen() {
    return { network: value(choices.network), situation: value(choices.situation), capacity: value(choices.capacity) };
  }
  function quoted(text) { return words.quoteOpen + text + words.quoteClose; }

  // Replaces a part of the draft in a way that the browser can undo.
  function replace(start, end, text) {
    area.focus();
    area.setSelectionRange(start, end);
    var done = false;
    try { done = document.execCommand(text ? 'insertText' : 'delete', false, text); } catch (error) { /* done below */ }
    if (!done) {
      area.setRangeText(text, start, end, 'end');
      read();
    }
  }

  function apply(finding) {
    replace(finding.start, finding.end, finding.replacement);
    say(words.replaced);
  }

  function ruleAddress(finding) {
    if (finding.word !== undefined) return guide.words[finding.word].href;
    if (finding.mention !== undefined) return guide.mentions[finding.mention].href;
    var setBy = finding.values.network;
    var setting = setBy && guide.networks.concat(guide.situations).filter(function (one) { return one.name === setBy; })[0];
    return setting ? setting.href : guide.styleHref;
  }

  // A cure is worded as the program prints it; on a page it is a sentence.
  function sentence(text) {
    return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?…]$/.test(text) ? '' : '.');
  }

  // The program's sentences have the apostrophe of a keyboard.
  function typeset(text) { return text.replace(/(\p{L})'(?=\p{L})/gu, '$1’'); }

  function shown(text) {
    return text.length > 60 ? text.slice(0, 59) + '…' : text;
  }

  // Remarks that say the same are one, with each of its places.
  function item(group) {
    var finding = group[0];
    var row = make('li', 'proof-finding proof-' + finding.severity);
    var text = area.value.slice(finding.start, finding.end);
    var head = make('p', 'proof-message');
    head.append(make('span', 'proof-severity', words[finding.severity]), ' ', typeset(finding.message));
    row.appendChild(head);
    if (finding.help) row.appendChild(make('p', 'proof-help', sentence(typeset(finding.help))));
    var actions = make('p', 'proof-actions');
    if (finding.replacement !== null) {
      var swap = make('button', 'button', finding.rule === 'missing-space' ? words.space
        : !finding.replacement || finding.rule === 'surplus-space' ? words.remove
        : words.replace + ' ' + quoted(shown(finding.replacement)));
      if (group.length > 1) swap.append(' (' + group.length + ')');
      swap.type = 'button';
      swap.addEventListener('click', function () {
        group.slice().reverse().forEach(apply);
        settle();
      });
      actions.appendChild(swap);
    }
    group.forEach(function (one, at) {
      var show = make('button', 'proof-show', at ? String(at + 1) : words.show);
      show.type = 'button';
      show.appendChild(make('span', 'visually-hidden', ' ' + quoted(shown(text))));
      show.addEventListener('click', function () { select(one); });
      actions.appendChild(show);
    });
    var address = ruleAddress(finding);
    if (address) {
      var link = make('a', '', words.rule);
      link.href = root + address;
      link.appendChild(make('span', 'visually-hidden', ' ' + finding.message));
      actions.appendChild(link);
    }
    row.appendChild(actions);
    return row;
  }

  function select(finding) {
    area.focus();
    area.setSelectionRange(finding.start, finding.end);
  }

  // The marks lie under the text, in the same type, and scroll with it.
  function paint() {
    var text = area.value, position = 0;
    marks.textContent = '';
    findings.forEach(function (finding) {
      if (finding.start < position || finding.end === finding.start) return;
      marks.append(text.slice(position, finding.start), make('mark', 'proof-' + finding.severity, text.slice(finding.start, finding.end)));
      position = finding.end;
    });
    marks.append(text.slice(position) + '\n');
    marks.scrollTop = area.scrollTop;
  }

  function sum() {
    if (!area.value.trim()) return words.empty;
    if (!findings.length) return words.none;
    return findings.length === 1 ? words.one : findings.length + ' ' + words.many;
  }

  function read() {
    if (!examine) return fetch();
    var result = examine(area.value, chosen());
    findings = result.findings;
    paint();
    var characters = result.characters;
    var isOver = characters.limit !== null && characters.count > characters.limit;
    count.textContent = characters.count + (characters.limit === null ? '' : ' ' + words.of + ' ' + characters.limit) + ' ' + words.chars +
      (isOver ? words.colon + (characters.count - characters.limit) + ' ' + words.over : '');
    count.classList.toggle('is-over', isOver);
    clearTimeout(timer);
    timer = setTimeout(settle, 350);
  }

  // Of equal gravity, in the order of the text.
  function gravestFirst() {
    var order = ['error', 'warning', 'note'];
    return findings.map(function (finding, at) { return { finding: finding, at: at }; }).sort(function (one, other) {
      return order.indexOf(one.finding.severity) - order.indexOf(other.finding.severity) || one.at - other.at;
    }).map(function (entry) { return entry.finding; });
  }
  function grouped() {
    var groups = [], known = {};
    gravestFirst().forEach(function (finding) {
      var key = [finding.rule, finding.message, finding.replacement].join('\n');
      if (Object.prototype.hasOwnProperty.call(known, key)) known[key].push(finding);
      else groups.push(known[key] = [finding]);
    });
    return groups;
  }

  // The list and what is read aloud wait for a pause in the typing.
  function settle() {
    if (!examine) return;
    clearTimeout(timer);
    list.textContent = '';
    grouped().forEach(function (group) { list.appendChild(item(group)); });
    if (summary.textContent !== sum()) summary.textContent = sum();
    var sure = findings.filter(function (finding) { return finding.isSafe && finding.replacement !== null; });
    safe.textContent = '';
    if (sure.length > 1) {
      var button = make('button', 'button', words.typography);
      button.type = 'button';
      button.addEventListener('click', function () {
        var text = '', position = 0;
        sure.forEach(function (finding) {
          if (finding.start < position) return;
          text += area.value.slice(position, finding.start) + finding.replacement;
          position = finding.end;
        });
        replace(0, area.value.length, text + area.value.slice(position));
        say(words.replaced);
        settle();
      });
      safe.appendChild(button);
    }
    suggest();
  }

  // Hashtags and mentions that fit the network and the capacity and do not stand in the draft yet.
  function suggest() {
    if (!ready) return;
    var now = chosen(), isEmpty = true;
    Array.from(ready.querySelectorAll('li')).forEach(function (row) {
      row.hidden = !fits(row.dataset.networks, now.network.toLowerCase()) || !fits(row.dataset.capacities, now.capacity) ||
        area.value.indexOf(textOf(row)) >= 0;
      isEmpty = isEmpty && row.hidden;
    });
    ready.hidden = isEmpty;
  }
  function fits(list, choice) { return !list || !choice || list.split(' ').indexOf(choice) >= 0; }
  function textOf(row) { return row.querySelector('.proof-ready-text').textContent; }
  function add(row) {
    var end = area.value.length;
    var gap = !area.value || /\n$/.test(area.value) ? '' : '\n\n';
    replace(end, end, gap + textOf(row));
    say(words.added);
    settle();
  }
  if (ready) {
    ready.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (button) add(button.closest('li'));
    });
  }

  // F8 goes to the next finding, Ctrl+. makes the replacement of the one where the cursor is.
  function next() {
    var from = area.selectionEnd;
    var after = findings.filter(function (finding) { return finding.start >= from && finding.end > finding.start; })[0];
    var found = after || findings[0];
    if (!found) return;
    select(found);
    say(found.message);
  }
  function current() {
    return findings.filter(function (finding) {
      return finding.replacement !== null && finding.start <= area.selectionStart && finding.end >= area.selectionStart;
    })[0];
  }
  area.addEventListener('keydown', function (event) {
    if (event.key === 'F8') {
      event.preventDefault();
      next();
    } else if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
      var finding = current();
      if (!finding) return;
      event.preventDefault();
      apply(finding);
    }
  });
  area.addEventListener('input', read);
  area.addEventListener('scroll', function () { marks.scrollTop = area.scrollTop; });
  Object.keys(choices).forEach(function (name) {
    if (choices[name]) choices[name].addEventListener('change', read);
  });
  suggest();
  place.addEventListener('focusin', fetch);
  place.addEventListener('submit', function (event) { event.preventDefault(); });
  if (area.value) fetch(); // a draft that the browser kept when the reader came back
})();
