// Which rules have changed since the reader's last visit. Only this browser remembers what was read,
// as one fingerprint a rule; a first visit, or a browser that refuses to remember, shows nothing.
(function () {
  'use strict';
  var all = diapason.all, make = diapason.make, today = diapason.today;
  var rules = all('[data-seen]');
  if (!rules.length) return;
  var root = new URL(diapason.words.root || './', location.href);
  var key = 'diapason-seen-2:' + root.pathname;

  var memory = null;
  try { memory = JSON.parse(localStorage.getItem(key) || '{}'); } catch (error) { return; }
  if (!memory || typeof memory !== 'object' || Array.isArray(memory)) memory = {};
  function known(id) { return Object.prototype.hasOwnProperty.call(memory, id) && Array.isArray(memory[id]) ? memory[id] : null; }

  // A list that was seen knows which rules are new to it; a rule that was read alone does not.
  var list = document.querySelector('[data-seen-list]');
  var listID = list && location.pathname.slice(root.pathname.length);
  var isListKnown = list && known(listID);
  var found = [];
  rules.forEach(function (rule) {
    var id = rule.dataset.seen, print = rule.dataset.fingerprint, before = known(id);
    var word = '';
    if (before && before[0] !== print) word = 'changed';
    else if (before && before[1] === today) word = before[2];  // said once today: it stays for the day
    else if (!before && isListKnown) word = 'new';
    memory[id] = word ? [print, today, word] : [print];
    if (word) found.push({ id: id, rule: rule, word: word });
  });
  if (list) memory[listID] = [''];
  try { localStorage.setItem(key, JSON.stringify(memory)); } catch (error) { /* full or refused */ }

  found.forEach(function (one) {
    if (!list) {
      one.rule.textContent = one.rule.dataset.changed;
      one.rule.hidden = false;
      return;
    }
    var words = make('p', 'seen', list.dataset[one.word]);
    var margin = one.rule.querySelector('.rule-margin');
    if (margin) margin.appendChild(words);
    var link = make('a', 'id', one.id);
    link.href = '#' + one.id;
    list.append(list.hidden ? list.dataset.seenList + ' ' : ', ', link);
    list.hidden = false;
  });
})();
