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
      var word = wordBefore;
      append('newline', end);
      if (feeds === 1) wordBefore = word;
      tokens[tokens.length - 1].count = feeds;
    }
    function number() {
      var end = position;
      while (isDigit(unit(end))) end += 1;
      var digits = text.slice(position, end), place = tokens.length;
      scan.numbers.push(place);
      append('number', end, digits);
      tokens[place].entry = lexicon ? lexicon.get(digits) : undefined;
      if (tokens[place].entry) scan.known.push(place);
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
      if (kind === 'hashtag' && ((before && isOneOf(before, '{[')) || isMark(tokens[tokens.length - 2], '{') || isNumberOrColour(position + 1, end))) return false;
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
    // « #12345 » is the number of something, « #b23a16 » a colour.
    function isNumberOrColour(start, end) {
      var name = text.slice(start, end);
      return /^\d+$/.test(name) || /^(.)\1\1+$/.test(name) || (/^([\da-f]{3}|[\da-f]{6})$/i.test(name) && /\d/.test(name));
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
        if (c <= 0x20 || c === 0x22 || c === 0x3C || c === 0x3E || endsAddress(c)) break;
        end += 1;
      }
      var surplus = 0;
      for (var index = position; index < end; index += 1) {
        surplus += text[index] === ')' ? 1 : text[index] === '(' ? -1 : 0;
      }
      while (end > position + 1 && '.,;:!?)\''.indexOf(text[end - 1]) >= 0) {
        if (text[end - 1] === ')') {
          if (surplus <= 0) break;
          surplus -= 1;
        }
        end -= 1;
      }
      if (kind === 'link') scan.links.push(tokens.length);
      append(kind, end);
    }
    // Spaces of all widths, quotation marks, dashes, the ellipsis, CJK and fullwidth punctuation.
    function endsAddress(c) {
      return c === 0x85 || c === 0xA0 || c === 0xAB || c === 0xBB || c === 0x1680 || c === 0xFEFF ||
        (c >= 0x2000 && c <= 0x200B) || (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF0F) ||
        (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65);
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

  // What closes each opening mark; German closes with what English opens with.
  var closings = {
    0xAB: [0xBB], 0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0x2039: [0x203A], 0x2018: [0x2019], 0x201A: [0x2018, 0x2019], 0x201B: [0x2019]
  };
  // A single mark is an apostrophe too: it opens before a word alone, and closes after one.
  function opensWord(scan, number) {
    var before = scan.tokens[number - 1], word = scan.tokens[number + 1];
    return kind(word) === 'word' && word.count > 1 && (!before || before.kind === 'space' || before.kind === 'newline' || isOneOf(before, '(«'));
  }
  function closesWord(scan, number) {
    var before = scan.tokens[number - 1], after = scan.tokens[number + 1];
    if (kind(before) !== 'word' && !isOneOf(before, '.!?…')) return false;
    return !after || after.kind === 'space' || after.kind === 'newline' || isOneOf(after, '.,;:!?…)»');
  }

  function quotations(scan) {
    var found = [], opened = [], straight = -1, single = -1;
    function add(open, close) {
      while (found.length && found[found.length - 1].open > open) found.pop();
      found.push({ open: open, close: close });
    }
    function open(token, number) {
      var isSingle = token.key === 0x2018 || token.key === 0x201A || token.key === 0x201B;
      if (closings[token.key] && (!isSingle || opensWord(scan, number))) opened.push({ token: number, closing: closings[token.key] });
    }
    scan.marks.forEach(function (number) {
      var token = scan.tokens[number];
      if (opened.length > 30 && token.kind !== 'newline') opened.shift();
      if (token.kind === 'newline') {
        if (token.count > 1) { opened = []; straight = -1; single = -1; }
      } else if (token.key === 0xBB || token.key === 0x201D || token.key === 0x201C || token.key === 0x203A || token.key === 0x2019 ||
                 token.key === 0x2018) {
        var place = opened.length - 1;
        while (place >= 0 && opened[place].closing.indexOf(token.key) < 0) place -= 1;
        if (place >= 0 && (token.key > 0x2019 || token.key < 0x2018 || closesWord(scan, number))) {
          add(opened[place].token, number);
          opened.length = place;
        } else { open(token, number); }
      } else if (token.key === 0x27 || token.key === 0x60 || token.key === 0xB4) {
        if (single >= 0 && token.key !== 0x60 && closesWord(scan, number)) { add(single, number); single = -1;
        } else if (opensWord(scan, number)) { single = number; }
      } else if (closings[token.key]) { open(token, number);
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
    return next.kind === 'mark' && (joins(next) || isMark(next, '/')) ? wordAt(scan, number + 2) : -1;
  }
  // The same where one of the two is a number: « Office 365 », « 5G », « 2.0 ».
  function wordOrNumberAfter(scan, number) {
    var word = wordAfter(scan, number);
    if (word >= 0) return word;
    for (var distance = 1; distance <= 2; distance += 1) {
      var next = scan.tokens[number + distance], between = scan.tokens[number + 1];
      if (kind(next) !== 'number' && (kind(next) !== 'word' || scan.tokens[number].kind !== 'number')) continue;
      if (distance === 1 || between.kind === 'space' || (between.kind === 'newline' && between.count === 1)) return number + distance;
      return between.kind === 'mark' && (joins(between) || isOneOf(between, '.,/')) ? number + distance : -1;
    }
    return -1;
  }
  var fillers = set('très bien vite rapidement donc surtout toujours encore aussi vraiment également tous toutes pouvoir enfin ' +
    'prochainement');
  function wordAfterFillers(scan, number) {
    for (var count = 0; count < 2 && fillers.has(scan.tokens[number].key); count += 1) {
      var next = wordAfter(scan, number);
      if (next < 0) break;
      number = next;
    }
    return number;
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
    var shown = data.words.map(function (forms) { return forms[0]; }).join(' ');
    return {
      exact: data.exact, shown: shown, isSmall: mapped(shown, smallCode) === shown, // « TALENTS » shouts « talents »
      positions: data.words.map(function (forms) { return { keys: new Set(forms.map(key)), form: forms[0] }; })
    };
  }
  // text: null: in whatever letters.
  function match(pattern, number, scan, text) {
    var current = number;
    for (var place = 0; place < pattern.positions.length; place += 1) {
      if (place) {
        current = wordOrNumberAfter(scan, current);
        if (current < 0) return -1;
        if (!pattern.exact && pattern.positions.length > 2 && !pattern.positions[place].keys.has(scan.tokens[current].key)) {
          current = wordAfterFillers(scan, current);
        }
      }
      var token = scan.tokens[current];
      if (!pattern.positions[place].keys.has(token.key)) return -1;
      if (pattern.exact && text !== null && text.slice(token.start, token.end) !== pattern.positions[place].form &&
          !(pattern.isSmall && token.isCapitals && token.count > 4)) return -1;
    }
    return current;
  }
  // Filled in below, beside the rules that ask for them.
  var french = [
    ['tu te t toi ta tes stp'.split(' '), 'familiar'], ['vous votre vos vôtre vôtres'.split(' '), 'formal'], [['ton'], 'ton'],
    [['ne', 'n'], 'negation'], [['etc'], 'etcetera'], [['a'], 'bareA']
  ];
  function makeLexicon(guide) {
    var lexicon = new Map();
    function entry(form) {
      if (!lexicon.has(form)) lexicon.set(form, { classes: {}, patterns: [], names: [], calls: [], confusions: [] });
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
    guide.confusions.forEach(function (one) {
      one.words[one.place].forEach(function (word) { entry(word).confusions.push(one); });
    });
    if (guide.language === 'fr') {
      lexicon.accents = accentTables(guide.accented);
      french.concat([
        [Array.from(lexicon.accents.initial.keys()), 'accented'], [Array.from(lexicon.accents.inner.keys()), 'shouted']
      ]).forEach(function (row) {
        row[0].forEach(function (form) { entry(form).classes[row[1]] = true; });
      });
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
    self.lexicon = lexicon;
    self.accents = lexicon.accents;
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
      var finding = { rule: rule, start: start, end: end, replacement: null, isSafe: false, variant: '', values: {} };
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
        if (!isInForce(e, one.rule)) return;
        if (isExcepted(e, one.rule, number, last) || isCapitalDue(e, one.rule, number) || isInProperName(e, number, last)) return;
        best = { rule: one.rule, last: last };
      });
      if (!best) return;
      addWord(e, best.rule, number, best.last);
      free = best.last + 1;
    });
    findHyphenedWords(e);
  }
  function addWord(e, rule, first, last) {
    var word = e.guide.words[rule], start = e.tokens[first].start, end = e.tokens[last].end, found = e.text.slice(start, end);
    var suggestions = word.suggestions.map(function (say) { return adapted(say, word.avoid, found, e.guide.language); })
      .filter(function (say) { return say !== null; });
    e.add('word-to-avoid', start, end, {
      severity: word.severity, word: rule, replacement: suggestions.length ? wordReplacement(e, suggestions[0], first) : null,
      values: { word: found, say: suggestions.length ? suggestions.join(', ') : word.say, why: word.why }
    });
  }
  function isInForce(e, rule) {
    return !e.options.situation || e.guide.words[rule].situations.indexOf(e.options.situation) < 0;
  }
  function findHyphenedWords(e) {
    e.scan.marks.forEach(function (mark) {
      var before = e.tokens[mark - 1], after = e.tokens[mark + 1];
      if (!isHyphen(e.tokens[mark]) || kind(before) !== 'word' || kind(after) !== 'word') return;
      var entry = e.lexicon.get(before.key + after.key);
      var found = entry && entry.patterns.filter(function (one) { return one.pattern.positions.length === 1 && !one.pattern.exact; })[0];
      if (!found || !isInForce(e, found.rule)) return;
      if (!e.findings.some(function (one) { return one.start < after.end && before.start < one.end; })) addWord(e, found.rule, mark - 1, mark + 1);
    });
  }
  function isCapitalDue(e, rule, number) {
    var word = e.guide.words[rule];
    return word.patterns[0].exact && word.say && capitalised(word.say) === word.avoid && opensSentence(e, number);
  }
  // « Western Digital », « Mail Transfer Agent »: a capitalised word beside another is part of a name.
  var noNameParts = set('le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ' +
    'et ou en à si the a an our your my this these and or in of');
  function isInProperName(e, first, last) {
    if (first !== last) return false;
    if (isCommand(e, first)) return true;
    if (!isProper(e.tokens[first])) return false;
    function beside(number, space) {
      return number >= 0 && isProper(e.tokens[number]) && kind(e.tokens[space]) === 'space' && !noNameParts.has(e.tokens[number].key);
    }
    if (beside(wordAfter(e.scan, first), first + 1)) return true;
    return !opensSentence(e, first) && beside(wordBefore(e.scan, first), first - 1);
  }
  // « /mail », « mail-transport-agent »
  function isCommand(e, word) {
    var tokens = e.tokens, before = tokens[word - 2];
    if (isOneOf(tokens[word - 1], '/|$') && (!before || before.kind === 'space' || before.kind === 'newline')) return true;
    return isHyphen(tokens[word + 1]) && kind(tokens[word + 2]) === 'word' && isHyphen(tokens[word + 3]) && kind(tokens[word + 4]) === 'word';
  }
  function isProper(token) { return token.isCapitalised && !token.isCapitals && token.count > 1; }
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
  function wordReplacement(e, say, first) {
    var before = wordBefore(e.scan, first), token = e.tokens[first];
    if (before >= 0) {
      var isElided = isApostrophe(e.tokens[before + 1]);
      var startsWithVowel = 'aeiouhéèêâîôœ'.indexOf(say[0]) >= 0;
      if (isElided !== startsWithVowel && (isElided || elidable.has(e.tokens[before].key))) return null;
    }
    return token.isCapitalised && capitalised(say) !== e.of(token) ? capitalised(say) : say;
  }

  // --- Agreement.swift, and what Inflection.swift says of numbers
  var functionWords = set('le la les l un une des du de d à au aux en et ou où par sur pas ce c il je j on y qui si sa non car ni a in of ' +
    'the to');
  var invariable = set('dans pour sans vers avec chez sous nous vous être bien comme plus entre après avant elle ils elles toute ' +
    'précédemment suite conformément');
  var englishInvariable = set('with your their from that this than into over please');
  function endsIn(word, endings) { return endings.some(function (ending) { return word.endsWith(ending); }); }
  function folded(word) {
    return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');
  }
  function plural(word, isFrench) {
    if (!word || endsIn(word, ['s', 'x', 'z'])) return word;
    if (isFrench && word.endsWith('al')) return word.slice(0, -2) + 'aux';
    return word + (isFrench && endsIn(word, ['eau', 'eu']) ? 'x' : 's');
  }
  function singular(word, isFrench) {
    if (isFrench && endsIn(word, ['ais', 'ois', 'ès', 'us', 'cas', 'fois', 'prix', 'pays', 'temps', 'corps'])) return word;
    return endsIn(word, ['s', 'eaux']) ? word.slice(0, -1) : word;
  }
  function adapted(say, listed, found, language) {
    var isFrench = language === 'fr';
    function words(phrase) { return folded(key(phrase).replace(/’/g, '\'')).split(/[ \u00a0\n-]+/).filter(Boolean); }
    var change = changed(words(listed), words(found), isFrench);
    if (!change) return null;
    var isHead = true;
    var parts = say.split(' ').map(function (word) {
      if (functionWords.has(word) || /['’]/.test(word) || (isFrench ? invariable : englishInvariable).has(word)) isHead = false;
      return { text: word, isHead: isHead && word && !isCapital(word.codePointAt(0)) };
    });
    if (change.isFeminine && parts.some(function (part) { return part.isHead && !part.text.endsWith('e'); })) return null;
    return parts.map(function (part) {
      if (!part.isHead || !change.number) return part.text;
      return change.number === 'plural' ? plural(part.text, isFrench) : singular(part.text, isFrench);
    }).join(' ');
  }
  function changed(listed, found, isFrench) {
    if (listed.length !== found.length) { listed = [listed.join('')]; found = [found.join('')]; }
    var number = '', isFeminine = false, isHead = true;
    var isSame = listed.every(function (one, place) {
      var other = found[place], next = '';
      if (functionWords.has(one)) isHead = false;
      if (one === other) return true;
      if (!isHead && (other === plural(one, isFrench) || one === plural(other, isFrench))) return true;
      if (other === plural(one, isFrench)) next = 'plural';
      else if (one === plural(other, isFrench)) next = 'singular';
      else if (isFrench && listed.length === 1 && (other === one + 'e' || other === one + 'es')) {
        next = other.endsWith('s') ? 'plural' : '';
        isFeminine = true;
      } else { return false; }
      if (number && number !== next) return false;
      number = next;
      return true;
    });
    return isSame ? { number: number, isFeminine: isFeminine } : null;
  }

  // --- Rules/DoubledWords.swift
  var saidTwice = set('si non oui bla ha ah hé très had that bye so very no là oh ho eh hi euh hum hein hop hip toc ding coucou chut boum ' +
    'donnant gagnant moitié kif tout petit grand vite bien encore jamais merci bravo allez allons doucement etc blabla ' +
    'faire long many really please now well there far more win knock');
  var interjections = set('oh ho ah ha ouh hou eh tra la');
  var surnames = set('gaulle villepin funès niro palma vries');
  var crossLines = set('le la les de des du un une et à au aux en dans par pour sur que qui the a an of to in and for on');
  var notReflexive = set('avons avez aurons aurez nous vous');
  function findDoubledWords(e) {
    if (!e.guide.style.doubledWords) return;
    e.scan.repeated.forEach(function (number) {
      var word = e.tokens[number], first = e.tokens[number - 2], space = kind(e.tokens[number - 1]);
      if (isSaidTwice(e, number) || kind(first) !== 'word') return;
      if (space !== 'space' && !(space === 'newline' && crossLines.has(word.key))) return;
      if (joins(e.tokens[number + 1]) || joins(e.tokens[number - 3]) || isNameOrTable(e, number)) return;
      e.add('doubled-word', first.start, word.end, { replacement: e.of(first), isSafe: true, values: { word: e.of(word) } });
    });
  }
  var commands = set('lancez lancer exécutez exécuter tapez taper commande command run type execute');
  // « Bora Bora », « le menu Menu », « n   n » of a table.
  function isNameOrTable(e, number) {
    var word = e.tokens[number], first = e.tokens[number - 2], space = e.tokens[number - 1];
    if ((space.kind === 'space' && space.end - space.start > 2) || isMark(e.tokens[number + 1], '_')) return true;
    var before = wordBefore(e.scan, number - 2);
    if (before >= 0 && commands.has(e.tokens[before].key)) return true;
    if (word.count === 1 && !/^[àyaô]$/.test(word.key)) return true;
    if (!word.isCapitalised) return false;
    return !first.isCapitalised || (!first.isCapitals && !crossLines.has(word.key));
  }
  function isSaidTwice(e, number) {
    var word = e.tokens[number].key, repeated = e.scan.repeated, after = wordAfter(e.scan, number);
    var next = after >= 0 ? e.tokens[after].key : '', before = wordBefore(e.scan, number - 2);
    if (word === 'la') return after < 0 || next === 'la' || (before >= 0 && interjections.has(e.tokens[before].key));
    if (word === 'en') return next.endsWith('ant');
    if (word === 'de') return surnames.has(next);
    if (word !== 'nous' && word !== 'vous') {
      return saidTwice.has(word) || (!crossLines.has(word) && (next === word || (before >= 0 && e.tokens[before].key === word)));
    }
    if (repeated.indexOf(number - 2) >= 0) return false;
    return after < 0 || !notReflexive.has(next) || repeated.indexOf(after) >= 0;
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
  function isUnit(e, number) {
    return kind(e.tokens[number - (kind(e.tokens[number - 1]) === 'space' ? 2 : 1)]) === 'number';
  }
  function endsSentence(e, number) {
    var mark = e.tokens[number], next = e.tokens[number + 1];
    if (!isOneOf(mark, '.!?…')) return false;
    if (!next || next.kind === 'newline') return true;
    if (next.kind === 'mark') return isOneOf(next, '\u00bb\u201d")');
    if (next.kind !== 'space') return false;
    if (isOneOf(mark, '!?')) return true;
    var before = e.tokens[number - 1];
    if (isMark(mark, '.') && kind(before) === 'word' && (before.count === 1 && !isUnit(e, number - 1) || abbreviations.has(before.key))) return false;
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
    findShoutedNames(e);
    var list = e.scan.capitals, index = 0;
    function isNamed(number) {
      return e.findings.some(function (one) { return one.variant === 'name' && one.start <= e.tokens[number].start && one.end > e.tokens[number].start; });
    }
    while (index < list.length) {
      var first = list[index], last = first, words = [first];
      for (var next = wordAfter(e.scan, last); next >= 0 && e.tokens[next].isCapitals && isInRow(e, last, next); next = wordAfter(e.scan, last)) {
        last = next;
        words.push(next);
      }
      while (words.length > 1 && e.tokens[words[words.length - 1]].count === 1) words.pop();
      last = words[words.length - 1];
      while (index < list.length && list[index] <= last) index += 1;
      if (words.length === 1 && namedBy.has(wordAtKey(e, wordBefore(e.scan, first)))) continue;
      if (isIdentifier(e, first, last) || !isShout(e, words, limit) || words.every(isNamed)) continue;
      var elided = wordBefore(e.scan, first);
      if (elided >= 0 && e.tokens[elided].isCapitals && isApostrophe(e.tokens[first - 1])) first = elided;
      var shown = e.text.slice(e.tokens[first].start, e.tokens[last].end);
      e.add('capitals-in-a-row', e.tokens[first].start, e.tokens[last].end, {
        replacement: capitalised(mapped(shown, smallCode)), values: { word: shown }
      });
    }
  }

  // « ISN/DINUM » and the columns of a table are no row of words.
  function isInRow(e, last, next) { return !isMark(e.tokens[last + 1], '/') && e.tokens[next].start - e.tokens[last].end < 3; }
  var namedBy = set('variable variables valeur constante paramètre champ macro value parameter field constant environment');
  function wordAtKey(e, number) { return number >= 0 ? e.tokens[number].key : ''; }
  // « LC_MESSAGES », « X11R6 »
  function isIdentifier(e, first, last) {
    function isPart(token) { return kind(token) === 'number' || isOneOf(token, '_$={<'); }
    return isPart(e.tokens[first - 1]) || isPart(e.tokens[last + 1]);
  }
  // Initials are capitals too: « OWASP ZAP », « API POSIX ». What is shouted is words, small ones among them.
  var spoken = set('le la les un une des du de et ou au aux en ce ces cet nos vos mes tes ses sur pour par pas plus très tout tous toutes est sont ' +
    'sans avec dans qui que the our your and for not now new all you with is are this');
  var onsets = set('bl br ch cl cr dr fl fr gl gn gr ph pl pr ps sc sh sk sl sm sn sp sq st th tr tw vr wh wr kl kr rh kn');
  function isWordLike(word) {
    var letters = folded(word), start = /^[^aeiouy]*/.exec(letters)[0];
    if (/[^aeiouy]{3}$/.test(letters) && !/([rlnmcp][tdcpgskbm]s|[rnt]ch|tsch)$/.test(letters)) return false;
    if (letters.length < 4 || !/[aeiouy]/.test(letters) || /[^aeiouy]{4}/.test(letters)) return false;
    return start.length < 2 || (start.length < 4 && onsets.has(start.slice(0, 2)) && (start.length < 3 || /^(s|chr|chl|phr|thr)/.test(start)));
  }
  function isShout(e, words, limit) {
    var tokens = words.map(function (number) { return e.tokens[number]; });
    var small = tokens.filter(function (token) { return spoken.has(token.key); }).length;
    var others = tokens.filter(function (token) { return !spoken.has(token.key) && isWordLike(token.key); });
    var longest = others.reduce(function (most, token) { return Math.max(most, token.count); }, 0);
    if (longest >= 8) return true;
    if (words.length <= limit || longest < 4 || small + others.length < 2 && words.length > 1) return false;
    return longest >= 5 || words.length > 2;
  }

  function findShoutedNames(e) {
    var free = 0, tokens = e.tokens;
    function isShout(number) { return number >= 0 && tokens[number].isCapitals && tokens[number].count > 1; }
    e.scan.capitals.forEach(function (number) {
      if (number < free || !tokens[number].entry || tokens[number].count < 4) return;
      tokens[number].entry.names.some(function (name) {
        if (mapped(name.shown, capitalCode) === name.shown) return false;
        var last = match(name, number, e.scan, null);
        if (last < 0 || (!tokens[last].isCapitals && tokens[last].kind !== 'number') || isShout(wordBefore(e.scan, number)) || isShout(wordAfter(e.scan, last))) return false;
        var say = spelled(e, name, number);
        e.add('capitals-in-a-row', tokens[number].start, tokens[last].end, {
          replacement: say, variant: 'name', values: { word: e.text.slice(tokens[number].start, tokens[last].end), say: say }
        });
        free = last + 1;
        return true;
      });
    });
  }

  // --- Rules/MixedAddress.swift
  var formalWords = { ta: 'votre', tes: 'vos', toi: 'vous', ton: 'votre' };
  var auxiliaries = set('est es suis sont était nous avons avez ont ai a avait');
  var followNoun = set('sur de du des d et est qui que juste reste à au pour ou monte change se ne n a doit en dans plus');
  var beforeNoun = set('le un du ce au de d quel leur son votre notre mon même bon autre nouveau sans seul chaque tel aucun sur');
  var noFormalVerbs = set('chez assez rendez rodez suez lopez');
  function findMixedAddress(e) {
    if (e.guide.language !== 'fr' || !e.guide.style.isStated) return;
    var address = e.guide.style.address;
    var familiar = address === 'familiar' ? [] : familiarWords(e);
    var formal = address === 'formal' ? [] : formalOnes(e);
    var saysFormal = address === 'formal';
    if (address !== 'formal' && address !== 'familiar') {
      if (!familiar.length || !formal.length) return;
      saysFormal = formal.length >= familiar.length;
    }
    (saysFormal ? familiar : formal).forEach(function (one) {
      e.add('vous-and-tu', one.start, one.end, {
        replacement: one.replacement, values: { word: e.text.slice(one.start, one.end), say: saysFormal ? 'vous' : 'tu' }
      });
    });
  }
  function familiarWords(e) {
    var pronouns = [];
    e.scan.known.forEach(function (number) {
      if (!isFamiliar(e, number)) return;
      var token = e.tokens[number], verb = token.count === 1 ? wordAfter(e.scan, number) : -1, word = formalWords[token.key];
      var calls = token.key === 'toi' && isHyphen(e.tokens[number - 1]) && kind(e.tokens[number - 2]) === 'word';
      if (calls) word = null;
      pronouns.push({
        start: e.tokens[calls ? number - 2 : number].start, end: verb >= 0 ? e.tokens[verb].end : token.end,
        replacement: word && verb < 0 ? (token.isCapitalised ? capitalised(word) : word) : null
      });
    });
    var imperatives = familiarImperatives(e).filter(function (verb) {
      function overlaps(one) { return one.start < verb.end && verb.start < one.end; }
      return !pronouns.some(overlaps) && !e.findings.some(function (one) { return one.rule === 'word-to-avoid' && overlaps(one); });
    });
    return pronouns.concat(imperatives).sort(function (one, other) { return one.start - other.start; });
  }
  function isFamiliar(e, number) {
    var token = e.tokens[number];
    if (token.entry.classes.ton) return isPossessive(e, number);
    if (!token.entry.classes.familiar || (token.isCapitals && token.count > 1) || isPartOfForm(e, number)) return false;
    if (token.count === 1) {
      return isApostrophe(e.tokens[number + 1]) && !isHyphen(e.tokens[number - 1]) && !isApostrophe(e.tokens[number - 1]) &&
        kind(e.tokens[number + 2]) === 'word';
    }
    if (token.key === 'tu' && isSpokenOfNoOne(e, number)) return false;
    if (token.key === 'stp') return kind(e.tokens[number + 1]) !== 'space' || isMark(e.tokens[number - 2], ',');
    var before = e.tokens[number - 2];
    if (token.key === 'tu' && kind(before) === 'word' && kind(e.tokens[number - 1]) === 'space') return !auxiliaries.has(before.key);
    return true;
  }
  // « tous·tes », « tout/te », « .te »
  function isPartOfForm(e, number) {
    return isOneOf(e.tokens[number - 1], '·•‧⋅∙./(') && (kind(e.tokens[number - 2]) === 'word' || isMark(e.tokens[number - 1], '.'));
  }
  // « tu sais, … », « en veux-tu, en voilà », « le tu »: no one is spoken to; « Tu 9:00 » is a Tuesday.
  var fillerVerbs = set('vois sais parles penses comprends imagines'), ofPronoun = set('le du au dire');
  function isSpokenOfNoOne(e, number) {
    var after = wordAfter(e.scan, number), before = wordBefore(e.scan, number), tokens = e.tokens;
    if (kind(tokens[number + 1]) === 'space' && kind(tokens[number + 2]) === 'number') return true;
    if (tokens[number].isCapitalised && isMark(tokens[number - 2], ',')) return true;
    if (before >= 0 && isHyphen(tokens[number - 1])) {
      return /^(veux|as)$/.test(tokens[before].key) && (isHyphen(tokens[number + 1]) || (isMark(tokens[number + 1], ',') && kind(tokens[number + 3]) === 'word' && tokens[number + 3].key === 'en'));
    }
    if (before >= 0 && ofPronoun.has(tokens[before].key)) return true;
    if (after < 0) return false;
    if (isMark(tokens[number + 1], '/') || (before >= 0 && isMark(tokens[number - 1], '/'))) return true;
    return fillerVerbs.has(tokens[after].key) && isOneOf(tokens[after + 1], ',.…') && !(before >= 0 && /^(si|que|quand|comme)$/.test(tokens[before].key));
  }
  function isPossessive(e, number) {
    var next = wordAfter(e.scan, number), before = wordBefore(e.scan, number);
    if (e.tokens[number].isCapitals || kind(e.tokens[number + 1]) !== 'space' || next < 0) return false;
    return !followNoun.has(e.tokens[next].key) && (before < 0 || !beforeNoun.has(e.tokens[before].key));
  }
  function formalOnes(e) {
    var words = [];
    e.tokens.forEach(function (token, number) {
      if (token.kind !== 'word') return;
      var before = e.tokens[number - 2];
      var isRendezVous = isHyphen(e.tokens[number - 1]) && kind(before) === 'word' && before.key === 'rendez';
      var isVerb = token.count > 3 && token.key.endsWith('ez') && !noFormalVerbs.has(token.key) &&
        (!token.isCapitalised || opensSentence(e, number));
      if ((token.entry && token.entry.classes.formal && !isRendezVous) || isVerb) {
        words.push({ start: token.start, end: token.end, replacement: null });
      }
    });
    return words;
  }

  // --- Rules/Imperatives.swift
  french.push(
    [('viens reviens découvre rejoins envoie écris dis clique participe profite prends choisis regarde appelle fais ' +
      'mets lis réponds essaie essaye imagine raconte télécharge retrouve remplis apporte attends oublie contacte ' +
      'consulte tague mentionne abonne inscris postule vas sois aie sache rends remporte réagis ouvre trouve pense ' +
      'dépose signale donne cherche laisse commente gagne adopte soutiens teste goûte apprends deviens obtiens reçois ' +
      'construis finis descends sors réussis agis ramène propose compare calcule explore installe relis vérifie ' +
      'crée dessine organise améliore').split(' '), 'imperative'],
    [('partage réserve visite montre commande offre demande note garde aime passe tente like active suis change vote invite').split(' '), 'imperativeOrNoun']
  );
  var pronouns = set('nous moi lui leur le la les y en');
  var determiners = set('le la les l un une ton ta tes ce cet cette ces notre nos nous vite ici');
  var noVerbs = set('entre après celle dès sans sous vers es suis presque');
  var verbsInRe = set('offre ouvre découvre montre rencontre');
  function familiarImperatives(e) {
    var found = [], tokens = e.tokens;
    function add(first, last) { found.push({ start: tokens[first].start, end: tokens[last].end, replacement: null }); }
    e.scan.known.forEach(function (number) {
      var mark = tokens[placeBefore(e, number)];
      if (isOneOf(mark, '-•–—*') || (isMark(mark, '.') && !tokens[number].isCapitalised)) return;
      if ((tokens[number].isCapitals && tokens[number].count > 1) || isDefinition(e, number)) return;
      var classes = tokens[number].entry.classes, next = wordAfter(e.scan, number);
      if (!opensSentence(e, number)) {
        if (classes.imperative && (isJoinedToCall(e, number, found[found.length - 1]) || isJoinedToFormal(e, number))) add(number, number);
        return;
      }
      if (classes.imperative && isFollowedByWord(e, number)) add(number, number);
      else if (classes.imperativeOrNoun && !isAfterColon(e, number) && next >= 0 && determiners.has(tokens[next].key)) add(number, number);
      else if (classes.negation && next >= 0) {
        var not = wordAfter(e.scan, next);
        if (not >= 0 && tokens[not].key === 'pas' && maySpeakToOne(tokens[next].key)) add(number, not);
      }
    });
    openingVerbs(e).forEach(function (number) {
      var word = tokens[number];
      if (!found.some(function (one) { return one.start < word.end && word.start < one.end; })) add(number, number);
    });
    e.scan.marks.forEach(function (mark) {
      var last = isHyphen(tokens[mark]) ? withPronoun(e, mark) : -1;
      if (last < 0) return;
      var start = tokens[mark - 1].start, end = tokens[last].end;
      found = found.filter(function (one) { return one.start >= end || one.end <= start; });
      add(mark - 1, last);
    });
    return found;
  }
  var indefinites = set('un une ce cet cette ces notre nos');
  var noCalls = set('toute entre presque comme telle quelle puisque lorsque quoique encore reste manque arrive cette autre double ' +
    'triple jusque chaque place vienne unique ensuite grâce existe juste seule');
  function openingVerbs(e) {
    var tokens = e.tokens;
    return [-1].concat(e.scan.marks.filter(function (mark) {
      return tokens[mark].kind === 'newline' || isMark(tokens[mark], '«') || endsSentence(e, mark);
    })).map(function (mark) { return kind(tokens[mark + 1]) === 'space' ? mark + 2 : mark + 1; }).filter(function (number) {
      var word = tokens[number], next = kind(word) === 'word' ? wordAfter(e.scan, number) : -1;
      if (next < 0 || word.count < 5 || !word.isCapitalised || word.isCapitals || kind(tokens[number + 1]) !== 'space') return false;
      if (!indefinites.has(tokens[next].key) || !word.key.endsWith('e') || word.key.endsWith('ée') || noCalls.has(word.key)) return false;
      return !word.key.endsWith('re') || verbsInRe.has(word.key);
    });
  }
  var joiners = set('et puis ou');
  function isJoinedToCall(e, number, call) {
    var place = wordBefore(e.scan, number);
    if (!call || place < 0 || !joiners.has(e.tokens[place].key)) return false;
    for (; place > 0 && e.tokens[place].start >= call.end; place -= 1) {
      var token = e.tokens[place];
      if ((token.kind === 'mark' && endsSentence(e, place)) || token.kind === 'newline') return false;
    }
    return true;
  }
  // « Prenez une photo, puis envoie la lame »: who is called « vous » is called again.
  var otherSubjects = set('il elle on ils elles qui que nous je j ce cela ça');
  function isJoinedToFormal(e, number) {
    var place = wordBefore(e.scan, number), word = -1;
    if (kind(e.tokens[number - 1]) !== 'space' || place < 0 || !joiners.has(e.tokens[place].key)) return false;
    for (place -= 1; place >= 0 && number - place < 60; place -= 1) {
      var token = e.tokens[place];
      if (token.kind === 'newline' || (token.kind === 'mark' && endsSentence(e, place))) break;
      if (token.kind !== 'word') continue;
      if (otherSubjects.has(token.key)) return false;
      word = place;
    }
    if (word < 0 || !opensSentence(e, word)) return false;
    return e.tokens[word].key === 'vous' || (e.tokens[word].key.endsWith('ez') && !noFormalVerbs.has(e.tokens[word].key));
  }
  // « download », and on the next line « Télécharge le fichier »: what a thing does, after its name.
  function isDefinition(e, number) {
    var tokens = e.tokens, line = placeBefore(e, number), words = 0;
    if (tokens[number].key.endsWith('s') || !tokens[line]) return false;
    if (isMark(tokens[line], ':')) {
      for (var start = line - 1; start >= 0 && tokens[start].kind !== 'newline'; start -= 1) if (start < line - 16) return false;
      return isOneOf(tokens[start + 1], '-•*:');
    }
    if (tokens[line].kind !== 'newline') return false;
    if (!tokens[number].isCapitalised) return true;
    if (kind(tokens[line - 1]) !== 'word') return false;
    for (var place = line - 1; place >= 0 && tokens[place].kind !== 'newline'; place -= 1) {
      if (tokens[place].kind === 'word') words += 1;
      if (words > 3 || kind(tokens[place]) === 'emoji') return false;
    }
    for (place = number; place < tokens.length && tokens[place].kind !== 'newline'; place += 1) {
      if (tokens[place].kind === 'mark' && endsSentence(e, place)) return isMark(tokens[place], '.');
    }
    return false;
  }
  function placeBefore(e, number) { return kind(e.tokens[number - 1]) === 'space' ? number - 2 : number - 1; }
  function isAfterColon(e, number) { return isMark(e.tokens[placeBefore(e, number)], ':'); }
  function isFollowedByWord(e, number) {
    var next = e.tokens[number + 1];
    if (wordAfter(e.scan, number) >= 0) return !isHyphen(next);
    if (!next) return true;
    var after = e.tokens[number + 2];
    return next.kind === 'space' ? !after || after.kind === 'emoji' || isOneOf(after, '!:→') : isOneOf(next, '!,.');
  }
  function withPronoun(e, mark) {
    var verb = e.tokens[mark - 1];
    if (kind(verb) !== 'word' || verb.count < 2 || !maySpeakToOne(verb.key) || isHyphen(e.tokens[mark - 2])) return -1;
    if (verb.isCapitalised && !opensSentence(e, mark - 1)) return -1;
    var last = mark - 1;
    while (isHyphen(e.tokens[last + 1])) {
      var pronoun = e.tokens[last + 2];
      if (kind(pronoun) !== 'word' || pronoun.isCapitalised || !pronouns.has(pronoun.key)) return -1;
      last += 2;
    }
    return last;
  }
  function maySpeakToOne(word) {
    if (word === 'va' || verbsInRe.has(word)) return true;
    return endsIn(word, ['e', 's']) && !noVerbs.has(word) && !endsIn(word, ['ons', 're', 'mes', 'tes']);
  }

  // --- Rules/Exclamations.swift
  function findExclamations(e) {
    var found = e.limit('exclamations', e.guide.style.exclamations);
    if (!found) return;
    var count = 0, surplus = null, number = 0;
    e.scan.marks.forEach(function (mark) {
      if (mark < number || !isOneOf(e.tokens[mark], '!?') || isMark(e.tokens[mark - 1], '[')) return;
      var last = mark;
      while (isOneOf(e.tokens[last + 1], '!?')) last += 1;
      number = last + 1;
      if (last > mark) {
        var start = e.tokens[mark].start, end = e.tokens[last].end, shown = e.text.slice(start, end);
        e.add('exclamation-marks', start, end, {
          replacement: shown === shown[0].repeat(shown.length) ? shown[0] : null, isSafe: true, variant: 'row', values: { word: shown }
        });
      }
      if (!isMark(e.tokens[mark], '!')) return;
      count += 1;
      if (count > found.limit && !surplus && last === mark) surplus = e.tokens[mark];
    });
    if (count > found.limit && surplus) {
      e.add('exclamation-marks', surplus.start, surplus.end, {
        variant: found.limit ? '' : 'none', values: { word: '!', count: String(count), limit: String(found.limit), network: found.setBy }
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
      if (space.end - space.start > 3 || isListMark(number - 1) || isOneOf(before, '|') || isOneOf(after, '|')) return;
      e.add('surplus-space', space.start, space.end, { replacement: ' ', isSafe: true, values: { word: '' } });
    });
    // « -   a », « 1.  a »: how a list is set out.
    function isListMark(number) {
      var first = isOneOf(tokens[number], '.)') && tokens[number - 1] && tokens[number - 1].end - tokens[number - 1].start < 4 ? number - 1 : number;
      if (first === number && !isOneOf(tokens[number], '-•*–—☐·')) return false;
      if (kind(tokens[first - 1]) === 'space') first -= isOneOf(tokens[first - 2], '-•*') ? 2 : 1;
      return !tokens[first - 1] || tokens[first - 1].kind === 'newline';
    }
    // « en appuyant sur . ou sur , » names the mark.
    function isLonePoint(number) {
      var next = kind(tokens[number + 1]) === 'space' ? tokens[number + 2] : null;
      return isMark(tokens[number], '.') && Boolean(next) && (next.kind === 'word' ? !next.isCapitalised : next.kind === 'mark');
    }
    findSpacesInside(e);
    e.scan.marks.forEach(function (number) {
      var mark = tokens[number], space = tokens[number - 1], before = tokens[number - 2], after = kind(tokens[number + 1]);
      if (!isTight(mark, language) || kind(space) !== 'space' || !before || before.kind === 'newline' || isOneOf(before, '<>|;&,')) return;
      if (after && !isAfterMark(tokens[number + 1], mark) || isLonePoint(number)) return;
      e.add('surplus-space', space.start, mark.end, { replacement: e.of(mark), isSafe: true, values: { word: e.of(mark) } });
    });
  }

  function isAfterMark(token, mark) {
    if (token.kind !== 'word') return token.kind === 'space' || token.kind === 'newline';
    return isMark(mark, ',') || (isMark(mark, '.') && token.isCapitalised && !token.isCapitals);
  }
  var elided = set('l d j n s c m t qu');
  function findSpacesInside(e) {
    var tokens = e.tokens;
    function isLone(space, other) {
      return kind(tokens[space]) === 'space' && (kind(tokens[other]) === 'word' && tokens[other].count > 1 || kind(tokens[other]) === 'number' ||
        isOneOf(tokens[other], '»«%€.!?'));
    }
    // « ( n_0 > 0 ) » is a formula.
    function isSum(space, step) {
      var beyond = tokens[space + 2 * step], further = tokens[space + 3 * step];
      if (kind(tokens[space + step]) !== 'number') return false;
      return isMark(beyond, '_') || (kind(beyond) === 'space' && isOneOf(further, '<>=+*/^'));
    }
    function isElided(number) {
      if (e.guide.language !== 'fr' || kind(tokens[number]) !== 'word' || !elided.has(tokens[number].key)) return false;
      return !isApostrophe(tokens[number - 1]) && !isHyphen(tokens[number - 1]);
    }
    e.scan.marks.forEach(function (number) {
      var mark = tokens[number], space = -1;
      if (isMark(mark, '(') && isLone(number + 1, number + 2)) space = number + 1;
      else if (isMark(mark, ')') && isLone(number - 1, number - 2)) space = number - 1;
      else if (isApostrophe(mark)) {
        var before = kind(tokens[number - 1]), after = kind(tokens[number + 1]);
        if (isElided(number - 1) && after === 'space' && kind(tokens[number + 2]) === 'word') space = number + 1;
        else if (before === 'space' && isElided(number - 2) && after === 'word') space = number - 1;
      }
      if (space < 0 || isSum(space, space < number ? -1 : 1)) return;
      e.add('surplus-space', tokens[space].start, tokens[space].end, { replacement: '', isSafe: true, values: { word: e.of(mark) } });
    });
  }

  // --- Rules/MissingSpaces.swift
  var units = set('km cm mm m kg g ha kwh kWh kW MW W Go Mo l L t min euros ans mois an dm');
  var suffixes = set('nde nds ndes ers res ème èmes bis ter');
  function findMissingSpaces(e) {
    var tokens = e.tokens;
    function report(start, end, replacement, word, variant) {
      e.add('missing-space', start, end, { replacement: replacement, isSafe: true, variant: variant, values: { word: word } });
    }
    function missing(space, number, afterNumber) {
      var before = tokens[number - 1], mark = tokens[number];
      if (isMark(mark, ';') && (isOneOf(tokens[number - 2], '#&') || isMark(tokens[number - 3], '#'))) return; // « &nbsp; »
      if (!before || before.kind === 'space' || before.kind === 'newline' || before.kind === 'link') return;
      if (before.kind === 'mark') {
        if (afterNumber || !isOneOf(before, ')]\u00bb\u201d\u2019%€')) return;
      } else if (before.kind !== 'number' && afterNumber) { return; }
      report(mark.start, mark.end, space + e.of(mark), e.of(mark), isMark(mark, '»') ? 'inside' : afterNumber ? 'unit' : '');
    }
    function missingAfter(number) {
      var mark = tokens[number], before = tokens[number - 1], next = tokens[number + 1];
      if (!before || !next) return;
      var isWord = next.kind === 'word' && (next.count > 1 || next.isCapitalised || isApostrophe(tokens[number + 2]));
      if (!isWord && !(next.kind === 'number' && before.kind === 'word' && isMark(mark, ','))) return;
      var afterWord = before.kind === 'word' || isOneOf(before, '»)');
      if (!afterWord && (isMark(mark, ',') || before.kind !== 'space' || !next.isCapitalised)) return;
      if (!isMark(mark, '.') && isInCode(number)) return;
      report(mark.end, next.end, ' ' + e.of(next), e.of(mark), 'after');
    }
    // « {a,b} », « un,deux,trois », « a;b »: no spaces at all, so none is missing.
    function isInCode(number) {
      function isTightRow(step) {
        for (var place = number + step, words = 0; words < 2; place += step) {
          var token = tokens[place];
          if (kind(token) === 'word' || kind(token) === 'number') words += 1;
          else return kind(token) === 'mark' && (isOneOf(token, '{}[]=_<>$') || (token.key === tokens[number].key && place !== number + step));
        }
        return false;
      }
      return isTightRow(-1) || isTightRow(1);
    }
    function endsWordBeforeName(number) {
      var before = tokens[number - 1], next = tokens[number + 1];
      if (kind(before) !== 'word' || before.count < 3 || before.isCapitalised || kind(next) !== 'word') return false;
      return (next.isCapitalised && !next.isCapitals) || isApostrophe(tokens[number + 2]);
    }
    function isUnit(unit, number) {
      if (units.has(e.of(unit)) || (units.has(unit.key) && unit.count > 1)) return true;
      if (unit.count < 3 || unit.isCapitalised || endings.has(unit.key) || suffixes.has(unit.key)) return false;
      var next = tokens[number + 2];
      return !next || next.kind === 'space' || next.kind === 'newline' ||
        (next.kind === 'mark' && !isHyphen(next) && !isOneOf(next, '_/'));
    }
    if (e.guide.language !== 'fr') {
      e.scan.marks.forEach(function (number) {
        if (isMark(tokens[number], '.') && endsWordBeforeName(number) && !isApostrophe(tokens[number + 2])) missingAfter(number);
      });
      return;
    }
    e.scan.marks.forEach(function (number) {
      var mark = tokens[number], next = kind(tokens[number + 1]);
      if (isOneOf(mark, ';!?')) {
        missing('\u202f', number);
        missingAfter(number);
      } else if (isMark(mark, ',') || (isMark(mark, '.') && endsWordBeforeName(number))) { missingAfter(number);
      } else if (isMark(mark, ':')) { if (!next || next === 'space' || next === 'newline') missing('\u00a0', number);
      } else if (isMark(mark, '»')) missing('\u00a0', number);
      else if (isOneOf(mark, '%€')) missing('\u202f', number, true);
      else if (isMark(mark, '«') && next && next !== 'space' && next !== 'newline') report(mark.start, mark.end, '«\u00a0', '«', 'inside');
    });
    e.scan.numbers.forEach(function (number) {
      var unit = tokens[number + 1], before = tokens[number - 1];
      if (kind(unit) !== 'word' || !isUnit(unit, number) || kind(before) === 'word' || isHyphen(before)) return;
      report(tokens[number].start, unit.end, e.of(tokens[number]) + '\u00a0' + e.of(unit), e.of(unit), 'unit');
    });
  }

  // --- Rules/QuotationMarks.swift
  // English mixes no curly marks with straight ones.
  function findMixedQuotations(e) {
    var straight = e.scan.quotations.filter(function (one) { return isMark(e.tokens[one.open], '"'); });
    if (!e.scan.quotations.some(function (one) { return isMark(e.tokens[one.open], '\u201c'); })) return;
    straight.forEach(function (one) {
      var first = e.tokens[one.open], last = e.tokens[one.close], inner = e.text.slice(first.end, last.start);
      if (isMark(e.tokens[one.open - 1], '=')) return;
      e.add('quotation-marks', first.start, last.end, {
        replacement: '\u201c' + inner + '\u201d', isSafe: true, variant: 'mixed', values: { word: inner }
      });
    });
  }
  function findQuotationMarks(e) {
    e.scan.quotations.forEach(function (one) {
      var first = e.tokens[one.open], last = e.tokens[one.close];
      if (isMark(first, '\u00ab') || isMark(e.tokens[one.open - 1], '=')) return;
      var inner = e.text.slice(first.end, last.start).replace(/^ +| +$/g, '');
      if (!inner) return;
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
  function accentTables(words) {
    var tables = { initial: new Map(), inner: new Map() };
    var bare = { 'à': 'a', 'â': 'a', 'ç': 'c', 'é': 'e', 'è': 'e', 'ê': 'e', 'ë': 'e', 'î': 'i', 'ô': 'o' };
    function spellings(word) {
      return Array.from(word).reduce(function (starts, letter) {
        var letters = bare[letter] ? [letter, bare[letter]] : [letter];
        return [].concat.apply([], starts.map(function (start) { return letters.map(function (one) { return start + one; }); }));
      }, ['']);
    }
    words.forEach(function (word) {
      spellings(word).forEach(function (spelling) {
        var table = tables[bare[word[0]] && !bare[spelling[0]] ? 'initial' : 'inner'];
        if (spelling !== word && !table.has(spelling)) table.set(spelling, word);
      });
    });
    tables.initial.forEach(function (_, spelling) { tables.inner.delete(spelling); });
    return tables;
  }
  var afterPreposition = set('l d midi minuit lundi mardi mercredi jeudi vendredi samedi qui nous vous tous plus petit petits côté lui celui ' +
    'dessous parmi partout');
  var afterVerb = set('et ou est eu bien déjà toujours enfin aussi ainsi pour dans notamment également depuis fait mis pris mort');
  var participles = ['é', 'és', 'ée', 'ées', 'i', 'is', 'it', 'u', 'us', 'ert', 'ait', 'ort', 'eint'];
  function findBareCapitals(e) {
    function report(token, word) {
      e.add('capital-accent', token.start, token.end, { replacement: word, isSafe: true, values: { word: e.of(token), say: word } });
    }
    e.scan.known.forEach(function (number) {
      var token = e.tokens[number], classes = token.entry.classes;
      if (!token.isCapitalised) return;
      var isShouted = token.isCapitals && token.count > 1;
      if ((isShouted && token.count < 4) || isOneOf(e.tokens[number + 1], '_') || isOneOf(e.tokens[number - 1], '_')) return;
      if (alsoEnglish.has(token.key) && !isShouted && !isFrenchWord(e, number)) return;
      if (classes.accented) {
        var word = e.accents.initial.get(token.key);
        report(token, isShouted ? mapped(word, capitalCode) : capitalised(word));
      } else if (isShouted && classes.shouted) { report(token, mapped(e.accents.inner.get(token.key), capitalCode));
      } else if (classes.bareA && isPreposition(e, number)) { report(token, 'À'); }
    });
  }
  // These may be English, or a name: « Pearson Education », « le logiciel Evolution ».
  var alsoEnglish = set('education evolution echo echos edition editions election elections elegant element elements elite emission emissions ' +
    'emotion emotions episode episodes equilibrium erosion evaluation evaluations evasion evident equivalent event ether epic');
  var articles = set('le la les une un des du de au aux cette nos notre votre vos');
  function isFrenchWord(e, number) {
    var before = wordBefore(e.scan, number), after = wordAfter(e.scan, number);
    if (isApostrophe(e.tokens[number - 1]) || (before >= 0 && articles.has(e.tokens[before].key))) return true;
    return opensSentence(e, number) && !(after >= 0 && e.tokens[after].isCapitalised);
  }
  // « A priori » keeps its Latin a; « A list of the tools » is English.
  var latin = set('contrario priori posteriori fortiori minima maxima cappella capella capela tempera giorno latere quo pari simili silentio vero novo ' +
    'nativitate nihilo giorno maximis mezza voce');
  var english = set('the of is and with that are by this which');
  function isForeign(e, number) {
    if (latin.has(e.tokens[number + 2].key)) return true;
    for (var place = number + 2; place < number + 16 && e.tokens[place]; place += 1) {
      if (english.has(e.tokens[place].key)) return true;
      if (e.tokens[place].kind === 'newline' || (e.tokens[place].kind === 'mark' && endsSentence(e, place))) break;
    }
    return false;
  }
  function isPreposition(e, number) {
    var next = e.tokens[number + 2];
    if (!e.tokens[number].isCapitals || !opensSentence(e, number) || kind(e.tokens[number + 1]) !== 'space' || !next) return false;
    if (next.kind !== 'word') return next.kind === 'number';
    if (isForeign(e, number)) return false;
    if (next.isCapitalised) return !next.isCapitals;
    return afterPreposition.has(next.key) || (next.count > 1 && !afterVerb.has(next.key) && !endsIn(next.key, participles));
  }
  function opensSentence(e, number) {
    var before = e.tokens[number - 1];
    if (!before) return true;
    if (before.kind === 'space') {
      before = e.tokens[number - 2];
      if (!before) return true;
    }
    return before.kind === 'newline' || before.kind === 'emoji' || isOneOf(before, '.!?:«…•–—-→(');
  }

  // --- Rules/Ordinals.swift
  var endings = new Map(Object.entries({
    'ème': 'e', eme: 'e', 'ième': 'e', ieme: 'e', 'éme': 'e', 'iéme': 'e', 'è': 'e', 'èmes': 'es', emes: 'es', 'ièmes': 'es',
    iemes: 'es', ier: 'er', iers: 'ers', 'ère': 're', ere: 're', 'ière': 're', iere: 're', 'ères': 'res', 'ières': 'res'
  }));
  var spacedEndings = set('ème eme ième ieme ère');
  var romanOrdinals = new Map();
  ['', 'X', 'XX'].forEach(function (ten) {
    ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].forEach(function (unit) {
      var numeral = ten + unit;
      endings.forEach(function (ending, written) {
        if (numeral && (numeral === 'I' || ending === 'e' || ending === 'es')) romanOrdinals.set(key(numeral) + written, [numeral, ending]);
      });
    });
  });
  var months = set('janvier février mars avril mai juin juillet août septembre octobre novembre décembre fevrier aout decembre');
  var days = set('lundi mardi mercredi jeudi vendredi samedi dimanche');
  french.push([Array.from(romanOrdinals.keys()), 'romanOrdinal'], [Array.from(months).concat(Array.from(days)), 'calendar']);
  function findOrdinals(e) {
    function report(start, end, word) {
      e.add('ordinal', start, end, { replacement: word, isSafe: true, values: { word: e.text.slice(start, end), say: word } });
    }
    function ending(figure, written) {
      var found = endings.get(written);
      return found && (/^e?r/.test(found) ? e.of(figure) === '1' : true) ? found : null;
    }
    e.scan.numbers.forEach(function (number) {
      var figure = e.tokens[number], next = e.tokens[number + 1], word = e.tokens[number + 2], before = e.tokens[number - 1];
      if (kind(next) === 'word') {
        if (ending(figure, next.key)) report(figure.start, next.end, e.of(figure) + ending(figure, next.key));
      } else if (kind(next) === 'space' && kind(word) === 'word') {
        if (e.of(figure) === '1' && months.has(word.key) && !(kind(before) === 'mark' && !isMark(before, '('))) {
          report(figure.start, word.end, '1er ' + e.of(word));
        } else if (e.of(figure) === '1' && word.key === 'er') { report(figure.start, word.end, '1er');
        } else if (spacedEndings.has(word.key) && ending(figure, word.key)) {
          report(figure.start, word.end, e.of(figure) + ending(figure, word.key));
        }
      }
    });
    e.scan.known.forEach(function (number) {
      var token = e.tokens[number], form = token.entry.classes.romanOrdinal && romanOrdinals.get(token.key);
      if (form && e.of(token).startsWith(form[0])) report(token.start, token.end, form[0] + form[1]);
    });
  }

  // --- Rules/Times.swift
  var afterTime = set('à et au sur place dans pour devant chez le la les en avec précises puis ou');
  var beforeTime = set('à de dès avant vers après jusqu et entre');
  // « 9.30am » in a text that writes « 10:00 ».
  function findEnglishTimes(e) {
    var tokens = e.tokens;
    function isTime(number, mark) {
      var minutes = tokens[number + 2];
      return isMark(tokens[number + 1], mark) && kind(minutes) === 'number' && minutes.end - minutes.start === 2 && Number(e.of(minutes)) < 60 &&
        Number(e.of(tokens[number])) <= 24 && !isOneOf(tokens[number - 1], '.:');
    }
    if (!e.scan.numbers.some(function (number) { return isTime(number, ':'); })) return;
    e.scan.numbers.forEach(function (number) {
      var half = tokens[kind(tokens[number + 3]) === 'space' ? number + 4 : number + 3];
      if (!isTime(number, '.') || kind(half) !== 'word' || !/^(am|pm|a|p)$/.test(half.key)) return;
      if (half.count === 1 && !isMark(tokens[tokens.indexOf(half, number) + 1], '.')) return;
      var start = tokens[number].start, end = tokens[number + 2].end, say = e.of(tokens[number]) + ':' + e.of(tokens[number + 2]);
      e.add('time-form', start, end, { replacement: say, isSafe: true, values: { word: e.text.slice(start, end), say: say } });
    });
  }
  function findTimes(e) {
    var tokens = e.tokens, chapters = chapterMarks();
    function sixtieths(number) {
      var token = tokens[number];
      return kind(token) === 'number' && token.end - token.start === 2 && Number(e.of(token)) < 60 ? e.of(token) : null;
    }
    function spaced(hour) {
      var minutes = kind(tokens[hour + 1]) === 'space' ? sixtieths(hour + 2) : null, after = tokens[hour + 3], word = tokens[hour + 4];
      if (!minutes || !after) return minutes;
      if (after.kind === 'mark') return isMark(after, '%') ? null : minutes;
      return after.kind === 'newline' || !word || (word.kind === 'word' && afterTime.has(word.key)) ? minutes : null;
    }
    function chapterMarks() {
      var marks = e.scan.numbers.filter(function (number) {
        var before = kind(tokens[number - 1]);
        return (!before || before === 'newline') && isMark(tokens[number + 1], ':');
      });
      return marks.length && sixtieths(marks[0] + 2) === '00' && /^0+$/.test(e.of(tokens[marks[0]])) ? marks : [];
    }
    function report(number, last, minutes) {
      var start = tokens[number].start, end = tokens[last].end, value = e.of(tokens[number]);
      if (value.length === 2 && value[0] === '0') value = value[1];
      value += '\u00a0h';
      if (minutes && minutes !== '00') value += '\u00a0' + minutes;
      e.add('time-form', start, end, { replacement: value, isSafe: true, values: { word: e.text.slice(start, end), say: value } });
    }
    // « à 9 H »
    function isAtTime(number) {
      var at = kind(tokens[number - 2]) === 'word' ? tokens[number - 2].key : '';
      return kind(tokens[number - 1]) === 'space' && beforeTime.has(at) && Number(e.of(tokens[number])) <= 24;
    }
    e.scan.numbers.forEach(function (number) {
      var hours = tokens[number], mark = tokens[number + 1], word = tokens[number + 2], minutes;
      if (hours.end - hours.start > 2 || !mark || chapters.indexOf(number) >= 0) return;
      if (isMark(mark, ':') && sixtieths(number + 2) && isClock(e, number)) { report(number, number + 2, sixtieths(number + 2));
      } else if (mark.kind === 'word' && mark.key === 'h') {
        var follows = kind(word) === 'number';
        minutes = follows ? sixtieths(number + 2) : spaced(number + 1);
        if (!follows || minutes) report(number, minutes ? number + (follows ? 2 : 3) : number + 1, minutes);
      } else if (mark.kind === 'space' && kind(word) === 'word' && word.key === 'h') {
        minutes = sixtieths(number + 3);
        if (minutes) report(number, number + 3, minutes);
        else if (spaced(number + 2) === '00') report(number, number + 4, '00');
        else if (word.isCapitals && spaced(number + 2)) report(number, number + 4, spaced(number + 2));
        else if (word.isCapitals && isAtTime(number)) report(number, number + 2, null);
      }
    });
  }
  // « Mo 08:15-13:15 » is a machine's.
  function isDayCode(token) { return kind(token) === 'word' && token.count === 2 && token.isCapitalised && !token.isCapitals && !atWords.has(token.key); }
  var atWords = set('de le la ce du en');
  function isClock(e, number) {
    var before = e.tokens[number - 1];
    return Number(e.of(e.tokens[number])) <= 24 && kind(before) !== 'word' && !isDayCode(e.tokens[number - 2]) && !(kind(before) === 'mark' && !isMark(before, '(')) &&
      !isMark(e.tokens[number + 3], ':') && kind(e.tokens[number + 3]) !== 'word';
  }

  // --- Rules/DateForms.swift
  var monthNames = Array.from(months);
  var feasts = new Set(['14 juillet', '11 novembre', '1 mai', '8 mai']);
  var beforeMonth = set('en fin début courant mi depuis');
  var ofDay = set('matin soir midi prochain dernier après'), dayArticles = set('le du au dès');
  function isYear(e, number) { return /^(19|20)\d\d$/.test(e.of(e.tokens[number])); }
  function isJoinedToNumber(e, number) {
    var before = e.tokens[number - 1], other = kind(e.tokens[number - 2]);
    if (!before) return false;
    if (before.kind === 'word' || before.kind === 'hashtag' || before.kind === 'mention' || before.kind === 'opaque') return true;
    return isOneOf(before, '#_') || (isOneOf(before, '/.,-+\u2011') && (other === 'number' || other === 'word'));
  }
  function findDateForms(e) {
    var tokens = e.tokens;
    function report(start, end, say, isSafe) {
      e.add('date-form', start, end, { replacement: say, isSafe: isSafe, values: { word: e.text.slice(start, end), say: say } });
    }
    function findDate(number, year, separator) {
      var isBackwards = year >= 0 && year < number, first = isBackwards ? number - 4 : number;
      var last = isBackwards ? number : year < 0 ? number + 2 : year, after = tokens[last + 1];
      var day = e.of(tokens[number]), month = e.of(tokens[isBackwards ? number - 2 : number + 2]);
      var shown = year < 0 ? '' : e.of(tokens[year]), date = Number(day), place = Number(month);
      if (day.length > 2 || month.length > 2 || date < 1 || date > 31 || place < 1 || place > 12 || (year < 0 && month.length !== 2)) return;
      if (kind(after) === 'word' || isOneOf(after, '/-')) return;
      var say = (date === 1 ? '1er' : date) + ' ' + monthNames[place - 1];
      if (year >= 0) {
        if (shown.length !== 4 && !(shown.length === 2 && isMark(separator, '/'))) return;
        say += ' ' + (shown.length === 2 ? '20' : '') + shown;
      }
      report(tokens[first].start, tokens[last].end, say, shown.length === 4);
    }
    function isAfterArticle(number) {
      var before = tokens[number - 2];
      return kind(tokens[number - 1]) === 'space' && kind(before) === 'word' && (dayArticles.has(before.key) || days.has(before.key));
    }
    function dayBefore(month) {
      var before = tokens[month - 2];
      if (kind(before) === 'number') return before.end - before.start <= 2 ? e.of(before) : null;
      return kind(before) === 'word' && before.key === 'er' ? '1' : null;
    }
    // The columns of a table stand apart.
    function isLone(number) { return tokens[number - 1].end - tokens[number - 1].start < 3 && kind(tokens[number - 2]) !== 'number'; }
    function isDateWord(number) {
      var token = tokens[number];
      if (opensSentence(e, number) || kind(tokens[number - 1]) !== 'space') return false;
      var next = kind(tokens[number + 1]) === 'space' ? tokens[number + 2] : null;
      var isBeforeNumber = kind(next) === 'number';
      if (!months.has(token.key)) return isBeforeNumber || (kind(next) === 'word' && ofDay.has(next.key));
      if ((isBeforeNumber && isYear(e, number + 2) && isLone(number)) || beforeMonth.has(tokens[number - 2].key)) return true;
      var day = dayBefore(number);
      return day !== null && !feasts.has(day + ' ' + token.key);
    }
    e.scan.numbers.forEach(function (number) {
      var separator = tokens[number + 1], again = tokens[number + 3];
      if (isJoinedToNumber(e, number) || !isOneOf(separator, '/.-') || kind(tokens[number + 2]) !== 'number') return;
      if (kind(again) === 'mark' && again.key === separator.key && kind(tokens[number + 4]) === 'number') {
        if (isMark(separator, '-') && isYear(e, number)) { if (isAfterArticle(number)) findDate(number + 4, number, separator); }
        else findDate(number, number + 4, separator);
      }
      else if (isMark(separator, '/') && isAfterArticle(number)) findDate(number, -1, separator);
    });
    e.scan.known.forEach(function (number) {
      var token = tokens[number];
      if (!token.entry.classes.calendar || !token.isCapitalised || token.isCapitals || !isDateWord(number)) return;
      report(token.start, token.end, mapped(e.of(token), smallCode), true);
    });
  }

  // --- Rules/NumberForms.swift
  var misspelt = new Map(Object.entries({
    kms: 'km', Kms: 'km', Km: 'km', KM: 'km', cms: 'cm', Cm: 'cm', mms: 'mm', Mm: 'mm', kgs: 'kg', Kgs: 'kg', Kg: 'kg', KG: 'kg',
    hrs: 'h', mns: 'min', mn: 'min', Euros: 'euros', Euro: 'euro'
  }));
  var THIN = '\u202f';
  var namers = set('version v article articles chapitre section annexe page pages norme iso cs bp cedex loi décret référence réf ' +
    'code lot année dossier siret siren');
  var measures = set('euros euro mètres mètre kilomètres centimètres litres litre tonnes tonne kilos grammes hectares millions million ' +
    'milliards milliard heures ans minutes');
  var streets = set('avenue boulevard place chemin allée route quai impasse cours heures pour');
  var numerals = ' - Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Onze Douze Treize Quatorze Quinze Seize'.split(' ');
  function findNumberForms(e) {
    var tokens = e.tokens, free = 0;
    function report(start, end, say) {
      e.add('number-form', start, end, { replacement: say, isSafe: true, values: { word: e.text.slice(start, end), say: say } });
    }
    function spaced(digits, size, space) {
      var groups = [];
      for (var end = digits.length; end > 0; end -= size) groups.unshift(digits.slice(Math.max(0, end - size), end));
      return groups.join(space);
    }
    function row(number, mark) {
      var numbers = [number], last = number;
      while (isMark(tokens[last + 1], mark) && kind(tokens[last + 2]) === 'number') numbers.push(last += 2);
      return numbers;
    }
    function isInCode(last) {
      var next = tokens[last + 1];
      return isOneOf(next, '/-:_°\u2011') || (isOneOf(next, '.,') && kind(tokens[last + 2]) === 'number');
    }
    function isNamedNumber(number) {
      var before = tokens[number - 2], short = tokens[number - 3];
      if (isOneOf(tokens[number - 1], '°º')) return true;
      if (kind(tokens[number - 1]) !== 'space' || !before) return false;
      if (isOneOf(before, '°º') || (isMark(before, '.') && kind(short) === 'word' && short.count <= 3)) return true;
      return before.kind === 'word' && namers.has(before.key);
    }
    function isMeasure(last) {
      var unit = tokens[kind(tokens[last + 1]) === 'space' ? last + 2 : last + 1];
      return isOneOf(unit, '%€') || (kind(unit) === 'word' && (units.has(e.of(unit)) || measures.has(unit.key)));
    }
    // « 3.141 » has decimals; « 1.250 € » has none.
    function isPrice(last) {
      var unit = tokens[kind(tokens[last + 1]) === 'space' ? last + 2 : last + 1];
      return isMark(unit, '€') || (kind(unit) === 'word' && /^(euros?|habitants|millions|milliards)$/.test(unit.key));
    }
    function countsThings(last) {
      var next = tokens[last + 2];
      if (kind(tokens[last + 1]) !== 'space' || kind(next) !== 'word' || next.isCapitalised || next.count < 3) return false;
      return next.key !== 'pixels' && endsIn(next.key, ['s', 'x']) && !measures.has(next.key) && !afterShare.has(next.key);
    }
    function phone(number) {
      var pairs = [], marks = 0;
      for (var place = number; place <= number + 8; place += 2) {
        var pair = tokens[place], separator = tokens[place + 1];
        if (kind(pair) !== 'number' || pair.end - pair.start !== 2) return null;
        pairs.push(e.of(pair));
        if (place === number + 8) break;
        if (isOneOf(separator, '.-/')) marks += 1;
        else if (kind(separator) !== 'space') return null;
      }
      return marks && pairs[0][0] === '0' && !isInCode(number + 8) ? [number + 8, pairs.join('\u00a0')] : null;
    }
    function form(number) {
      var called = phone(number);
      if (called) return called;
      var marks = ['.', ',', '-'], numbers = [number], mark = '';
      for (var place = 0; place < 3 && numbers.length < 2; place += 1) {
        mark = marks[place];
        numbers = row(number, mark);
      }
      var last = numbers[numbers.length - 1], groups = numbers.map(function (one) { return e.of(tokens[one]); }), digits = groups[0];
      if (isInCode(last)) return null;
      if (groups.length > 1) {
        if (mark === '-' || isNamedNumber(number)) return null;
        var isThousands = digits.length <= 3 && digits[0] !== '0' && groups.slice(1).every(function (one) { return one.length === 3; });
        var isAddress = groups.length === 4 && groups.every(function (one) { return Number(one) < 256; });
        if (isThousands && !isAddress && (groups.length > 2 || countsThings(last) || (mark === '.' && isPrice(last)))) return [last, groups.join(THIN)];
        return mark === '.' && groups.length === 2 && groups[1].length < 3 && isMeasure(last) ? [last, groups.join(',')] : null;
      }
      if (isNamedNumber(number)) return null;
      if (digits.length === 10 && digits[0] === '0') return [number, spaced(digits, 2, '\u00a0')];
      if (digits.length < 4 || digits.length > 7 || digits[0] === '0' || isYear(e, number)) return null;
      return isMeasure(number) || countsThings(number) ? [number, spaced(digits, 3, THIN)] : null;
    }
    function findPrice(number) {
      var euro = kind(tokens[number - 1]) === 'space' ? number - 2 : number - 1, last = number;
      if (!isMark(tokens[euro], '€') || kind(tokens[euro - 1]) === 'number') return;
      if (kind(tokens[euro - 1]) === 'word') return;
      if (kind(tokens[euro - 1]) === 'space' && (kind(tokens[euro - 2]) === 'number' || /^(k|m|md)$/.test(tokens[euro - 2] && tokens[euro - 2].key))) return;
      if (isOneOf(tokens[number + 1], ',.') && kind(tokens[number + 2]) === 'number') last = number + 2;
      var amount = last === number ? spaced(e.of(tokens[number]), 3, THIN) :
        e.text.slice(tokens[number].start, tokens[last].end).replace('.', ',');
      report(tokens[euro].start, tokens[last].end, amount + '\u00a0€');
    }
    // A title may begin with a figure, and so may an item of a numbered list.
    function isTitle(number) {
      if (kind(tokens[number - 1]) === 'space') return kind(tokens[number - 3]) === 'number';
      var last = number;
      while (tokens[last + 1] && tokens[last + 1].kind !== 'newline') {
        last += 1;
        if (tokens[last].kind === 'mark' && endsSentence(e, last)) return false;
      }
      return tokens[last].kind === 'word' || tokens[last].kind === 'number';
    }
    function findFigureAtStart(number) {
      var figure = tokens[number], word = numerals[Number(e.of(figure))], next = tokens[number + 2], before = tokens[number - 1];
      if (figure.end - figure.start > 2 || !word || word === '-' || kind(tokens[number + 1]) !== 'space' || kind(next) !== 'word') return;
      var starts = !before || (before.kind === 'newline' && before.count > 1) ||
        (before.kind === 'space' && kind(tokens[number - 2]) === 'mark' && endsSentence(e, number - 2));
      if (!starts || next.isCapitals || next.count < 4 || units.has(e.of(next)) || months.has(next.key) || streets.has(next.key)) return;
      if (kind(tokens[number + 3]) !== 'space' || wordAfter(e.scan, number + 2) < 0 || isTitle(number)) return;
      e.add('number-form', figure.start, figure.end, {
        replacement: word, values: { word: e.text.slice(figure.start, next.end), say: word + ' ' + e.of(next) }
      });
    }
    e.scan.numbers.forEach(function (number) {
      if (number < free || isJoinedToNumber(e, number)) return;
      var found = form(number), short = tokens[number - 3];
      if (found) {
        report(tokens[number].start, tokens[found[0]].end, found[1]);
        free = found[0] + 1;
      }
      var unit = tokens[kind(tokens[number + 1]) === 'space' ? number + 2 : number + 1];
      if (kind(unit) === 'word' && misspelt.has(e.of(unit))) report(unit.start, unit.end, misspelt.get(e.of(unit)));
      if (kind(tokens[number - 1]) === 'space' && isMark(tokens[number - 2], '.') && kind(short) === 'word' && short.key === 'num') {
        report(short.start, tokens[number].end, 'n°\u00a0' + e.of(tokens[number]));
      }
      findPrice(number);
      findFigureAtStart(number);
    });
    e.scan.marks.forEach(function (mark) {
      var letter = tokens[mark - 1], next = tokens[mark + 1];
      if (!isOneOf(tokens[mark], '°º') || kind(letter) !== 'word' || letter.key !== 'n' || !next) return;
      var value = tokens[next.kind === 'space' ? mark + 2 : mark + 1];
      if (kind(value) !== 'number' && kind(value) !== 'word') return;
      var opens = letter.isCapitals && opensSentence(e, mark - 1);
      if (next.kind === 'space' && (!letter.isCapitals || opens)) return;
      report(letter.start, value.end, (opens ? 'N°' : 'n°') + '\u00a0' + e.of(value));
    });
  }

  // --- Rules/WordForms.swift
  var wordForms = new Map([['mr', 'M.'], ['melle', 'Mlle'], ['ect', 'etc']]);
  var dotless = ['Mme', 'Mmes', 'Mlle', 'Dr'];
  dotless.forEach(function (title) { wordForms.set(key(title), title); });
  ('cœur cœurs œuvre œuvres sœur sœurs vœu vœux nœud nœuds œil bœuf œuf œufs mœurs manœuvre manœuvres manœuvrer ' +
   'chœur chœurs œuvrer œuvrons œuvrent rancœur œillet œillets désœuvré').split(' ')
    .forEach(function (word) { wordForms.set(word.replace(/œ/g, 'oe'), word); });
  french.push([Array.from(wordForms.keys()), 'wordForm']);
  // A name as the charter writes its words, joined as the text joins them: « l’Atelier », « Mont-Rond ».
  function spelled(e, name, first) {
    var place = first, end = e.tokens[first].start;
    return name.positions.map(function (one) {
      var word = e.tokens[place], written = e.text.slice(end, word.start) + one.form;
      end = word.end;
      place = wordOrNumberAfter(e.scan, place);
      return written;
    }).join('');
  }
  function findNames(e) {
    e.scan.known.forEach(function (number) {
      e.tokens[number].entry.names.forEach(function (name) {
        if (name.positions.length < 2 || mapped(name.shown, capitalCode) === name.shown) return;
        var last = match(name, number, e.scan, null);
        if (last < 0) return;
        var start = e.tokens[number].start, end = e.tokens[last].end, written = e.text.slice(start, end);
        var say = written[0] + spelled(e, name, number).slice(1);
        if (say.normalize() === written.normalize() || mapped(written, capitalCode) === written) return;
        if (name.positions.length < 3 && mapped(written, smallCode) === written) return;
        e.add('word-form', start, end, { replacement: say, isSafe: true, values: { word: written, say: say } });
      });
    });
  }
  function findWordForms(e) {
    findNames(e);
    e.scan.known.forEach(function (number) {
      var token = e.tokens[number], end = token.end, next = e.tokens[number + 1];
      if (!token.entry.classes.wordForm) return;
      var word = wordForms.get(token.key), isDotted = isMark(next, '.');
      if (word[0] !== 'M' && word[0] !== 'D') {
        word = token.isCapitals && token.count > 1 ? mapped(word, capitalCode) : token.isCapitalised ? capitalised(word) : word;
      } else {
        var name = e.tokens[isDotted ? number + 3 : number + 2];
        if (!token.isCapitalised || token.isCapitals || !next || !name || !name.isCapitalised) return;
        if (!isDotted && dotless.indexOf(word) >= 0) return;
        if (isDotted) end = next.end;
      }
      e.add('word-form', token.start, end, { replacement: word, isSafe: true, values: { word: e.text.slice(token.start, end), say: word } });
    });
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

  // --- Rules/MessageForm.swift
  var genders = set('e es ne nes le les trice trices rice rices ice ices euse euses eure eures ère ères ière ières ve ves se ses te tes que ques ' +
    'he hes esse esses eur eurs');
  // Between hyphens or strokes, and after a point, most of these are words of their own.
  var sureGenders = set('e es ne nes trice trices rice rices euse euses ère ères ière ières ve ves');
  function findForm(e) {
    var style = e.guide.style, tokens = e.tokens;
    if (style.bansMiddleDot && e.guide.language === 'fr') findShorthands(e);
    if (style.ellipses !== undefined && style.ellipses !== null) findEllipses(e, style.ellipses);
    // What is a channel once is one throughout.
    var named = new Set(e.scan.hashtags.filter(function (number) { return isChannel(e, number); }).map(function (number) { return e.of(tokens[number]); }));
    e.scan.hashtags.forEach(function (number) {
      var token = tokens[number], word = tokens[number + 2], shown = e.of(token);
      if (named.has(shown)) return;
      if (style.hashtagsLast && kind(tokens[number + 1]) === 'space' && kind(word) === 'word' && !word.isCapitalised) {
        e.add('hashtag-in-sentence', token.start, token.end, { values: { word: shown } });
      }
      if (style.hashtagCapitals && !Array.from(shown).some(function (letter) { return isCapital(letter.codePointAt(0)); })) {
        e.add('hashtag-capitals', token.start, token.end, { values: { word: shown } });
      }
    });
  }
  // « le canal #debian », « #debian-fr »: no network has such hashtags.
  var directives = set('include define undef if ifdef ifndef else elif endif pragma error line');
  var channels = set('canal canaux salon salons channel channels directive directives instruction slack irc');
  function isChannel(e, number) {
    var word = e.tokens[number - 2], after = e.tokens[number + 2];
    if (directives.has(e.of(e.tokens[number]).slice(1)) || e.of(e.tokens[number]).indexOf('_') > 0 || (kind(after) === 'word' && channels.has(after.key))) return true;
    if (e.guide.language !== 'fr' && kind(word) === 'word' && /^(in|on|to|via)$/.test(word.key)) return true;
    if (isHyphen(e.tokens[number + 1]) && kind(e.tokens[number + 2]) === 'word') return true;
    return kind(word) === 'word' && channels.has(word.key);
  }
  function findEllipses(e, limit) {
    var count = 0, next = 0, tokens = e.tokens;
    e.scan.marks.forEach(function (mark) {
      if (mark < next) return;
      var last = mark;
      while (isMark(tokens[last], '.') && isMark(tokens[last + 1], '.')) last += 1;
      next = last + 1;
      if ((!isMark(tokens[mark], '…') && last < mark + 2) || isOneOf(tokens[mark - 1], '[(') || isMark(tokens[last + 1], ']')) return;
      count += 1;
      if (count !== limit + 1) return;
      var start = tokens[mark].start, end = tokens[last].end;
      e.add('ellipses', start, end, { variant: limit ? '' : 'none', values: { word: e.text.slice(start, end), limit: String(limit) } });
    });
  }
  function findShorthands(e) {
    var next = 0, tokens = e.tokens;
    e.scan.marks.forEach(function (mark) {
      var word = tokens[mark - 1], last = mark < next || kind(word) !== 'word' ? -1 : endOfShorthand(e, mark);
      if (last < 0) return;
      e.add('shorthand', word.start, tokens[last].end, { values: { word: e.text.slice(word.start, tokens[last].end) } });
      next = last + 1;
    });
  }
  function endOfShorthand(e, mark) {
    var tokens = e.tokens, word = tokens[mark - 1], opening = tokens[mark], ending = tokens[mark + 1], last = mark + 1;
    function isPlural(number) { return kind(tokens[number]) === 'word' && tokens[number].key === 's'; }
    var isDot = isOneOf(opening, '·•‧⋅∙'), isOther = isOneOf(opening, './(') || isHyphen(opening);
    if ((!isDot && !isOther) || kind(ending) !== 'word' || word.count < (isDot || word.key === 'un' ? 2 : 3) || !genders.has(ending.key)) return -1;
    if (isMark(opening, '(')) {
      if (!isMark(tokens[last + 1], ')')) return -1;
      return isPlural(last + 2) ? last + 2 : last + 1;
    }
    var isDouble = kind(tokens[last + 1]) === 'mark' && tokens[last + 1].key === opening.key && isPlural(last + 2);
    if (isDouble) last += 2;
    if (isDot) return last;
    if (kind(tokens[mark - 2]) === 'mark' && joins(tokens[mark - 2]) && isHyphen(opening)) return -1;
    if (!isDouble && (ending.isCapitalised || !sureGenders.has(ending.key))) return -1;
    if (!isMark(opening, '.') && !isDouble && !/^es?$/.test(ending.key)) return -1;
    return joins(tokens[last + 1]) || isMark(tokens[last + 1], '/') ? -1 : last;
  }

  // --- Rules/Limits.swift
  function counts(c) { return !isCombining(c) && !isSelector(c) && c !== JOINER && c !== 0x0D; }
  // X's published weights (twitter-text, configuration 3): one for these, two for any other.
  function isLight(c) { return c <= 4351 || (c >= 8192 && c <= 8205) || (c >= 8208 && c <= 8223) || (c >= 8242 && c <= 8247); }
  // X alone counts 23 for a link and two for an emoji.
  function isWeighted(e) {
    var limits = e.network ? e.network.limits : {};
    return limits['link-length'] === 23 && limits['emoji-length'] === 2;
  }
  function weight(e, c) { return !counts(c) ? 0 : isWeighted(e) && !isLight(c) ? 2 : 1; }
  function characters(e, text) {
    var count = 0;
    for (var index = 0; index < text.length; index += 1) {
      var c = text.codePointAt(index);
      if (c > 0xFFFF) index += 1;
      count += weight(e, c);
    }
    return count;
  }
  function lengthOf(e, token) {
    var limits = e.network ? e.network.limits : {};
    if (token.kind === 'link' && limits['link-length'] !== undefined) return limits['link-length'];
    if (token.kind === 'emoji') return limits['emoji-length'] === undefined ? 1 : limits['emoji-length'];
    return characters(e, e.of(token));
  }
  function findLimits(e) {
    [['hashtags', 'too-many-hashtags'], ['mentions', 'too-many-mentions'], ['links', 'too-many-links'], ['emoji', 'too-many-emoji']]
      .forEach(function (one) {
        var tokens = e.scan[one[0]];
        var found = e.limit(one[0], one[0] === 'emoji' ? e.guide.style.emoji : null);
        if (!found || tokens.length <= found.limit) return;
        var token = e.tokens[tokens[found.limit]];
        e.add(one[1], token.start, token.end, { variant: found.limit ? '' : 'none', values: { count: String(tokens.length), limit: String(found.limit), network: found.setBy } });
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
      left -= weight(e, c);
      if (left < 0) break;
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
  function findUndatedFacts(e) {
    var tokens = e.tokens;
    if (!e.guide.style.years) return;
    var date = e.scan.numbers.reduce(function (found, number) {
      var day = tokens[number], next = number + 1;
      if (found || day.end - day.start > 2) return found;
      if (kind(tokens[next]) === 'word' && tokens[next].key === 'er') next += 1;
      var month = tokens[next + 1];
      if (kind(tokens[next]) !== 'space' || kind(month) !== 'word') return null;
      var year = kind(tokens[next + 2]) === 'space' ? tokens[next + 3] : null;
      if (kind(year) === 'number' && year.end - year.start > 2 && year.end - year.start < 5) return null;
      return (e.guide.language === 'fr' ? months : englishMonths).has(month.key) ? [day.start, month.end] : null;
    }, null);
    if (!date || e.scan.numbers.some(function (number) { return isYear(e, number); })) return;
    e.add('date-without-year', date[0], date[1], { values: { word: e.text.slice(date[0], date[1]) } });
  }

  // --- Rules/Shares.swift
  french.push([['sur', 'moitié', 'tiers', 'quart', 'quarts'], 'share']);
  var shareNumbers = {
    un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, vingt: 20, cent: 100
  };
  var wholes = [2, 3, 4, 5, 10, 20, 100];
  var shareMeasures = set('jour jours journée semaine mois an ans année week soir matin heure heures temps siècle finale tour saison été ' +
    'hiver mètre mètres centimètres m cm mm lundi mardi mercredi jeudi vendredi samedi dimanche chemin parcours ' +
    'trajet prix minute minutes possibilités données éléments valeurs tableau liste mémoire fonds');
  var afterShare = set('dans nous vous plus sans sous dès mais depuis après pas les des ces nos ses très jamais alors chez moins vers ' +
    'lors puis mes tes vos aux eux');
  // A part of a price, of a wage or of a picture is set, not counted.
  var offers = set('remise remises réduction réductions rabais tva acompte ristourne escompte taxe taxes arrhes rembourse remboursé remboursés ' +
    'remboursement cotisation commission intérêts zoom agrandir agrandi largeur hauteur opacité transparence luminosité batterie coefficient ' +
    'discount discounts vat tax taxes rebate deposit premium salary fee fees commission pays pay covers reimburse reimbursed reimbursement ' +
    'matches shares width height opacity battery brightness cpu');
  var shareParts = set('étape épisode partie page volet photo image vidéo numéro chapitre');
  var fractionArticles = set('la le un deux trois'), ofWords = set('de des d');
  var thresholds = set('partir delà deçà dessous dessus seuil limite plafond quota barre objectif cible règle zoom marge inférieur inférieure ' +
    'inférieurs inférieures supérieur supérieure supérieurs supérieures égal égale limité limitée fixé fixée plafonné plafonnée minimum maximum ' +
    'minima dépasse dépassent dépasser dépassera dépassant dépassé excède excèdent excéder exceed exceeds exceeding above below threshold limit ' +
    'starting target cap capped limited rule top that this these those ces ' +
    'compter viser visez prévoir prévoyez laisser passer atteindre approcher portion quarters');
  var afterThreshold = set('de du des d les la le pas plus of to at from à than');
  var bounds = set('plus moins jusqu hauteur more less fewer greater least most up over under');
  var ballots = set('voix votes suffrages votants capital parts droits exprimés votes vote shares ballots stock');
  var norms = set('exigé exigée majority quorum considered nécessite nécessitent requiert exige exigent doit doivent devra devront devez faut faudra must shall should require requires required obligatoire');
  var conditions = set('conforme si if unless whether dès lorsque when');
  var ownPronouns = set('votre vos ton ta tes mon ma mes your his her my'), ownThings = set('capacité puissance temps salaire poste contrat activité time salary pay premium hours');
  function shares(e) {
    var tokens = e.tokens, found = [];
    function keyAt(number) { return number >= 0 && kind(tokens[number]) === 'word' ? tokens[number].key : ''; }
    function percentage(number) {
      var next = kind(tokens[number + 1]) === 'space' ? number + 2 : number + 1, last = next, first = number;
      if (kind(tokens[next]) === 'word') {
        if (tokens[next].key === (e.guide.language === 'fr' ? 'pour' : 'per')) {
          last = wordAfter(e.scan, next);
          if (keyAt(last) !== 'cent') return null;
        } else if (tokens[next].key !== 'percent') { return null; }
      } else if (!isMark(tokens[next], '%')) { return null; }
      if (isOneOf(tokens[number - 1], ',.') && kind(tokens[number - 2]) === 'number') first -= 2;
      for (var place = Math.max(0, first - 8); place < first; place += 1) if (offers.has(keyAt(place))) return null;
      for (place = last + 1; place < last + 6; place += 1) {
        if (offers.has(keyAt(place)) || (place < last + 3 && /^(off|minimum|maximum|max|min)$/.test(keyAt(place)))) return null;
        if (tokens[place] && (tokens[place].kind === 'newline' || endsSentence(e, place))) break;
      }
      if (isMark(tokens[first - 1], '=') || (kind(tokens[last + 1]) === 'space' && kind(tokens[last + 2]) === 'number')) return null;
      return isWholeOrNone(first, number) || isThreshold(first, last) || isOfOnesOwn(last) ? null : [first, last];
    }
    function isWholeOrNone(first, number) { return first === number && /^(100|0)$/.test(e.of(tokens[number])); }
    // « 60 % de votre temps », “6% of your salary”
    function isOfOnesOwn(last) {
      var of = keyAt(last) === 'de' || keyAt(last) === 'des' ? last : wordAfter(e.scan, last), whose = of >= 0 ? wordAfter(e.scan, of) : -1, what = whose >= 0 ? wordAfter(e.scan, whose) : -1;
      if (keyAt(of) === 'de' && kind(tokens[of + 2]) === 'number') return true;
      if (whose < 0 || !/^(de|du|d|of)$/.test(keyAt(of))) return false;
      return ownPronouns.has(keyAt(whose)) || (ownThings.has(keyAt(what)) && /^(son|sa|leur|the)$/.test(keyAt(whose))) ||
        (keyAt(of) !== 'de' && ownThings.has(keyAt(whose)));
    }
    // « à partir de 10 % », « plus de 50 % des voix », « si plus de 20 % … »: a rule sets it, no one has counted.
    function isThreshold(first, last) {
      var before = [], place;
      for (place = first - 1; place >= 0 && place > first - 12; place -= 1) {
        if ((tokens[place].kind === 'newline' && tokens[place].count > 1) || (tokens[place].kind === 'mark' && endsSentence(e, place))) break;
        if (tokens[place].kind === 'word') before.push(tokens[place].key);
      }
      var isBound = before.slice(0, 3).some(function (word) { return bounds.has(word); });
      if (thresholds.has(before.filter(function (word) { return !afterThreshold.has(word); })[0])) return true;
      if (!isBound) return false;
      for (place = last + 1; place < last + 8; place += 1) if (ballots.has(keyAt(place))) return true;
      return isNorm(first, -1) || isNorm(last, 1);
    }
    function isNorm(number, step) {
      for (var place = number + step; tokens[place] && Math.abs(place - number) < 40; place += step) {
        if (tokens[place].kind === 'newline' && tokens[place].count > 1) return false;
        if (tokens[place].kind === 'mark' && endsSentence(e, place)) return false;
        if ((step < 0 ? conditions : norms).has(keyAt(place)) || (step < 0 && norms.has(keyAt(place)))) return true;
      }
      return false;
    }
    function count(number) {
      var token = tokens[number];
      if (kind(token) === 'number') return token.end - token.start <= 3 ? Number(e.of(token)) : -1;
      return Object.prototype.hasOwnProperty.call(shareNumbers, keyAt(number)) ? shareNumbers[keyAt(number)] : -1;
    }
    function ratio(over) {
      var whole = kind(tokens[over + 1]) === 'space' ? count(over + 2) : -1, next = keyAt(wordAfter(e.scan, over + 2)), place = over;
      if (isMark(tokens[over + 3], '–') || (kind(tokens[over + 3]) === 'space' && kind(tokens[over + 4]) === 'number')) return null;
      if (wholes.indexOf(whole) < 0 || shareMeasures.has(next) || (next.length > 2 && endsIn(next, ['s', 'x']) && !afterShare.has(next))) return null;
      for (var step = 0; step < 3; step += 1) {
        var before = kind(tokens[place - 2]);
        if (kind(tokens[place - 1]) !== 'space' || (before !== 'word' && before !== 'number')) return null;
        place -= 2;
        var part = count(place);
        if (part >= 0) return part < whole && !shareParts.has(keyAt(place - 2)) ? [place, over + 2] : null;
        if (shareMeasures.has(keyAt(place))) return null;
      }
      return null;
    }
    function fraction(number) {
      var article = wordBefore(e.scan, number), of = wordAfter(e.scan, number);
      var part = keyAt(wordAfter(e.scan, of));
      if (keyAt(of) === 'de' && /^(confiance|ce|cet|cette|ces)$/.test(part)) return null;
      if (!ofWords.has(keyAt(of)) || !fractionArticles.has(keyAt(article)) || keyAt(wordBefore(e.scan, article)) === 'à') return null;
      for (var step = 0, place = of; step < 2; step += 1) {
        var next = wordAfter(e.scan, place);
        if (next < 0) break;
        if (shareMeasures.has(keyAt(next))) return null;
        place = next;
      }
      if (isNorm(article, -1) || isNorm(of, 1) || isOfOnesOwn(of)) return null;
      return [article, of];
    }
    e.scan.numbers.forEach(function (number) { found.push(percentage(number)); });
    if (e.guide.language === 'fr') {
      e.scan.known.forEach(function (number) {
        if (tokens[number].entry.classes.share) found.push(tokens[number].key === 'sur' ? ratio(number) : fraction(number));
      });
    }
    return found.filter(Boolean).sort(function (one, other) { return one[0] - other[0]; });
  }

  // --- Rules/Sources.swift
  var sourceWords = set('source sources selon après étude études enquête enquêtes relevé relevés bilan baromètre sondage rapport rapports ' +
    'observatoire insee ademe recensement comptage comptages statistiques mesuré mesurée mesurés mesurées calculé ' +
    'calculée calculés calculées compté comptée comptés comptées according study survey report');
  function findFiguresWithoutSource(e) {
    if (!e.guide.style.sources) return;
    var figures = shares(e);
    if (!figures.length) return;
    var all = statements(e, figures), introduced = [-1, -1], missing = [], sourced = new Set();
    function bare(start, end) { return key(e.text.slice(start, end)).replace(/\s/g, ''); }
    all.forEach(function (one, place) {
      if (one.isSourced && one.isIntroduction) {
        var isLast = !all[place + 1] || all[place + 1].paragraph !== one.paragraph;
        introduced = [one.paragraph, one.paragraph + (isLast ? 1 : 0)];
      }
      if (!one.figure) return;
      var start = e.tokens[one.figure[0]].start, end = e.tokens[one.figure[1]].end;
      var isNear = one.isSourced || one.hasLink || (one.paragraph >= introduced[0] && one.paragraph <= introduced[1]) ||
        isSourcedBeside(all, place);
      if (isNear) sourced.add(bare(start, end)); else missing.push([start, end]);
    });
    missing.forEach(function (range) {
      if (sourced.has(bare(range[0], range[1]))) return;
      e.add('figure-without-source', range[0], range[1], { values: { word: e.text.slice(range[0], range[1]) } });
    });
  }
  function isSourcedBeside(all, place) {
    var paragraph = all[place].paragraph, before = all[place - 1], next = all[place + 1];
    if (before && before.paragraph === paragraph && before.isSourced) return true;
    if (next && next.paragraph === paragraph && !next.figure && (next.isSourced || (next.hasLink && !next.words))) return true;
    for (place += 1; place < all.length; place += 1) {
      next = all[place];
      if (!next.words) continue;
      if (next.paragraph > paragraph) return next.paragraph === paragraph + 1 && next.isNote;
      if (next.isNote) return true;
    }
    return false;
  }
  function statements(e, figures) {
    function statement(paragraph) {
      return { paragraph: paragraph, words: 0, figure: null, isSourced: false, isNote: false, hasLink: false, isIntroduction: false };
    }
    var all = [], one = statement(0), left = 0;
    e.tokens.forEach(function (token, number) {
      if (left < figures.length && figures[left][0] === number) {
        one.figure = one.figure || figures[left];
        left += 1;
      }
      if (token.kind === 'word') {
        one.words += 1;
        if (!sourceWords.has(token.key) || !isSource(e, number)) return;
        one.isSourced = true;
        if (one.words === 1 && (token.key === 'source' || token.key === 'sources')) one.isNote = true;
      } else if (token.kind === 'link') { one.hasLink = true;
      } else if (token.kind === 'mark' ? endsSentence(e, number) : token.kind === 'newline' && endsLine(e, number)) {
        if (token.kind === 'newline') one.isIntroduction = isAfterColon(e, number);
        all.push(one);
        one = statement(one.paragraph + (token.kind === 'newline' && token.count > 1 ? 1 : 0));
      }
    });
    return all.concat(one);
  }
  var takenWords = set('le la les un une');
  function isSource(e, number) {
    function keyAt(place) { return place >= 0 ? e.tokens[place].key : ''; }
    var word = e.tokens[number].key, before = keyAt(wordBefore(e.scan, number)), next = keyAt(wordAfter(e.scan, number));
    if (word === 'après') return before === 'd';
    if (/^rapports?$/.test(word)) return before !== 'par' && next !== 'qualité';
    if (/^études?$/.test(word)) return before !== 'd';
    if (/^sources?$/.test(word)) return next !== 'de' && next !== 'd';
    if (word === 'relevé') return !takenWords.has(next);
    return /^(mesur|calcul|compt)ée?s?$/.test(word) ? next === 'par' : true;
  }

  // --- Spelling/CodedDictionary.swift, Spelling/NearWords.swift, Rules/Spelling.swift
  var FEWEST_LETTERS = 4, MOST_LETTERS = 25;
  // Each word: a capital for how many letters it shares with the word before it, then those that follow.
  function decoded(text) {
    var words = new Set(), word = '';
    (text.match(/[A-Z][^A-Z]*/g) || []).forEach(function (part) {
      word = word.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
      words.add(word);
    });
    return words;
  }
  var families = ['eéèêë', 'aàâ', 'cç', 'iîï', 'oô', 'uùûü'];
  var alike = ['aeiou', 'mn', 'sc', 'sz'];
  function familyOf(letter) { return families.filter(function (one) { return one.indexOf(letter) >= 0; })[0] || ''; }
  // The first known word in a fixed order, the likeliest slips first.
  function nearWord(word, language, known) {
    if (/è[^]{1,2}era(i|s|it|is|ient)?$|è[^]{1,2}er(ez|ons|ont|ions|iez)$/.test(word)) return null; // « suggèrera », right since 1990
    var count = word.length;
    return nearAccents(word, known) || (count > 4 && (nearExchange(word, known) || nearDoubling(word, known))) ||
      (count > 7 && nearOmission(word, language, known)) || (count > 6 && nearReplacement(word, known)) || null;
  }
  function replacing(word, place, letter) { return word.slice(0, place) + letter + word.slice(place + 1); }
  function inserting(word, place, letter) { return word.slice(0, place) + letter + word.slice(place); }
  function nearAccents(word, known) {
    var found, place, step;
    for (var group = 0; group < families.length; group += 1) {
      for (place = 0; place < word.length; place += 1) {
        if (families[group].indexOf(word[place]) < 0) continue;
        for (step = 0; step < families[group].length; step += 1) {
          if (families[group][step] !== word[place] && known.has(found = replacing(word, place, families[group][step]))) return found;
        }
      }
    }
    for (var first = 0; first < word.length; first += 1) {
      var family = familyOf(word[first]);
      for (step = 0; step < family.length; step += 1) {
        if (family[step] === word[first]) continue;
        var one = replacing(word, first, family[step]);
        for (var second = first + 1; second < word.length; second += 1) {
          var others = familyOf(word[second]);
          for (var other = 0; other < others.length; other += 1) {
            if (others[other] !== word[second] && known.has(found = replacing(one, second, others[other]))) return found;
          }
        }
      }
    }
    return null;
  }
  function nearExchange(word, known) {
    for (var place = 0; place < word.length - 1; place += 1) {
      var found = word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2);
      if (word[place] !== word[place + 1] && known.has(found)) return found;
    }
    return null;
  }
  function nearDoubling(word, known) {
    var found, place;
    for (place = 0; place < word.length - 2; place += 1) {
      found = word.slice(0, place) + word.slice(place + 1);
      if (word.length > 5 && word[place] === word[place + 1] && known.has(found)) return found;
    }
    for (place = 1; place < word.length - 1; place += 1) if (known.has(found = inserting(word, place, word[place]))) return found;
    return null;
  }
  function nearOmission(word, language, known) {
    var alphabet = 'abcdefghijklmnopqrstuvwxyz' + (language === 'fr' ? 'àâçèéêëîïôùûü' : '');
    for (var place = 1; place < word.length; place += 1) {
      for (var step = 0; step < alphabet.length; step += 1) {
        var found = inserting(word, place, alphabet[step]);
        if (known.has(found)) return found;
      }
    }
    return null;
  }
  function nearReplacement(word, known) {
    for (var place = 1; place < word.length - 1; place += 1) {
      for (var group = 0; group < alike.length; group += 1) {
        if (alike[group].indexOf(word[place]) < 0) continue;
        for (var step = 0; step < alike[group].length; step += 1) {
          var found = replacing(word, place, alike[group][step]);
          if (alike[group][step] !== word[place] && known.has(found)) return found;
        }
      }
    }
    return null;
  }
  function makeSpeller(guide, dictionary) {
    if (!guide.ownWords || !dictionary) return null;
    var own = decoded(dictionary.own), guest = decoded(dictionary.guest), charter = new Set(guide.ownWords), memory = new Map();
    var slips = new Map(Object.entries(guide.slips));
    function isOwn(word) {
      return charter.has(word) || ['s', 'x', 'e', 'es'].some(function (ending) {
        return word.slice(-ending.length) === ending && charter.has(word.slice(0, -ending.length));
      });
    }
    return function (word) {
      if (!memory.has(word)) {
        memory.set(word, isOwn(word) ? null : slips.has(word) ? slips.get(word) : own.has(word) || guest.has(word) ? null : nearWord(word, guide.language, own));
      }
      return memory.get(word);
    };
  }
  var elisions = set('l d j n s m t c qu jusqu lorsqu puisqu quoiqu');
  function findMisspellings(e) {
    if (!e.correction) return;
    var found = [], words = 0, occurrences = new Map();
    e.tokens.forEach(function (token, number) {
      if (token.kind !== 'word' || !isSpelled(e, number)) return;
      words += 1;
      var say = e.correction(token.key);
      if (say === null) return;
      found.push({ token: token, say: say });
      occurrences.set(token.key, (occurrences.get(token.key) || 0) + 1);
    });
    if (found.length >= 6 && found.length * 4 >= words) return;
    found.forEach(function (one) {
      if (occurrences.get(one.token.key) >= 3) return;
      e.add('spelling', one.token.start, one.token.end, { replacement: one.say, values: { word: e.of(one.token), say: one.say } });
    });
  }
  function isSpelled(e, number) {
    var token = e.tokens[number];
    if (token.count < FEWEST_LETTERS || token.count > MOST_LETTERS || token.isCapitalised) return false;
    if (!/^[a-zß-öø-ÿœ\u0300-\u036f]+$/.test(e.of(token))) return false;
    return isFreeBefore(e, number) && isFreeAfter(e, number);
  }
  function isFreeBefore(e, number) {
    var before = e.tokens[number - 1];
    if (!before || before.kind === 'space' || before.kind === 'newline') return true;
    if (before.kind !== 'mark') return false;
    if (isApostrophe(before)) return kind(e.tokens[number - 2]) === 'word' && elisions.has(e.tokens[number - 2].key);
    return isOneOf(before, '(«“"[—–');
  }
  function isFreeAfter(e, number) {
    var after = e.tokens[number + 1], next = e.tokens[number + 2];
    if (!after || after.kind === 'space' || after.kind === 'newline') return true;
    if (after.kind !== 'mark' || !isOneOf(after, ',.;:!?)»”"]…—–')) return false;
    return !next || next.kind === 'space' || next.kind === 'newline' || next.kind === 'mark';
  }

  // --- Rules/Confusions.swift
  function findConfusions(e) {
    e.scan.known.forEach(function (number) {
      var token = e.tokens[number];
      token.entry.confusions.some(function (confusion) {
        var first = confusion.place ? wordBefore(e.scan, number) : number;
        if (first < 0 || !matchesConfusion(e, confusion, first)) return false;
        var say = confusion.say[token.key];
        e.add('confusion', token.start, token.end, {
          replacement: token.isCapitalised ? capitalised(say) : say, values: { word: e.of(token), say: say }
        });
        return true;
      });
    });
  }
  function matchesConfusion(e, confusion, number) {
    if (isHyphen(e.tokens[number - 1])) return false; // « gardez-les »
    function isOne(list, at) { return at >= 0 && list.indexOf(e.tokens[at].key) >= 0; }
    if (isOne(confusion.unlessAfter, wordBefore(e.scan, number))) return false;
    for (var place = 0; place < confusion.words.length; place += 1) {
      if (place) {
        number = wordAfter(e.scan, number);
        if (number < 0) return false;
      }
      var token = e.tokens[number];
      if (confusion.words[place].indexOf(token.key) < 0 || (token.isCapitals && !elisions.has(token.key))) return false;
      if (elisions.has(token.key) && !isApostrophe(e.tokens[number + 1])) return false;
    }
    if (isOne(confusion.unlessBefore, wordAfter(e.scan, number))) return false;
    return isFreeAfter(e, number);
  }

  // --- FindingWording.swift
  function fill(template, values) {
    return Object.keys(values).sort().reduce(function (text, name) { return text.split('{' + name + '}').join(values[name]); }, template);
  }
  function worded(guide, finding) {
    var wording = guide.wording[finding.rule + (finding.variant ? ':' + finding.variant : '')], values = {};
    Object.keys(finding.values).forEach(function (name) { values[name] = finding.values[name]; });
    if (values.network === '') values.network = guide.house;
    if (values.word) values.word = values.word.replace(/ *[\r\n]+[\r\n ]*/g, ' '); // a phrase across lines
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
  // dictionary: { own, guest } as a build writes them, or nothing.
  function make(guide, dictionary) {
    var correction = makeSpeller(guide, dictionary);
    var lexicon = makeLexicon(guide);
    var exceptions = guide.words.map(function (word) { return word.exceptions.map(pattern); });
    var hearts = guide.mentions.map(function (mention) { return heart(mention.text); });
    var isFrench = guide.language === 'fr' && guide.style.typography;

    // options: network, situation, capacity, each an id or nothing.
    return function (text, options) {
      var e = new Examination(text, options || {}, guide, lexicon, exceptions);
      e.correction = correction;
      findWords(e);
      findDoubledWords(e);
      findLongSentences(e);
      findCapitals(e);
      findMixedAddress(e);
      findExclamations(e);
      findSurplusSpaces(e);
      findForm(e);
      findMisspellings(e);
      findConfusions(e);
      if (guide.style.typography && !isFrench) [findMissingSpaces, findMixedQuotations, findApostrophes, findEnglishTimes].forEach(function (find) { find(e); });
      if (isFrench) {
        [findMissingSpaces, findQuotationMarks, findApostrophes, findBareCapitals, findOrdinals, findTimes, findDateForms,
         findNumberForms, findWordForms, findEtcetera]
          .forEach(function (find) { find(e); });
      }
      findLimits(e);
      findMissingMentions(e, hearts);
      findUndatedFacts(e);
      findFiguresWithoutSource(e);
      e.respectQuotationsAndNames();
      e.findings.sort(function (one, other) {
        return one.start - other.start || one.end - other.end || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
      });
      var findings = e.findings.map(function (finding) { return worded(guide, finding); });
      return { findings: findings.filter(function (finding) { return finding.severity !== 'silent'; }), characters: e.characters };
    };
  }

  return { make: make };
})();
