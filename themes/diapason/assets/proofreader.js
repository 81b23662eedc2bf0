// The proofreading engine in a browser: the mirror of Sources/Proofreading, function by function.
// Both find the same in the shared cases; a text goes in, findings come out, nothing is kept or sent.
var diapasonProofreader = (function () {
  'use strict';

  // --- Letters.swift, Emoji.swift
  function isLetter(c) {
    if (c < 0xC0) return (c >= 0x41 && c <= 0x5A) || (c >= 0x61 && c <= 0x7A);
    if (c === 0xD7 || c === 0xF7) return false;
    return c <= 0x2AF || (c >= 0x370 && c <= 0x1FFF) || (c >= 0x2C00 && c <= 0x2DFF) ||
      (c >= 0x3040 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDFF) || (c >= 0x20000 && c <= 0x3FFFF);
  }
  function isCombining(c) { return c >= 0x300 && c <= 0x36F; }
  function isCapital(c) {
    return (c >= 0x41 && c <= 0x5A) || (c >= 0xC0 && c <= 0xDE && c !== 0xD7) || c === 0x152 || c === 0x178;
  }
  function smallCode(c) {
    if ((c >= 0x41 && c <= 0x5A) || (c >= 0xC0 && c <= 0xDE && c !== 0xD7)) return c + 0x20;
    return c === 0x152 ? 0x153 : c === 0x178 ? 0xFF : c;
  }
  function capitalCode(c) {
    if ((c >= 0x61 && c <= 0x7A) || (c >= 0xE0 && c <= 0xFE && c !== 0xF7)) return c - 0x20;
    return c === 0x153 ? 0x152 : c === 0xFF ? 0x178 : c;
  }
  function mapped(text, map) {
    return Array.from(text).map(function (letter) { return String.fromCodePoint(map(letter.codePointAt(0))); }).join('');
  }
  function capitalised(text) {
    var letters = Array.from(text);
    return letters.length ? mapped(letters[0], capitalCode) + letters.slice(1).join('') : text;
  }
  var accents = {
    0x300: ['aeiou', 'àèìòù'], 0x301: ['aeiouy', 'áéíóúý'], 0x302: ['aeiou', 'âêîôû'], 0x303: ['ano', 'ãñõ'],
    0x308: ['aeiouy', 'äëïöüÿ'], 0x30A: ['a', 'å'], 0x327: ['c', 'ç']
  };
  function key(word) {
    if (/^[a-z]*$/.test(word)) return word;
    var letters = [];
    Array.from(word).forEach(function (letter) {
      var c = smallCode(letter.codePointAt(0));
      if (!isCombining(c)) { letters.push(String.fromCodePoint(c)); return; }
      var row = accents[c];
      var place = row && letters.length ? row[0].indexOf(letters[letters.length - 1]) : -1;
      if (place >= 0) letters[letters.length - 1] = row[1][place];
    });
    return letters.join('');
  }

  var dingbats = [0x2702, 0x2705, 0x2708, 0x2709, 0x270A, 0x270B, 0x270C, 0x270D, 0x270F, 0x2712, 0x2728, 0x2733,
    0x2734, 0x2744, 0x2747, 0x274C, 0x274E, 0x2753, 0x2754, 0x2755, 0x2757, 0x2763, 0x2764, 0x2795, 0x2796, 0x2797,
    0x27A1, 0x27B0, 0x27BF];
  function isPicture(c) {
    if (c < 0x20E3) return false;
    if (c >= 0x2700 && c <= 0x27BF) return dingbats.indexOf(c) >= 0;
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x26FF) || c === 0x231A || c === 0x231B ||
      (c >= 0x23E9 && c <= 0x23F3) || (c >= 0x23F8 && c <= 0x23FA) || (c >= 0x2B05 && c <= 0x2B07) ||
      c === 0x2B1B || c === 0x2B1C || c === 0x2B50 || c === 0x2B55 || c === 0x20E3;
  }
  function isFlagPart(c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
  function isSelector(c) { return c >= 0xFE00 && c <= 0xFE0F; }
  function isModifier(c) { return (c >= 0x1F3FB && c <= 0x1F3FF) || isSelector(c); }
  var JOINER = 0x200D;

  // --- Scanner.swift, Scan.swift
  function isDigit(c) { return c >= 0x30 && c <= 0x39; }
  function isSmallASCII(c) { return c >= 0x61 && c <= 0x7A; }
  function isSpace(c) { return c === 0x20 || c === 9 || c === 0xA0 || c === 0x202F || c === 0x2009; }

  function scanned(text, lexicon) {
    var scan = {
      tokens: [], known: [], capitals: [], repeated: [], wideSpaces: [], numbers: [], marks: [], emoji: [],
      hashtags: [], mentions: [], links: [], quotations: []
    };
    var tokens = scan.tokens;
    var position = 0;
    var wordBefore = '';

    function at(index) { return index < text.length ? text.codePointAt(index) : 0; }
    function width(c) { return c > 0xFFFF ? 2 : 1; }
    function unit(index) { return index >= 0 && index < text.length ? text.charCodeAt(index) : 0; }
    function nameLength(index) {
      if (index >= text.length) return 0;
      var c = at(index);
      return isLetter(c) || isCombining(c) || isDigit(c) || c === 0x5F ? width(c) : 0;
    }
    function append(kind, end, code) {
      tokens.push({ kind: kind, start: position, end: end, key: code || 0, count: 0 });
      position = end;
      if (kind !== 'space') wordBefore = '';
    }
    function word() {
      var index = position, letters = 0, capitals = 0;
      var startsWithCapital = isCapital(at(position));
      while (index < text.length) {
        var c = at(index);
        if (isCombining(c)) { index += 1; continue; }
        if (!isLetter(c)) break;
        if (isCapital(c)) capitals += 1;
        letters += 1;
        index += width(c);
      }
      var form = key(text.slice(position, index));
      var number = tokens.length;
      var entry = lexicon ? lexicon.get(form) : undefined;
      tokens.push({
        kind: 'word', start: position, end: index, key: form, entry: entry, count: letters,
        isCapitalised: startsWithCapital, isCapitals: capitals === letters
      });
      if (entry) scan.known.push(number);
      if (capitals === letters && letters > 1) scan.capitals.push(number);
      if (wordBefore === form) scan.repeated.push(number);
      wordBefore = form;
      position = index;
    }
    function spaces() {
      var end = position;
      while (end < text.length && isSpace(unit(end))) end += 1;
      if (byteLength(position, end) > 1) scan.wideSpaces.push(tokens.length);
      append('space', end);
    }
    // A non-breaking space alone counts as wide there too, where bytes are counted; it is left alone later.
    function byteLength(start, end) {
      var length = 0;
      for (var index = start; index < end; index += 1) length += unit(index) < 0x80 ? 1 : unit(index) < 0x800 ? 2 : 3;
      return length;
    }
    function newline() {
      var end = position, feeds = 0;
      for (var index = position; index < text.length; index += 1) {
        var c = unit(index);
        if (c === 0x0A || (c === 0x0D && unit(index + 1) !== 0x0A)) feeds += 1;
        if (c !== 0x0A && c !== 0x0D && c !== 0x20 && c !== 9) break;
        if (c === 0x0A || c === 0x0D) end = index + 1;
      }
      scan.marks.push(tokens.length);
      append('newline', end);
      tokens[tokens.length - 1].count = feeds;
    }
    function number() {
      var end = position;
      while (isDigit(unit(end))) end += 1;
      scan.numbers.push(tokens.length);
      append('number', end);
    }
    function other(c) {
      if (isLetter(c)) word();
      else if (isSpace(c)) spaces();
      else if (isPicture(c)) picture(c);
      else if (isCombining(c) || isSelector(c) || c === JOINER || c === 0xFEFF || c === 0xAD) append('opaque', position + width(c));
      else mark(c);
    }
    function picture(c) {
      var end = position + width(c);
      if (isFlagPart(c)) {
        if (isFlagPart(at(end))) end += 2;
      } else {
        while (end < text.length) {
          var next = at(end);
          if (isModifier(next)) end += width(next);
          else if (next === JOINER && isPicture(at(end + 1))) end += 1 + width(at(end + 1));
          else break;
        }
      }
      scan.emoji.push(tokens.length);
      append('emoji', end);
    }
    function last() { return tokens[tokens.length - 1]; }
    function touching() { var token = last(); return token && token.end === position ? token : null; }
    function mark(c) {
      if (c === 0x23 && tag('hashtag')) return;
      if (c === 0x40 && (address() || tag('mention'))) return;
      if ((c === 0x2E || c === 0x3A) && link(c)) return;
      if (c === 0x60 && codeSpan()) return;
      if (c === 0xFFFC) { append('opaque', position + 1); return; }
      scan.marks.push(tokens.length);
      append('mark', position + width(c), c);
    }
    function tag(kind) {
      var before = touching();
      if (before && (before.kind === 'word' || before.kind === 'number' || isMark(before, '&'))) return false;
      var end = position + 1;
      while (nameLength(end)) end += nameLength(end);
      if (end === position + 1) return false;
      if (kind === 'mention') {
        while ((unit(end) === 0x2E || unit(end) === 0x2D) && nameLength(end + 1)) {
          end += 1;
          while (nameLength(end)) end += nameLength(end);
        }
        scan.mentions.push(tokens.length);
      } else { scan.hashtags.push(tokens.length); }
      append(kind, end);
      return true;
    }
    function codeSpan() {
      var end = position + 1;
      while (end < text.length && unit(end) !== 0x60 && unit(end) !== 0x0A) end += 1;
      if (unit(end) !== 0x60 || end === position + 1) return false;
      append('opaque', end + 1);
      return true;
    }
    function address() {
      var before = touching();
      if (!before || (before.kind !== 'word' && before.kind !== 'number') || !nameLength(position + 1)) return false;
      takeBack('opaque');
      return true;
    }
    function link(c) {
      var before = touching();
      if (!before || before.kind !== 'word') return false;
      if (c === 0x3A) {
        if (unit(position + 1) !== 0x2F || unit(position + 2) !== 0x2F) return false;
      } else {
        var end = position + 1, label = end;
        while (end < position + 100 && (isSmallASCII(unit(end)) || isDigit(unit(end)) ||
               ((unit(end) === 0x2D || unit(end) === 0x2E) && isSmallASCII(unit(end + 1))))) {
          if (unit(end) === 0x2E) label = end + 1;
          end += 1;
        }
        if (end - label < 2 || !isSmallASCII(unit(label)) || nameLength(end)) return false;
      }
      takeBack('link');
      return true;
    }
    function takeBack(kind) {
      for (var token = last(); token && token.end === position && begins(token); token = last()) {
        position = token.start;
        tokens.pop();
        ['known', 'capitals', 'repeated', 'numbers', 'marks'].forEach(dropped);
      }
      var end = position;
      while (end < text.length) {
        var c = unit(end);
        if (c <= 0x20 || c === 0xA0 || c === 0x202F || c === 0x22 || c === 0x3C || c === 0x3E || c === 0xAB || c === 0xBB) break;
        end += 1;
      }
      while (end > position + 1 && '.,;:!?)\''.indexOf(text[end - 1]) >= 0) end -= 1;
      if (kind === 'link') scan.links.push(tokens.length);
      append(kind, end);
    }
    function dropped(name) {
      var list = scan[name];
      while (list.length && list[list.length - 1] >= tokens.length) list.pop();
    }
    function begins(token) {
      return token.kind === 'word' || token.kind === 'number' || isMark(token, '-') || isMark(token, '.') ||
        isMark(token, '_') || isMark(token, '+');
    }

    while (position < text.length) {
      var c = at(position);
      if ((c >= 0x61 && c <= 0x7A) || (c >= 0x41 && c <= 0x5A)) word();
      else if (c === 0x20 || c === 9) spaces();
      else if (isDigit(c)) number();
      else if (c === 0x0A || c === 0x0D) newline();
      else if (c < 0x80) mark(c);
      else other(c);
    }
    scan.quotations = quotations(scan);
    return scan;
  }

  function quotations(scan) {
    var found = [], opened = [], straight = -1;
    function add(open, close) {
      while (found.length && found[found.length - 1].open > open) found.pop();
      found.push({ open: open, close: close });
    }
    scan.marks.forEach(function (number) {
      var token = scan.tokens[number];
      if (opened.length > 30 && token.kind !== 'newline') opened.shift();
      if (token.kind === 'newline') {
        if (token.count > 1) { opened = []; straight = -1; }
      } else if (token.key === 0xAB) { opened.push({ token: number, closing: 0xBB });
      } else if (token.key === 0x201C) { opened.push({ token: number, closing: 0x201D });
      } else if (token.key === 0xBB || token.key === 0x201D) {
        var place = opened.length - 1;
        while (place >= 0 && opened[place].closing !== token.key) place -= 1;
        if (place >= 0) { add(opened[place].token, number); opened.length = place; }
      } else if (token.key === 0x22) {
        if (straight >= 0) { add(straight, number); straight = -1;
        } else if (number === 0 || scan.tokens[number - 1].kind !== 'number') { straight = number; }
      }
    });
    return found;
  }

  function isMark(token, mark) { return Boolean(token) && token.kind === 'mark' && token.key === mark.codePointAt(0); }
  function isOneOf(token, marks) { return Array.from(marks).some(function (mark) { return isMark(token, mark); }); }
  function isApostrophe(token) { return isMark(token, '\'') || isMark(token, '\u2019'); }
  function isHyphen(token) { return isMark(token, '-') || isMark(token, '\u2011'); }
  function joins(token) { return isApostrophe(token) || isHyphen(token); }
  function kind(token) { return token ? token.kind : ''; }

  function wordAt(scan, number) { return kind(scan.tokens[number]) === 'word' ? number : -1; }
  function wordAfter(scan, number) {
    var next = scan.tokens[number + 1];
    if (!next) return -1;
    if (next.kind === 'space') {
      var line = scan.tokens[number + 2];
      return kind(line) === 'newline' && line.count === 1 ? wordAt(scan, number + 3) : wordAt(scan, number + 2);
    }
    if (next.kind === 'newline') return next.count === 1 ? wordAt(scan, number + 2) : -1;
    return next.kind === 'mark' && joins(next) ? wordAt(scan, number + 2) : -1;
  }
  function wordBefore(scan, number) {
    for (var distance = 2; distance <= 3; distance += 1) {
      var before = wordAt(scan, number - distance);
      if (before >= 0 && wordAfter(scan, before) === number) return before;
    }
    return -1;
  }

  // --- WordPattern.swift, Lexicon.swift
  function pattern(data) {
    return { exact: data.exact, positions: data.words.map(function (forms) { return { keys: new Set(forms.map(key)), form: forms[0] }; }) };
  }
  function match(pattern, number, scan, text) {
    var current = number;
    for (var place = 0; place < pattern.positions.length; place += 1) {
      if (place) {
        current = wordAfter(scan, current);
        if (current < 0) return -1;
      }
      var token = scan.tokens[current];
      if (!pattern.positions[place].keys.has(token.key)) return -1;
      if (pattern.exact && text.slice(token.start, token.end) !== pattern.positions[place].form) return -1;
    }
    return current;
  }
  function makeLexicon(guide) {
    var lexicon = new Map();
    function entry(form) {
      if (!lexicon.has(form)) lexicon.set(form, { classes: {}, patterns: [], names: [], calls: [] });
      return lexicon.get(form);
    }
    function add(pattern, list, value) {
      pattern.positions[0].keys.forEach(function (form) { entry(form)[list].push(value); });
    }
    guide.words.forEach(function (word, rule) {
      word.patterns.map(pattern).forEach(function (one) { add(one, 'patterns', { rule: rule, pattern: one }); });
    });
    guide.mentions.forEach(function (mention, place) {
      mention.calls.map(pattern).forEach(function (one) { add(one, 'calls', { mention: place, pattern: one }); });
    });
    guide.names.map(pattern).forEach(function (one) { add(one, 'names', one); });
    if (guide.language === 'fr') {
      ['tu', 'te', 't', 'toi', 'ta', 'tes'].forEach(function (form) { entry(form).classes.familiar = true; });
      ['vous', 'votre', 'vos', 'vôtre', 'vôtres'].forEach(function (form) { entry(form).classes.formal = true; });
      entry('etc').classes.etcetera = true;
      entry('a').classes.bareA = true;
      Object.keys(guide.accented).forEach(function (form) { entry(form).classes.accented = true; });
    }
    return lexicon;
  }

  // --- Examination.swift
  function set(words) { return new Set(words.split(' ')); }
  var wholeMessage = set('too-many-characters too-many-hashtags too-many-mentions too-many-links too-many-emoji missing-mention');

  function Examination(text, options, guide, lexicon, exceptions) {
    var self = this;
    self.text = text;
    self.options = options;
    self.guide = guide;
    self.exceptions = exceptions;
    self.scan = scanned(text, lexicon);
    self.tokens = self.scan.tokens;
    self.findings = [];
    function chosen(list, id) { return list.filter(function (one) { return one.id === id; })[0]; }
    self.network = chosen(guide.networks, options.network);
    self.situation = chosen(guide.situations, options.situation);
  }
  Examination.prototype = {
    of: function (token) { return this.text.slice(token.start, token.end); },
    add: function (rule, start, end, more) {
      var finding = { rule: rule, start: start, end: end, replacement: null, isSafe: false, values: {} };
      Object.keys(more || {}).forEach(function (name) { finding[name] = more[name]; });
      this.findings.push(finding);
    },
    limit: function (name, style) {
      var found = style === undefined || style === null ? null : { limit: style, setBy: '' };
      [this.network, this.situation].forEach(function (setting) {
        var limit = setting && setting.limits[name];
        if (limit !== undefined && (!found || limit < found.limit)) found = { limit: limit, setBy: setting.name };
      });
      return found;
    },
    respectQuotationsAndNames: function () {
      var self = this, tokens = self.tokens;
      if (!self.findings.length) return;
      var kept = self.scan.quotations.map(function (one) { return [tokens[one.open].end, tokens[one.close].start]; });
      self.scan.known.forEach(function (number) {
        tokens[number].entry.names.forEach(function (name) {
          var last = match(name, number, self.scan, self.text);
          if (last >= 0) kept.push([tokens[number].start, tokens[last].end]);
        });
      });
      kept.sort(function (one, other) { return one[0] - other[0]; });
      var reach = [], most = 0;
      kept.forEach(function (range) { most = Math.max(most, range[1]); reach.push(most); });
      self.findings = self.findings.filter(function (finding) {
        var low = 0, high = kept.length;
        while (low < high) {
          var middle = (low + high) >> 1;
          if (kept[middle][0] > finding.start) high = middle; else low = middle + 1;
        }
        return wholeMessage.has(finding.rule) || !low || reach[low - 1] < finding.end;
      });
    }
  };

  // --- Rules/Words.swift
  var elidable = set('le la de du au ce je ne que se me te ma ta sa a an beau nouveau');
  function findWords(e) {
    var free = 0;
    e.scan.known.forEach(function (number) {
      if (number < free) return;
      var best = null;
      e.tokens[number].entry.patterns.forEach(function (one) {
        var last = match(one.pattern, number, e.scan, e.text);
        if (last < 0 || last <= (best ? best.last : -1)) return;
        if (e.options.situation && e.guide.words[one.rule].situations.indexOf(e.options.situation) >= 0) return;
        if (isExcepted(e, one.rule, number, last)) return;
        best = { rule: one.rule, last: last };
      });
      if (!best) return;
      var word = e.guide.words[best.rule];
      var start = e.tokens[number].start, end = e.tokens[best.last].end;
      e.add('word-to-avoid', start, end, {
        severity: word.severity, word: best.rule, replacement: wordReplacement(e, word, number, e.text.slice(start, end)),
        values: { word: e.text.slice(start, end), say: word.say, why: word.why }
      });
      free = best.last + 1;
    });
  }
  function isExcepted(e, rule, first, last) {
    return e.exceptions[rule].some(function (pattern) {
      var start = first;
      for (var count = 0; count < pattern.positions.length && start >= 0; count += 1) {
        if (match(pattern, start, e.scan, e.text) >= last) return true;
        start = wordBefore(e.scan, start);
      }
      return false;
    });
  }
  function wordReplacement(e, word, first, shown) {
    var say = word.suggestions[0];
    if (!say) return null;
    var found = key(shown), listed = key(word.avoid);
    if (found !== listed) {
      if (found !== listed + 's' || say.indexOf(' ') >= 0 || 'sxz'.indexOf(say[say.length - 1]) >= 0) return null;
      say += 's';
    }
    var before = wordBefore(e.scan, first);
    if (before >= 0) {
      var isElided = isApostrophe(e.tokens[before + 1]);
      var startsWithVowel = 'aeiouhéèêâîôœ'.indexOf(say[0]) >= 0;
      if (isElided !== startsWithVowel && (isElided || elidable.has(e.tokens[before].key))) return null;
    }
    return e.tokens[first].isCapitalised ? capitalised(say) : say;
  }

  // --- Rules/DoubledWords.swift
  var saidTwice = set('nous vous si non oui bla ha ah hé très had that bye so very no');
  function findDoubledWords(e) {
    if (!e.guide.style.doubledWords) return;
    e.scan.repeated.forEach(function (number) {
      var word = e.tokens[number], first = e.tokens[number - 2];
      if (saidTwice.has(word.key) || kind(e.tokens[number - 1]) !== 'space' || !first) return;
      if (joins(e.tokens[number + 1]) || joins(e.tokens[number - 3])) return;
      e.add('doubled-word', first.start, word.end, { replacement: e.of(first), isSafe: true, values: { word: e.of(word) } });
    });
  }

  // --- Rules/LongSentences.swift
  var abbreviations = set('mm dr art cf ex env tél mr mrs ms st vs av bd réf');
  function findLongSentences(e) {
    var limit = e.guide.style.sentenceWords;
    if (limit === undefined || limit === null) return;
    var words = 0, start = 0, end = 0;
    function close() {
      if (words > limit) e.add('long-sentence', start, end, { values: { count: String(words), limit: String(limit) } });
      words = 0;
    }
    e.tokens.forEach(function (token, number) {
      if (token.kind === 'word' || token.kind === 'number') {
        if (!words) start = token.start;
        if (!words || !continues(e, number)) words += 1;
        end = token.end;
      } else if (token.kind === 'mark') { if (words && endsSentence(e, number)) close();
      } else if (token.kind === 'newline') { if (words && endsLine(e, number)) close(); }
    });
    close();
  }
  function continues(e, number) {
    if (number < 2) return false;
    var first = kind(e.tokens[number - 2]);
    return joins(e.tokens[number - 1]) && (first === 'word' || first === 'number');
  }
  function endsSentence(e, number) {
    var mark = e.tokens[number], next = e.tokens[number + 1];
    if (!isOneOf(mark, '.!?…')) return false;
    if (!next || next.kind === 'newline') return true;
    if (next.kind === 'mark') return isOneOf(next, '\u00bb\u201d")');
    if (next.kind !== 'space') return false;
    if (isOneOf(mark, '!?')) return true;
    var before = e.tokens[number - 1];
    if (isMark(mark, '.') && kind(before) === 'word' && (before.count === 1 || abbreviations.has(before.key))) return false;
    var word = e.tokens[number + 2];
    return kind(word) !== 'word' || word.isCapitalised;
  }
  function endsLine(e, number) {
    if (e.tokens[number].count > 1) return true;
    var before = number - 1;
    if (kind(e.tokens[before]) === 'space') before -= 1;
    var last = kind(e.tokens[before]);
    if (last === 'mark' || last === 'emoji') return true;
    var next = e.tokens[number + 1];
    if (!next) return true;
    if (next.kind === 'hashtag' || next.kind === 'emoji' || next.kind === 'link') return true;
    if (next.kind === 'mark') return isOneOf(next, '-–—•*#>');
    return next.kind === 'number' && isOneOf(e.tokens[number + 2], '.)');
  }

  // --- Rules/Capitals.swift
  function findCapitals(e) {
    var limit = e.guide.style.capitals;
    if (limit === undefined || limit === null) return;
    var list = e.scan.capitals, index = 0;
    while (index < list.length) {
      var first = list[index], last = first, words = [first];
      for (var next = wordAfter(e.scan, last); next >= 0 && e.tokens[next].isCapitals; next = wordAfter(e.scan, last)) {
        last = next;
        words.push(next);
      }
      while (words.length > 1 && e.tokens[words[words.length - 1]].count === 1) words.pop();
      last = words[words.length - 1];
      while (index < list.length && list[index] <= last) index += 1;
      var longest = words.reduce(function (most, number) { return Math.max(most, e.tokens[number].count); }, 0);
      var isShout = words.length > limit && (longest >= 5 || (words.length > 2 && longest >= 4));
      if (!isShout && longest < 8) continue;
      var elided = wordBefore(e.scan, first);
      if (elided >= 0 && e.tokens[elided].isCapitals && isApostrophe(e.tokens[first - 1])) first = elided;
      var shown = e.text.slice(e.tokens[first].start, e.tokens[last].end);
      e.add('capitals-in-a-row', e.tokens[first].start, e.tokens[last].end, {
        replacement: capitalised(mapped(shown, smallCode)), values: { word: shown }
      });
    }
  }

  // --- Rules/MixedAddress.swift
  var formalWords = { ta: 'votre', tes: 'vos', toi: 'vous' };
  var auxiliaries = set('est es suis sont était nous avons avez ont ai a avait');
  function findMixedAddress(e) {
    if (e.guide.language !== 'fr' || !e.guide.style.isStated) return;
    var familiar = e.scan.known.filter(function (number) { return isFamiliar(e, number); });
    var formal = e.scan.known.filter(function (number) { return e.tokens[number].entry.classes.formal; });
    var address = e.guide.style.address, faults, saysFormal;
    if (address === 'formal') { faults = familiar; saysFormal = true;
    } else if (address === 'familiar') { faults = formal; saysFormal = !formal.length && !familiar.length;
    } else {
      if (!familiar.length || !formal.length) return;
      saysFormal = formal.length >= familiar.length;
      faults = saysFormal ? familiar : formal;
    }
    faults.forEach(function (number) {
      var token = e.tokens[number], word = saysFormal ? formalWords[token.key] : null;
      e.add('vous-and-tu', token.start, token.end, {
        replacement: word ? (token.isCapitalised ? capitalised(word) : word) : null,
        values: { word: e.of(token), say: saysFormal ? 'vous' : 'tu' }
      });
    });
  }
  function isFamiliar(e, number) {
    var token = e.tokens[number];
    if (!token.entry.classes.familiar || (token.isCapitals && token.count > 1)) return false;
    if (token.count === 1) return isApostrophe(e.tokens[number + 1]) && !isHyphen(e.tokens[number - 1]);
    var before = e.tokens[number - 2];
    if (token.key === 'tu' && kind(before) === 'word' && kind(e.tokens[number - 1]) === 'space') return !auxiliaries.has(before.key);
    return true;
  }

  // --- Rules/Exclamations.swift
  function findExclamations(e) {
    var found = e.limit('exclamations', e.guide.style.exclamations);
    if (!found) return;
    var count = 0, surplus = null, number = 0;
    e.scan.marks.forEach(function (mark) {
      if (mark < number || !isMark(e.tokens[mark], '!')) return;
      var last = mark;
      while (isOneOf(e.tokens[last + 1], '!?')) last += 1;
      number = last + 1;
      if (last > mark) {
        var start = e.tokens[mark].start, end = e.tokens[last].end, shown = e.text.slice(start, end);
        e.add('exclamation-marks', start, end, {
          replacement: shown.indexOf('?') >= 0 ? null : '!', isSafe: true, values: { word: shown, count: '', limit: '1' }
        });
      }
      count += 1;
      if (count > found.limit && !surplus && last === mark) surplus = e.tokens[mark];
    });
    if (count > found.limit && surplus) {
      e.add('exclamation-marks', surplus.start, surplus.end, {
        values: { word: '!', count: String(count), limit: String(found.limit), network: found.setBy }
      });
    }
  }

  // --- Rules/SurplusSpaces.swift
  function isTight(token, language) { return isOneOf(token, ',.') || (language === 'en' && isOneOf(token, ';:!?')); }
  function findSurplusSpaces(e) {
    if (!e.guide.style.typography) return;
    var tokens = e.tokens, language = e.guide.language;
    e.scan.wideSpaces.forEach(function (number) {
      var before = tokens[number - 1], after = tokens[number + 1], space = tokens[number];
      if (!before || before.kind === 'newline' || !after || after.kind === 'newline') return;
      if (isMark(before, '«') || isMark(after, '»') || isTight(after, language) || !/^[ \t]+$/.test(e.of(space))) return;
      e.add('surplus-space', space.start, space.end, { replacement: ' ', isSafe: true, values: { word: '' } });
    });
    e.scan.marks.forEach(function (number) {
      var mark = tokens[number], space = tokens[number - 1], before = tokens[number - 2], after = kind(tokens[number + 1]);
      if (!isTight(mark, language) || kind(space) !== 'space' || !before || before.kind === 'newline') return;
      if (after && after !== 'space' && after !== 'newline') return;
      e.add('surplus-space', space.start, mark.end, { replacement: e.of(mark), isSafe: true, values: { word: e.of(mark) } });
    });
  }

  // --- Rules/MissingSpaces.swift
  var units = set('km cm mm m kg g ha kWh MW Go Mo euros ans');
  function findMissingSpaces(e) {
    var tokens = e.tokens;
    function report(start, end, replacement, word) {
      e.add('missing-space', start, end, { replacement: replacement, isSafe: true, values: { word: word } });
    }
    function missing(space, number, afterNumber) {
      var before = tokens[number - 1], mark = tokens[number];
      if (!before || before.kind === 'space' || before.kind === 'newline' || before.kind === 'link') return;
      if (before.kind === 'mark') {
        if (afterNumber || !isOneOf(before, ')]\u00bb\u201d\u2019%€')) return;
      } else if (before.kind !== 'number' && afterNumber) { return; }
      report(mark.start, mark.end, space + e.of(mark), e.of(mark));
    }
    e.scan.marks.forEach(function (number) {
      var mark = tokens[number], next = kind(tokens[number + 1]);
      if (isOneOf(mark, ';!?')) missing('\u202f', number);
      else if (isMark(mark, ':')) { if (!next || next === 'space' || next === 'newline') missing('\u00a0', number);
      } else if (isMark(mark, '»')) missing('\u00a0', number);
      else if (isOneOf(mark, '%€')) missing('\u202f', number, true);
      else if (isMark(mark, '«') && next && next !== 'space' && next !== 'newline') report(mark.start, mark.end, '«\u00a0', '«');
    });
    e.scan.numbers.forEach(function (number) {
      var unit = tokens[number + 1], before = tokens[number - 1];
      if (kind(unit) !== 'word' || !units.has(e.of(unit)) || kind(before) === 'word' || isHyphen(before)) return;
      report(tokens[number].start, unit.end, e.of(tokens[number]) + '\u00a0' + e.of(unit), e.of(unit));
    });
  }

  // --- Rules/QuotationMarks.swift
  function findQuotationMarks(e) {
    e.scan.quotations.forEach(function (one) {
      var first = e.tokens[one.open], last = e.tokens[one.close];
      if (!isOneOf(first, '\u201c"')) return;
      var inner = e.text.slice(first.end, last.start).replace(/^ +| +$/g, '');
      e.add('quotation-marks', first.start, last.end, { replacement: '«\u00a0' + inner + '\u00a0»', isSafe: true, values: { word: inner } });
    });
  }

  // --- Rules/Apostrophes.swift
  function findApostrophes(e) {
    var straight = [], curly = 0;
    function report(mark) {
      e.add('apostrophe', mark.start, mark.end, { replacement: '\u2019', isSafe: true, values: { word: e.of(mark) } });
    }
    e.scan.marks.forEach(function (number) {
      var mark = e.tokens[number];
      if (mark.kind !== 'mark' || kind(e.tokens[number - 1]) !== 'word' || kind(e.tokens[number + 1]) !== 'word') return;
      if (isMark(mark, '\'')) straight.push(mark);
      else if (isMark(mark, '\u2019')) curly += 1;
      else if (isOneOf(mark, '\u00b4`\u2018\u2032\u02bc')) report(mark);
    });
    if (curly && curly >= straight.length) straight.forEach(report);
  }

  // --- Rules/BareCapitals.swift
  var followers = set('la l partir ce cette cet ces notre nos votre vos leur leurs bientôt demain propos travers côté suivre ' +
    'vendre louer noter retenir chaque quoi qui lire découvrir voir compter chacun chacune tous toutes défaut titre terme deux ' +
    'pied vélo quel quelle');
  function findBareCapitals(e) {
    function report(token, word) {
      e.add('capital-accent', token.start, token.end, { replacement: word, isSafe: true, values: { word: e.of(token), say: word } });
    }
    e.scan.known.forEach(function (number) {
      var token = e.tokens[number], classes = token.entry.classes;
      if (!token.isCapitalised) return;
      if (classes.accented) {
        var word = e.guide.accented[token.key];
        report(token, token.isCapitals && token.count > 1 ? mapped(word, capitalCode) : capitalised(word));
      } else if (classes.bareA && isPreposition(e, number)) { report(token, 'À'); }
    });
  }
  function isPreposition(e, number) {
    var next = e.tokens[number + 2];
    if (!opensSentence(e, number) || kind(e.tokens[number + 1]) !== 'space' || kind(next) !== 'word') return false;
    return (next.isCapitalised && !next.isCapitals) || followers.has(next.key);
  }
  function opensSentence(e, number) {
    var before = e.tokens[number - 1];
    if (!before) return true;
    if (before.kind === 'space') {
      before = e.tokens[number - 2];
      if (!before) return true;
    }
    return before.kind === 'newline' || before.kind === 'emoji' || isOneOf(before, '.!?:«…•–—-');
  }

  // --- Rules/Ordinals.swift
  var endings = {
    'ème': 'e', eme: 'e', 'ième': 'e', ieme: 'e', 'éme': 'e', 'iéme': 'e', 'èmes': 'es', emes: 'es', 'ièmes': 'es',
    ier: 'er', 'ère': 're', ere: 're', 'ière': 're', iere: 're'
  };
  var months = set('janvier février mars avril mai juin juillet août septembre octobre novembre décembre fevrier aout decembre');
  function findOrdinals(e) {
    function report(start, end, word) {
      e.add('ordinal', start, end, { replacement: word, isSafe: true, values: { word: e.text.slice(start, end), say: word } });
    }
    e.scan.numbers.forEach(function (number) {
      var figure = e.tokens[number], next = e.tokens[number + 1], month = e.tokens[number + 2], before = e.tokens[number - 1];
      if (kind(next) === 'word' && Object.prototype.hasOwnProperty.call(endings, next.key)) {
        report(figure.start, next.end, e.of(figure) + endings[next.key]);
      } else if (kind(next) === 'space' && e.of(figure) === '1' && kind(month) === 'word' && months.has(month.key) &&
                 !(kind(before) === 'mark' && !isMark(before, '('))) { report(figure.start, figure.end, '1er'); }
    });
  }

  // --- Rules/Times.swift
  function findTimes(e) {
    function sixtieths(token) {
      if (kind(token) !== 'number' || token.end - token.start !== 2) return null;
      return Number(e.of(token)) < 60 ? { text: e.of(token), end: token.end } : null;
    }
    e.scan.numbers.forEach(function (number) {
      var hours = e.tokens[number], mark = e.tokens[number + 1], after = e.tokens[number + 2];
      if (hours.end - hours.start > 2 || !mark) return;
      var minutes = sixtieths(after);
      var isWord = mark.kind === 'word' && mark.key === 'h' && (kind(after) !== 'number' || minutes);
      if (!isWord && !(isMark(mark, ':') && minutes && isClock(e, number))) return;
      var end = minutes ? minutes.end : mark.end, value = e.of(hours);
      if (value.length === 2 && value[0] === '0') value = value[1];
      value += '\u00a0h';
      if (minutes && minutes.text !== '00') value += '\u00a0' + minutes.text;
      e.add('time-form', hours.start, end, { replacement: value, isSafe: true, values: { word: e.text.slice(hours.start, end), say: value } });
    });
  }
  function isClock(e, number) {
    var before = e.tokens[number - 1];
    return Number(e.of(e.tokens[number])) <= 24 && !(kind(before) === 'mark' && !isMark(before, '(')) && !isMark(e.tokens[number + 3], ':');
  }

  // --- Rules/Etcetera.swift
  function findEtcetera(e) {
    e.scan.known.forEach(function (number) {
      var word = e.tokens[number], last = number;
      if (!word.entry.classes.etcetera) return;
      while (isOneOf(e.tokens[last + 1], '.…')) last += 1;
      var end = e.tokens[last].end, marks = e.text.slice(word.end, end);
      if (marks === '.' || marks === '') return;
      e.add('etcetera', word.start, end, { replacement: e.of(word) + '.', isSafe: true, values: { word: e.text.slice(word.start, end) } });
    });
  }

  // --- Rules/Limits.swift
  function counts(c) { return !isCombining(c) && !isSelector(c) && c !== JOINER && c !== 0x0D; }
  function characters(text) {
    var count = 0;
    for (var index = 0; index < text.length; index += 1) {
      var c = text.codePointAt(index);
      if (c > 0xFFFF) index += 1;
      if (counts(c)) count += 1;
    }
    return count;
  }
  function lengthOf(e, token) {
    var limits = e.network ? e.network.limits : {};
    if (token.kind === 'link' && limits['link-length'] !== undefined) return limits['link-length'];
    if (token.kind === 'emoji') return limits['emoji-length'] === undefined ? 1 : limits['emoji-length'];
    return characters(e.of(token));
  }
  function findLimits(e) {
    [['hashtags', 'too-many-hashtags'], ['mentions', 'too-many-mentions'], ['links', 'too-many-links'], ['emoji', 'too-many-emoji']]
      .forEach(function (one) {
        var tokens = e.scan[one[0]];
        var found = e.limit(one[0], one[0] === 'emoji' ? e.guide.style.emoji : null);
        if (!found || tokens.length <= found.limit) return;
        var token = e.tokens[tokens[found.limit]];
        e.add(one[1], token.start, token.end, { values: { count: String(tokens.length), limit: String(found.limit), network: found.setBy } });
      });
    var found = e.limit('characters');
    var count = 0, start = -1;
    e.tokens.forEach(function (token) {
      var length = lengthOf(e, token);
      if (found && count + length > found.limit && start < 0) {
        start = token.start;
        if (length > 1 && token.kind !== 'link' && token.kind !== 'emoji') start = offsetOf(e, found.limit - count, token);
      }
      count += length;
    });
    e.characters = { count: count, limit: found ? found.limit : null };
    if (start < 0) return;
    e.add('too-many-characters', start, e.text.length, { values: { count: String(count), limit: String(found.limit), network: found.setBy } });
  }
  function offsetOf(e, left, token) {
    var offset = token.start;
    while (offset < token.end) {
      var c = e.text.codePointAt(offset);
      if (counts(c)) {
        if (left === 0) break;
        left -= 1;
      }
      offset += c > 0xFFFF ? 2 : 1;
    }
    return offset;
  }

  // --- Rules/MissingMentions.swift
  function findMissingMentions(e, hearts) {
    e.guide.mentions.forEach(function (mention, place) {
      if (!mention.calls.length) return;
      var capacity = e.options.capacity;
      if (mention.capacities.length && (!capacity || mention.capacities.indexOf(capacity) < 0)) return;
      var call = firstCall(e, place);
      if (!call || holds(e, hearts[place])) return;
      e.add('missing-mention', call[0], call[1], { mention: place, values: { word: e.text.slice(call[0], call[1]), say: mention.name } });
    });
  }
  function firstCall(e, mention) {
    var found = null;
    e.scan.known.some(function (number) {
      return e.tokens[number].entry.calls.some(function (one) {
        if (one.mention !== mention) return false;
        var last = match(one.pattern, number, e.scan, e.text);
        if (last >= 0) found = [e.tokens[number].start, e.tokens[last].end];
        return last >= 0;
      });
    });
    return found;
  }
  function words(text) {
    return scanned(text, null).tokens.filter(function (token) { return token.kind === 'word'; }).map(function (token) { return token.key; });
  }
  function heart(text) {
    return text.split(/[.…:;!?\n]/).map(words).reduce(function (longest, piece) { return piece.length > longest.length ? piece : longest; }, []);
  }
  function holds(e, wanted) {
    if (!wanted.length) return true;
    var own = e.tokens.filter(function (token) { return token.kind === 'word'; }).map(function (token) { return token.key; });
    return own.some(function (_, start) { return wanted.every(function (word, index) { return own[start + index] === word; }); });
  }

  // --- Rules/UndatedFacts.swift
  var englishMonths = set('january february march april may june july august september october november december');
  var sourceWords = set('source sources selon étude études enquête relevé relevés bilan baromètre sondage rapport insee according study survey report');
  function findUndatedFacts(e) {
    var tokens = e.tokens, style = e.guide.style;
    function first(find) { return e.scan.numbers.reduce(function (found, number) { return found || find(number); }, null); }
    if (style.years) {
      var date = first(function (number) {
        var day = tokens[number], next = number + 1;
        if (day.end - day.start > 2) return null;
        if (kind(tokens[next]) === 'word' && tokens[next].key === 'er') next += 1;
        var month = tokens[next + 1];
        if (kind(tokens[next]) !== 'space' || kind(month) !== 'word') return null;
        return (e.guide.language === 'fr' ? months : englishMonths).has(month.key) ? [day.start, month.end] : null;
      });
      var hasYear = e.scan.numbers.some(function (number) { return /^(19|20)\d\d$/.test(e.of(tokens[number])); });
      if (date && !hasYear) e.add('date-without-year', date[0], date[1], { values: { word: e.text.slice(date[0], date[1]) } });
    }
    if (style.sources) {
      var figure = first(function (number) {
        var next = number + 1;
        if (kind(tokens[next]) === 'space') next += 1;
        return isMark(tokens[next], '%') ? [tokens[number].start, tokens[next].end] : null;
      });
      var named = tokens.some(function (token) { return token.kind === 'word' && sourceWords.has(token.key); });
      if (figure && !named && !e.scan.links.length) {
        e.add('figure-without-source', figure[0], figure[1], { values: { word: e.text.slice(figure[0], figure[1]) } });
      }
    }
  }

  // --- FindingWording.swift
  function fill(template, values) {
    return Object.keys(values).sort().reduce(function (text, name) { return text.split('{' + name + '}').join(values[name]); }, template);
  }
  function worded(guide, finding) {
    var wording = guide.wording[finding.rule], values = {};
    Object.keys(finding.values).forEach(function (name) { values[name] = finding.values[name]; });
    if (values.network === '') values.network = guide.house;
    if (values.word && values.word.length > 80) values.word = values.word.slice(0, 79) + '…';
    finding.severity = finding.severity || wording.severity;
    finding.message = fill(wording.message, values);
    finding.help = fill(wording.help, values);
    if (finding.rule === 'word-to-avoid') {
      var instead = values.say ? fill(guide.sayInstead, values) : '';
      finding.help = [instead, values.why].filter(Boolean).join(guide.language === 'fr' ? '\u00a0: ' : ': ');
    }
    return finding;
  }

  // --- Proofreader.swift
  function make(guide) {
    var lexicon = makeLexicon(guide);
    var exceptions = guide.words.map(function (word) { return word.exceptions.map(pattern); });
    var hearts = guide.mentions.map(function (mention) { return heart(mention.text); });
    var isFrench = guide.language === 'fr' && guide.style.typography;

    // options: network, situation, capacity, each an id or nothing.
    return function (text, options) {
      var e = new Examination(text, options || {}, guide, lexicon, exceptions);
      findWords(e);
      findDoubledWords(e);
      findLongSentences(e);
      findCapitals(e);
      findMixedAddress(e);
      findExclamations(e);
      findSurplusSpaces(e);
      if (isFrench) {
        [findMissingSpaces, findQuotationMarks, findApostrophes, findBareCapitals, findOrdinals, findTimes, findEtcetera]
          .forEach(function (find) { find(e); });
      }
      findLimits(e);
      findMissingMentions(e, hearts);
      findUndatedFacts(e);
      e.respectQuotationsAndNames();
      e.findings.sort(function (one, other) {
        return one.start - other.start || one.end - other.end || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
      });
      return { findings: e.findings.map(function (finding) { return worded(guide, finding); }), characters: e.characters };
    };
  }

  return { make: make };
})();
