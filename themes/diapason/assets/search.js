// The search: loaded when the field is first used. It cuts a query as the build cuts the pages, fetches
// the parts of the index that the query's words ask for, and ranks what it finds. All files of the index
// are scripts, so that this works on a page opened by double click.
var diapasonSearch = (function () {
  'use strict';

  // --- the index, as far as it has been fetched
  var here = document.currentScript.src;
  var folder = here.slice(0, here.lastIndexOf('/') + 1) + 'search/';
  var root = here.slice(0, here.lastIndexOf('/assets/') + 1);
  var head = null, files = {}, arrivals = {}, restarts = 0, isOutdated = false;

  // Bytes that the field may fetch for a first search, besides this script and the head of the index, and
  // what each kind of file costs, about. When little of it is left, only what the best results need is fetched.
  var ROOM = 20000, spent = 0, COSTS = { words: 2300, places: 1750, titles: 270, pages: 900, rows: 400 };
  function hasRoom(more) { return spent + more <= ROOM; }

  // Each file but the head has the print of what it holds in its name, which the head lists: files of two
  // publications never mix. One that is gone means that the site was published in between.
  var KINDS = ['words', 'places', 'titles', 'pages', 'rows'], UNNUMBERED = 2, PRINT = 12;
  function nameOf(kind, number) {
    var isNumbered = KINDS.indexOf(kind) >= UNNUMBERED;
    var print = head.prints[KINDS.indexOf(kind)].slice(number * PRINT, (number + 1) * PRINT);
    return kind + (isNumbered ? '-' + number : '') + '.' + print;
  }

  function fetchFile(kind, number) {
    var name = kind === 'head' ? kind : nameOf(kind, number);
    if (files[name]) return files[name];
    spent += COSTS[kind] || 0;
    var beginning = restarts;
    files[name] = new Promise(function (resolve) {
      var script = document.createElement('script');
      function arrive(data) { delete arrivals[name]; resolve(data); }
      arrivals[name] = arrive;
      script.onload = script.onerror = function () {
        script.remove();
        if (arrivals[name] !== arrive) return resolve(null);
        if (kind !== 'head' && beginning === restarts) isOutdated = true;
        delete arrivals[name];
        resolve(null);
      };
      script.src = folder + name + '.js' + (kind === 'head' && restarts ? '?' + restarts : '');
      document.head.appendChild(script);
    });
    return files[name];
  }

  // Called by each file of the index.
  function receive(name, data) { if (arrivals[name]) arrivals[name](data); }

  function hasFile(kind, number) { return !!files[nameOf(kind, number)]; }

  // What was found with files of an older publication is looked for anew with those of the next, once or
  // twice: while a site is being written its pages may be ahead of its index.
  function startAnew() {
    restarts += 1;
    isOutdated = false;
    head = null;
    files = {};
    arrivals = {};
    read = { words: {}, families: {} };
  }

  function open() {
    if (head) return Promise.resolve(head);
    return fetchFile('head').then(function (data) {
      if (!data) { files = {}; throw new Error('no index'); }
      if (head) return head;
      head = data;
      head.stopSet = set(data.stops.split(' '));
      head.elisionSet = set(data.elisions.split(' '));
      head.rounds = data.rules.split('/').map(readRound);
      head.pageOf = [];
      head.firstOf = [];
      for (var page = 0; page < data.sections.length; page += 1) {
        head.firstOf.push(head.pageOf.length);
        for (var n = data.sections.charCodeAt(page) - 48; n > 0; n -= 1) head.pageOf.push(page);
      }
      head.aside = {};
      for (var range = 0; range < data.asides.length; range += 2) {
        for (page = data.asides[range]; page < data.asides[range + 1]; page += 1) head.aside[page] = true;
      }
      head.pins = data.questions.map(function (question) {
        return { text: question[0], page: question[1], anchor: question[2], roots: rootsOf(question[0]) };
      });
      head.crises = data.crisis.map(function (words) { return cut(words).map(rootOf); });
      return head;
    });
  }

  function set(list) {
    var result = Object.create(null);
    list.forEach(function (item) { result[item] = true; });
    return result;
  }

  // Whether the answer is for the list below the field, and not for a page of its own.
  var isThrifty = false;
  function isDear(more) { return isThrifty && !hasRoom(more); }

  // What keys may fetch before they pause, in bytes, about: an answer that would cost more waits.
  var ALLOWANCE = 6500, COST = { places: 2000, titles: 300 };
  var allowance = ALLOWANCE;
  function isLarge() { return head.titlesInFile > 4; }

  // A file that an answer to a key may have: one that is there, or one that is not too much.
  function fetchQuickly(kind, number, quick) {
    if (quick && !hasFile(kind, number)) {
      // Of a large site each file is about twice as long, and more is allowed.
      var cost = COST[kind] * (isLarge() ? .8 : 1);
      if (allowance < cost) { quick.isShort = true; return Promise.resolve(null); }
      allowance -= cost;
    }
    return fetchFile(kind, number);
  }

  // --- words, as the build sees them (WordCutter.swift, SuffixRules.swift, Folding.swift)
  var WORD = /[\p{L}\p{N}\p{M}]+/gu;
  var COMPOUND = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011]+[\p{L}\p{N}\p{M}]+)*[-\u2010\u2011]*/gu;
  var INITIALS = /(^|[^\p{L}\p{N}\p{M}\-\u2010\u2011])((?:[a-z]\.)+[a-z])(?![\p{L}\p{N}\p{M}])/gu;
  var LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/g;
  var APART = { 'æ': 'ae', 'ǽ': 'ae', 'ǣ': 'ae', 'œ': 'oe', 'ß': 'ss', 'ẞ': 'ss', 'ø': 'o', 'ǿ': 'o', 'ð': 'd', 'đ': 'd', 'þ': 'th',
    'ħ': 'h', 'ı': 'i', 'ĳ': 'ij', 'ĸ': 'k', 'ŀ': 'l', 'ł': 'l', 'ŉ': 'n', 'ŋ': 'n', 'ŧ': 't', 'ſ': 's' };

  function fold(text) {
    return text.normalize('NFC').toLowerCase().replace(/[\u00ad\u200b-\u200d\u2060\u0300-\u036f]/g, '')
      .replace(LATIN, function (letter) {
        return APART[letter] || letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      });
  }

  // `ch07` is `ch7`.
  function plain(word) { return word.replace(/^([^0-9]*)0+(?=[0-9])/, '$1'); }

  function joined(all, before, initials) { return before + initials.replace(/\./g, ''); }

  function cut(text) {
    var words = [];
    var pieces = fold(text).replace(INITIALS, joined).split(/['\u2019\u02bc]/);
    pieces.forEach(function (piece, index) {
      var compounds = piece.match(COMPOUND) || [];
      compounds.forEach(function (compound, place) {
        var elided = index < pieces.length - 1 && place === compounds.length - 1
          && piece.endsWith(compound) && head && head.elisionSet[compound];
        if (elided) return;
        var parts = compound.match(WORD);
        var isID = !/^[0-9]/.test(parts[0]) && parts.slice(1).some(function (part) { return /[0-9]/.test(part); });
        if (!isID || parts.length > 3) parts.forEach(function (part) { words.push(plain(part)); });
        if (parts.length > 1 && parts.length < 5) words.push(plain(parts.map(plain).join('')));
      });
    });
    return words;
  }

  function readRound(text) {
    return text.trim().split(' ').map(function (rule) {
      var parts = rule.split('>');
      return { suffix: parts[0], replacement: parts[1] || '', minimum: parts[2] ? +parts[2] : 3 };
    }).sort(function (a, b) { return b.suffix.length - a.suffix.length; });
  }

  function changed(word, round) {
    var rule = round.filter(function (rule) {
      return word.length >= rule.suffix.length + rule.minimum && word.endsWith(rule.suffix);
    })[0];
    return rule ? word.slice(0, word.length - rule.suffix.length) + rule.replacement : word;
  }

  function rootOf(word) {
    if (!/^[a-z]{4,}$/.test(word)) return word;
    var single = changed(word, head.rounds[0]);
    var derived = changed(single, head.rounds[1]);
    return changed(derived === single ? changed(single, head.rounds[2]) : derived, head.rounds[3]);
  }

  // The first round is the plural.
  function singular(word) { return /^[a-z]{4,}$/.test(word) ? changed(word, head.rounds[0]) : word; }

  // --- looking words up
  // Which shard holds a value, of shards that each start with one.
  function shardOf(starts, value) {
    var low = 0, high = starts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= value) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  // What was read once is kept: each key asks for much the same.
  var read = { words: {}, families: {} };

  function readWords(text) {
    var before = '';
    return text.split('\n').slice(0, -1).map(function (line) {
      var space = line.lastIndexOf(' ');
      before = before.slice(0, parseInt(line[0], 36)) + line.slice(1, space);
      // A word of the trade (`*`) or of the site's authors (`=`), and the families of this site that stand for it.
      if ('*='.indexOf(line[space + 1]) >= 0) return { word: before, frequency: 0, standIns: line.slice(space + 2).split(',').map(function (names) { return names.split('+'); }), isOwn: line[space + 1] === '=' };
      // A family is called by the first of its words. The last digit: how many times 2 the number of its sections is.
      var family = line.slice(space + 1, -1);
      if (family) family = before.slice(0, parseInt(family[0], 36)) + family.slice(1);
      return { word: before, family: family || before, frequency: parseInt(line.slice(-1), 36) };
    });
  }

  function wordsBetween(from, to, most) {
    var first = shardOf(head.words, from), last = Math.min(shardOf(head.words, to), first + most - 1);
    var wanted = [];
    for (var number = first; number <= last; number += 1) wanted.push(number);
    return wordShards(wanted);
  }

  function wordShards(numbers) {
    return Promise.all(numbers.map(function (number) {
      return fetchFile('words', number).then(function (text) {
        if (typeof text !== 'string') return [];
        if (!read.words[number]) read.words[number] = readWords(text);
        return read.words[number];
      });
    })).then(function (lists) { return [].concat.apply([], lists); });
  }

  function missingWords() {
    return head.words.filter(function (_, number) { return !hasFile('words', number); }).length;
  }

  // Changes of one letter (left out, put in, another one, two exchanged) between two words; if `open`,
  // the other word may go on. More than `most` counts as `most + 1`.
  function distance(word, other, most, open) {
    if (!open && Math.abs(word.length - other.length) > most) return most + 1;
    var end = Math.min(other.length, word.length + most);
    var two = [], one = [], row = [];
    for (var j = 0; j <= end; j += 1) one.push(j);
    for (var i = 1; i <= word.length; i += 1) {
      row = [i];
      var least = i;
      for (j = 1; j <= end; j += 1) {
        var value = Math.min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (word[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
          value = Math.min(value, two[j - 2] + 1);
        }
        row.push(value);
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      two = one;
      one = row;
    }
    if (!open) return one[other.length];
    return Math.min.apply(null, one);
  }

  // What the list of the trade's words is worth for a word that the site lacks, for a lone one that it has in
  // no title, and for one among others.
  var OWN = .7, INSTEAD = .75, ALONE = .6, BESIDE = .7;
  var COMPLETIONS = 5;
  var TYPO = 5, LONG = 8;   // letters from which one and two typos are forgiven

  // What a word of the query may stand for: families with how well each of them answers.
  // `isOpen`: the word is still being typed. `isAlone`: no other word says what is meant.
  // `isWhole`: nothing but the word itself will do. `isQuick`: a next key is likely.
  function meanings(word, isOpen, isAlone, isWhole, isQuick) {
    var found = { families: new Map(), exact: null, near: [], expressions: [] };
    function take(entry, quality, way) {
      if (entry.standIns) {
        // Beside the word itself, what it may stand for is worth less.
        // The more places the site has a word in, the surer it means what it means there.
        quality *= entry.isOwn ? OWN : !found.exact ? INSTEAD : isAlone ? ALONE : BESIDE / found.exact.frequency;

        entry.standIns.forEach(function (families, place) {
          var worth = quality * (entry.isOwn ? 1 : 1 - .2 * place);
          if (families.length > 1) found.expressions.push({ families: families, quality: worth });
          else take({ family: families[0], word: '' }, worth, 'trade');
        });
        return;
      }
      var known = found.families.get(entry.family);
      if (!known) found.families.set(entry.family, known = { quality: 0, forms: new Map(), way: way });
      if (quality > known.quality) { known.quality = quality; known.way = way; }
      known.forms.set(entry.word, Math.max(quality, known.forms.get(entry.word) || 0));
    }
    // A word that goes on: of one still being typed, the likeliest, so that each key asks for little and
    // the list stays calm while the word grows.
    function complete(entries) {
      var likely = new Map();
      entries.forEach(function (entry) {
        if (!entry.word.startsWith(word) || entry.word === word) return;
        var share = word.length / entry.word.length;
        if (!isOpen && share < .5) return;
        if (entry.standIns && (share < .6 || !isOpen)) return;
        var one = likely.get(entry.family) || { weight: 0, entries: [] };
        one.weight = Math.max(one.weight, (entry.frequency + 2) * Math.sqrt(share));
        one.entries.push({ entry: entry, quality: (isOpen ? .85 : .7) * Math.sqrt(share) });
        likely.set(entry.family, one);
      });
      Array.from(likely.values()).sort(function (a, b) { return b.weight - a.weight; })
        .slice(0, found.exact ? 2 : COMPLETIONS)
        .forEach(function (one) {
          one.entries.forEach(function (way) { take(way.entry, way.quality, 'prefix'); });
        });
    }
    return wordsBetween(word, word + '\uffff', 3).then(function (entries) {
      var same = entries.filter(function (entry) { return entry.word === word; });
      same.forEach(function (entry) { if (!entry.standIns) found.exact = entry; });
      if (found.exact) take(found.exact, 1, 'exact');
      found.isKnown = same.length > 0;
      if (!head.stopSet[word] && !isWhole && word.length > 1 && (isOpen || !found.isKnown)) complete(entries);
      // What goes on as a real word does is meant before what stands for another.
      var goesOn = isOpen && found.families.size > 0 && !found.exact;
      same.forEach(function (entry) { if (entry.standIns) take(entry, goesOn && !entry.isOwn ? .5 : 1, 'exact'); });
      if (head.stopSet[word] || isWhole) return null;
      if (found.isKnown || word.length < 4) return null;
      // Another form of a word that the site has: the same root.
      var wanted = rootOf(word);
      var start = word.slice(0, Math.min(4, wanted.length));
      return wordsBetween(start, start + '\uffff', 3).then(function (entries) {
        goesOn = isOpen && found.families.size > 0;
        var akin = entries.filter(function (entry) { return entry.word !== word && rootOf(entry.word) === wanted; });
        akin.forEach(function (entry) {
          if (entry.standIns) return;
          take(entry, .9, 'root');
          found.exact = found.exact || entry;
        });
        if (!found.exact) akin.forEach(function (entry) {
          if (entry.word.length > 3) take(entry, goesOn ? .5 : .9, 'root');
        });
        found.isKnown = akin.length > 0;
        if (found.isKnown || word.length < TYPO || /[0-9]/.test(word)) return null;
        var hasPrefix = found.families.size > 0;
        if (hasPrefix && isOpen && isQuick) return null;
        return typos(word, isOpen && !hasPrefix, isAlone, hasPrefix ? .5 : .9, take, found, isOpen && isQuick);
      });
    }).then(function () { return found; });
  }

  function typos(word, isOpen, isAlone, worth, take, found, isQuick) {
    var most = word.length >= LONG ? 2 : 1;
    var tried = {};
    function compare(entries) {
      var best = most + 1;
      var near = [];
      entries.forEach(function (entry) {
        if (entry.word.length < 4 || tried[entry.word]) return;
        tried[entry.word] = true;
        var changes = distance(word, entry.word, most, false);
        if (changes > most && isOpen && distance(word, entry.word, 1, true) <= 1) changes = Math.min(most, 1.5);
        if (changes > most) return;
        near.push({ entry: entry, changes: changes });
        best = Math.min(best, changes);
      });
      near.filter(function (one) { return one.changes <= best + .5; }).slice(0, 30).forEach(function (one) {
        take(one.entry, worth - .1 * one.changes, 'typo');
        found.near.push(one.entry.word);
      });
      return near.length > 0;
    }
    function range(start) { return [shardOf(head.words, start), shardOf(head.words, start + '\uffff')]; }
    // Most typos leave the first letters alone; then those that a typo among these would give.
    var starts = [word.slice(0, 2), word[1] + word[0], word.slice(1, 3), word[0] + word[2]];
    function shards(starts) {
      var numbers = [];
      starts.forEach(function (start) {
        var shards = range(start);
        for (var n = shards[0]; n <= shards[1] && n < shards[0] + 2; n += 1) {
          if (numbers.indexOf(n) < 0) numbers.push(n);
        }
      });
      return numbers;
    }
    return wordShards(shards(starts.slice(0, 1))).then(compare).then(function (any) {
      return any || isQuick || isDear(2 * COSTS.words) || wordShards(shards(starts.slice(1))).then(compare);
    }).then(function (any) {
      // A lone word is worth all words of a small site.
      if (any || isQuick || !isAlone || head.words.length > 15 || isDear(COSTS.words * missingWords())) return any;
      return wordShards(head.words.map(function (_, number) { return number; })).then(compare);
    }).then(function (any) {
      if (any || isQuick || found.families.size) return null;
      // Last, words that begin alike: `candidature` for `candidat`, `photographie` for `photo`.
      var first = word.slice(0, TYPO);
      return wordsBetween(first, first + '\uffff', 3).then(function (entries) {
        entries.filter(function (entry) {
          if (entry.word.length < TYPO) return false;
          var same = 0, shorter = Math.min(word.length, entry.word.length);
          while (same < shorter && word[same] === entry.word[same]) same += 1;
          return same >= Math.max(TYPO, shorter * .7);
        }).slice(0, 12)
          .forEach(function (entry) { take(entry, .45, 'prefix'); });
      });
    });
  }

  var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345abcdefghijklmnopqrstuvwxyz6789-_';
  var VALUE = {};
  for (var d = 0; d < 64; d += 1) VALUE[DIGITS[d]] = d;

  // The forms of a family: each with its sections and what it is worth there.
  function family(name, quick) {
    return fetchQuickly('places', shardOf(head.places, name), quick).then(function (text) {
      if (typeof text !== 'string') return [];
      if (!read.families[name]) {
        var line = ('\n' + text).split('\n' + name + '=')[1];
        line = line === undefined ? '' : name + '=' + line.split('\n')[0];
        read.families[name] = line.split('\t').filter(Boolean).map(readForm);
      }
      return read.families[name];
    });
  }

  function readForm(text) {
    var equals = text.indexOf('='), colon = text.indexOf(':', equals);
    var sections = [], weights = [], section = 0, value = 0, shift = 0;
    for (var index = colon + 1; index < text.length; index += 1) {
      var digit = VALUE[text[index]];
      value += (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        section += value >> 5;
        sections.push(section);
        weights.push(value & 31);
        value = shift = 0;
      }
    }
    return {
      word: text.slice(0, equals), frequency: parseInt(text.slice(equals + 1, colon), 36),
      sections: sections, weights: weights
    };
  }

  // --- from words to pages
  // A query's words, each with the words beside it that may stand for it.
  function termsOf(query) {
    // `1584x396` is `1584 × 396`, and `3 000` is `3000`.
    query = query.replace(/([0-9])[x×*]([0-9])/gi, '$1 × $2').replace(/([0-9])[ \u00a0\u202f]([0-9]{3})(?![0-9])/g, '$1$2');
    var words = cut(query);
    var isOpen = /[\p{L}\p{N}\p{M}]$/u.test(query);
    var terms = words.map(function (word, index) {
      return { words: [{ word: word, worth: 1 }], isStop: !!head.stopSet[word], isOpen: isOpen && index === words.length - 1 };
    });
    // `CH 07` is the id CH-07 too.
    for (var index = 1; index < words.length; index += 1) {
      var joined = { word: words[index - 1] + words[index], worth: 1, isWhole: true };
      if (/^[0-9]+$/.test(words[index]) && /^[a-z]{1,4}$/.test(words[index - 1])) terms[index].words.push(joined);
    }
    joinWords(terms);
    // Of a question, the words that stand in every text are left out: they would cost more than they say.
    var real = terms.filter(function (term) { return !term.isStop; });
    terms = (real.length > 1 ? real : terms).slice(0, 12);
    terms.forEach(function (term) { term.isAlone = real.length < 2; });
    return terms;
  }

  // Neighbours that may be one word or a known expression: `cyber attaque`, `tik tok`, `mot de passe`.
  function joinWords(terms) {
    var real = terms.filter(function (term) { return !term.isStop; });
    real.forEach(function (term, first) {
      for (var last = first + 1; last < Math.min(real.length, first + 3); last += 1) {
        var parts = real.slice(first, last + 1);
        var joined = { word: parts.map(function (part) { return part.words[0].word; }).join(''), worth: 1, isWhole: true };
        if (joined.word.length > 4) parts.forEach(function (part) { part.words.push(joined); });
      }
    });
  }

  // `motdepasse` and `badbuzz` are the words of which they are made; '' if they are no words of the site.
  function parted(word) {
    if (word.length < 6 || !/^[a-z]+$/.test(word)) return Promise.resolve('');
    function isKnown(part) {
      if (part.length < 3) return Promise.resolve(false);
      if (head.stopSet[part]) return Promise.resolve(true);
      return wordsBetween(part, part, 1).then(function (entries) {
        return entries.some(function (entry) { return entry.word === part; });
      });
    }
    var ways = [];
    for (var at = word.length - 3; at > 2; at -= 1) {
      var stop = /^(de|du|des|d|la|le|les|l|a|en|of|the|to)(.{3,})$/.exec(word.slice(at));
      if (stop) ways.push([word.slice(0, at), stop[2]]);
      ways.push([word.slice(0, at), word.slice(at)]);
    }
    return ways.reduce(function (before, way) {
      return before.then(function (found) {
        return found || isKnown(way[0]).then(function (first) {
          return first && !head.stopSet[way[0]] ? isKnown(way[1]) : false;
        }).then(function (both) { return both && !head.stopSet[way[1]] ? way.join(' ') : ''; });
      });
    }, Promise.resolve(''));
  }

  // The roots of the words that say something.
  function rootsOf(text) {
    var words = cut(text);
    var real = words.filter(function (word) { return !head.stopSet[word]; });
    return Array.from(new Set((real.length ? real : words).map(rootOf))).sort().join(' ');
  }

  function isCrisis(query) {
    var roots = cut(query).map(rootOf);
    return head.crises.some(function (phrase) {
      return roots.some(function (_, at) {
        return phrase.every(function (root, n) { return roots[at + n] === root; });
      });
    });
  }

  // A term with the sections that answer it: section -> worth.
  function answers(term, quick) {
    term.values = new Map();
    term.marks = {};
    term.near = [];
    var frequency = 0;
    return Promise.all(term.words.map(function (one) {
      return meanings(one.word, term.isOpen, term.isAlone, one.isWhole, quick).then(function (found) {
        term.near = term.near.concat(found.near);
        if (found.isKnown) term.isKnown = true;
        var families = Array.from(found.families.entries())
          .sort(function (a, b) { return b[1].quality - a[1].quality; }).slice(0, quick ? 3 : isDear(3 * COSTS.places) ? 2 : 10);
        return Promise.all(found.expressions.slice(0, quick ? 1 : 3).map(function (expression) {
          return express(expression, one.worth, term, quick);
        }).concat(families.map(function (pair) {
          return family(pair[0], quick).then(function (forms) {
            forms.forEach(function (form) {
              var own = pair[1].forms.get(form.word);
              var kinship = pair[1].way === 'trade' ? 1 : pair[1].way === 'prefix' ? .8 : singular(form.word) === singular(one.word) ? .98 : .8;
              var quality = one.worth * Math.max(own || 0, pair[1].quality * kinship);
              if (!term.isStop && pair[1].way === 'exact') frequency += form.frequency;
              term.marks[form.word] = true;
              form.sections.forEach(function (section, n) {
                var value = quality * Math.pow(form.weights[n] + 1, .7);
                if (value > (term.values.get(section) || 0)) term.values.set(section, value);
              });
            });
          });
        })));
      });
    })).then(function () {
      frequency = Math.max(frequency || term.values.size, 1);
      term.rarity = Math.log(1 + head.pageOf.length / frequency) * (term.isStop ? .12 : 1);
      term.isFound = term.values.size > 0;
      return term;
    });
  }

  // Pages that have all words of an expression which stands for the term; a section is worth what it has of them.
  function express(expression, worth, term, quick) {
    return Promise.all(expression.families.map(function (number) { return family(number, quick); })).then(function (words) {
      var sections = new Map(), pages = words.map(function () { return new Set(); });
      words.forEach(function (forms, n) {
        forms.forEach(function (form) {
          term.marks[form.word] = true;
          form.sections.forEach(function (section, place) {
            pages[n].add(head.pageOf[section]);
            if (!sections.has(section)) sections.set(section, words.map(function () { return 0; }));
            sections.get(section)[n] = Math.max(sections.get(section)[n], Math.pow(form.weights[place] + 1, .7));
          });
        });
      });
      sections.forEach(function (values, section) {
        if (!pages.every(function (found) { return found.has(head.pageOf[section]); })) return;
        var value = worth * expression.quality * values.reduce(function (a, b) { return a + b; }) / values.length;
        if (value > (term.values.get(section) || 0)) term.values.set(section, value);
      });
    });
  }

  // A page that explains is worth less than the record that it quotes; an entry of a table less than a
  // page, unless all of it was asked for: then it is the answer.
  var ASIDE = .6, ENTRY = .6, WHOLE_ENTRY = .9, WHOLE_TERM = .5;
  // What a word is worth in a title, at least.
  var TITLED = 4.6;

  function weightOfPage(entry, terms) {
    if (entry.page < head.entries) return head.aside[entry.page] ? ASIDE : 1;
    var titled = terms.filter(function (term, number) { return !term.isStop && entry.best[number] >= TITLED; }).length;
    var asked = terms.filter(function (term) { return !term.isStop; }).length;
    var place = entry.page - head.entries, own = +head.entryWords[place];
    if (!titled || titled < own || titled !== asked) return ENTRY;
    return place < head.terms ? WHOLE_TERM : WHOLE_ENTRY;
  }

  function rank(terms) {
    var pages = new Map();
    var total = 0;
    terms.forEach(function (term, number) {
      total += term.rarity;
      term.values.forEach(function (value, section) {
        var page = head.pageOf[section];
        var entry = pages.get(page);
        if (!entry) pages.set(page, entry = { page: page, best: [], sections: new Map(), score: 0 });
        if (value > (entry.best[number] || 0)) entry.best[number] = value;
        entry.sections.set(section, (entry.sections.get(section) || 0) + value * term.rarity);
      });
    });
    pages.forEach(function (entry) {
      var sum = 0, covered = 0, top = 0, first = head.firstOf[entry.page];
      terms.forEach(function (term, number) {
        var value = entry.best[number];
        if (!value) return;
        sum += value * term.rarity;
        covered += term.rarity;
      });
      entry.sections.forEach(function (value, section) {
        var worth = section === first ? value * 1.05 : value;
        if (worth > top) { top = worth; entry.section = section - first; }
      });
      entry.score = (sum * .65 + top * .35) * covered / (total || 1) * weightOfPage(entry, terms);
    });
    return Array.from(pages.values()).filter(function (entry) { return entry.score > 0; })
      .sort(function (a, b) { return b.score - a.score || a.page - b.page; });
  }

  // A query's pages, best first, at most `most` of them shown: { total, results, marks, near }. If
  // `isQuick`, an answer to a key that others may follow: what they would make useless is not fetched (the
  // excerpts, words for a beginning of two letters or of a stop word, far typing mistakes); null if nothing
  // is left to answer with.
  function search(query, most, isQuick) {
    var quick = isQuick ? { isShort: false } : null;
    isThrifty = most <= LISTED;
    query = query.slice(0, 300);
    return open().then(function () { return answered(query, most, quick, true); }).then(function (answer) {
      if (!isOutdated || restarts > 1) return answer;
      startAnew();
      return search(query, most, isQuick);
    });
  }

  function answered(query, most, quick, mayPart) {
    var terms = termsOf(query);
    if (quick) terms = terms.filter(isSettled);
    if (quick && !terms.length) return null;
    return Promise.all(terms.map(function (term) { return answers(term, quick); })).then(function (terms) {
      if (quick && quick.isShort) return null;
      var strange = mayPart && !quick && !isDear(2 * COSTS.words) && terms.filter(function (term) { return !term.isStop && !term.isKnown && !term.near.length; }).slice(0, 3);
      if (!strange || !strange.length) return found(terms, most, quick, query);
      return Promise.all(strange.map(function (term) { return parted(term.words[0].word); })).then(function (parts) {
        if (!parts.some(Boolean)) return found(terms, most, quick, query);
        var words = cut(query).map(function (word) {
          var at = strange.findIndex(function (term) { return term.words[0].word === word; });
          return at >= 0 && parts[at] || word;
        });
        return answered(words.join(' '), most, quick, false);
      });
    });
  }

  // Whether a word says something before its last key.
  function isSettled(term) {
    var word = term.words[0].word;
    if (!term.isOpen) return !term.isStop;
    return word.length > 2 && !Object.keys(head.stopSet).some(function (stop) { return stop.startsWith(word); });
  }

  function found(terms, most, quick, query) {
    var real = terms.filter(function (term) { return !term.isStop; });
    // Questions hold words that no page needs; of a query of such words alone, each counts.
    if (!real.length) terms.forEach(function (term) { term.rarity *= 8; });
    var ranked = rank(terms);
    if (real.length) ranked = ranked.filter(function (entry) {
      return terms.some(function (term, number) { return !term.isStop && entry.best[number]; });
    });
    var isPlain = real.length > 0;
    pin(ranked, query);
    if (quick && !ranked.length) return null;
    var line = head.line >= 0 && isPlain && isCrisis(query) ? describe({ page: head.line, section: 0, score: 0 }, quick, false) : null;
    var marks = {};
    terms.forEach(function (term) { if (!term.isStop || !real.length) Object.assign(marks, term.marks); });
    var shown = ranked.slice(0, most).map(function (entry, place) {
      return describe(entry, quick, most > LISTED || place < (isDear(2 * COSTS.pages) ? 1 : EXCERPTS));
    });
    return Promise.all([line].concat(shown)).then(function (results) {
      if (quick && quick.isShort) return null;
      var answer = { total: ranked.length, line: results[0], results: results.slice(1).filter(Boolean), marks: marks, near: [], questions: [] };
      if (ranked.length) return answer;
      return asked().then(function (questions) {
        answer.questions = questions;
        return real.length ? nearWords(real) : [];
      }).then(function (near) { answer.near = near; return answer; });
    });
  }

  // The questions of the home page, with where they lead: for who finds nothing.
  function asked() {
    return Promise.all(head.pins.slice(0, 4).map(function (question) {
      return fetchFile('titles', Math.floor(question.page / head.titlesInFile)).then(function (titles) {
        var page = titles && titles[question.page % head.titlesInFile];
        return page && { text: question.text, href: addressOf(page[0], question.anchor) };
      });
    })).then(function (questions) { return questions.filter(Boolean); });
  }

  // A question of the home page, asked in its own words, is answered by what it leads to.
  function pin(ranked, query) {
    var roots = rootsOf(query);
    var question = head.pins.filter(function (question) { return question.roots === roots; })[0];
    if (!question) return;
    var at = ranked.findIndex(function (entry) { return entry.page === question.page; });
    var entry = at < 0 ? { page: question.page, section: 0, score: 0 } : ranked.splice(at, 1)[0];
    entry.section = 0;
    entry.anchor = question.anchor;
    entry.score = Math.max(entry.score, ranked.length ? ranked[0].score : 1);
    ranked.unshift(entry);
  }

  // Pages that the list below the field shows, and those of them whose text it shows.
  var LISTED = 8, EXCERPTS = 3, ENTRIES_IN_FILE = 6;

  function describe(entry, quick, hasExcerpt) {
    var isEntry = entry.page >= head.entries;
    var own = isEntry ? entry.page - head.entries : entry.page, inFile = isEntry ? ENTRIES_IN_FILE : head.pagesInFile;
    var kind = isEntry ? 'rows' : 'pages', number = Math.floor(own / inFile);
    return Promise.all([
      fetchQuickly('titles', Math.floor(entry.page / head.titlesInFile), quick),
      (quick || !hasExcerpt) && !hasFile(kind, number) ? null : fetchFile(kind, number)
    ]).then(function (parts) {
      var page = parts[0] && parts[0][entry.page % head.titlesInFile];
      if (!page) return null;
      var sections = parts[1] && parts[1][own % inFile] || [['', '', '']];
      var section = sections[entry.section] || sections[0];
      var anchor = entry.anchor || section[0] || page[4] || '';
      return {
        href: addressOf(page[0], anchor),
        address: page[0], anchor: anchor, title: page[1], kind: page[2], id: page[3], answer: page.slice(5),
        heading: section[1], text: section[2] || sections[0][2], score: entry.score, isBrief: !hasExcerpt,
        // All of the page's text; '' if it is too long to be here.
        read: function () {
          return fetchFile(kind, number).then(function (pages) {
            var text = (pages && pages[own % inFile] || []).map(function (section) { return section[2]; }).join('\n').trim();
            return / …$/m.test(text) ? '' : text;
          });
        }
      };
    });
  }

  function addressOf(path, anchor) {
    return root + path.split('/').map(encodeURIComponent).join('/') + (anchor ? '#' + encodeURIComponent(anchor) : '');
  }

  // Words of the site that look like the query's.
  function nearWords(terms) {
    return Promise.all(terms.slice(0, 3).map(function (term) {
      var word = term.words[0].word;
      return wordsBetween(word.slice(0, 2), word.slice(0, 2) + '\uffff', 3).then(function (entries) {
        return entries.filter(function (entry) { return entry.word.length > 3 && !entry.standIns && !head.stopSet[entry.word] && !/[0-9]/.test(entry.word); })
          .map(function (entry) { return { word: entry.word, frequency: entry.frequency, changes: distance(word, entry.word, 3, false) }; })
          .filter(function (one) { return one.changes <= Math.min(3, one.word.length / 2); })
          .sort(function (a, b) { return a.changes - b.changes || b.frequency - a.frequency; }).slice(0, 4)
          .map(function (one) { return one.word; });
      });
    })).then(function (lists) { return [].concat.apply([], lists).slice(0, 5); });
  }

  // --- excerpts: about `length` characters of a text around what was found, as pieces { text, isFound }
  function excerpt(text, marks, length) {
    var hits = [];
    var word;
    function isFound(piece) { return !!marks[plain(fold(piece))]; }
    COMPOUND.lastIndex = 0;
    while ((word = COMPOUND.exec(text)) && hits.length < 200) {
      var joined = word[0].split(/[-\u2010\u2011]+/).map(function (part) { return plain(fold(part)); }).join('');
      if (marks[joined]) { hits.push([word.index, word.index + word[0].length]); continue; }
      var inner;
      WORD.lastIndex = 0;
      while ((inner = WORD.exec(word[0]))) {
        if (isFound(inner[0])) hits.push([word.index + inner.index, word.index + inner.index + inner[0].length]);
      }
    }
    var start = 0;
    if (length && hits.length && text.length > length) {
      // The window that holds most of what was found.
      var most = 0;
      hits.forEach(function (hit, index) {
        var count = 0;
        for (var n = index; n < hits.length && hits[n][1] < hit[0] + length - 40; n += 1) count += 1;
        if (count > most) { most = count; start = hit[0]; }
      });
      start = start < 60 ? 0 : text.indexOf(' ', start - 40) + 1 || start;
    }
    var end = length && text.length > start + length ? text.lastIndexOf(' ', start + length) : text.length;
    if (end <= start) end = Math.min(text.length, start + length);
    var pieces = [], at = start;
    if (start > 0) pieces.push({ text: '… ' });
    hits.forEach(function (hit) {
      if (hit[0] < at || hit[1] > end) return;
      if (hit[0] > at) pieces.push({ text: text.slice(at, hit[0]) });
      pieces.push({ text: text.slice(hit[0], hit[1]), isFound: true });
      at = hit[1];
    });
    if (at < end) pieces.push({ text: text.slice(at, end) });
    if (end < text.length) pieces.push({ text: ' …' });
    return pieces;
  }

  // Results by kind, in the order of the best of each.
  function grouped(results, other) {
    var groups = [];
    results.forEach(function (result) {
      var name = result.kind || other;
      var group = groups.filter(function (group) { return group.name === name; })[0];
      if (!group) groups.push(group = { name: name, results: [] });
      group.results.push(result);
    });
    return groups;
  }

  return {
    receive: receive, open: open, restart: function () { allowance = ALLOWANCE; spent = 0; }, search: search, excerpt: excerpt, grouped: grouped,
    cut: cut, fold: fold, root: rootOf,
    isID: function (query, result) {
      return !!result && !!result.id && cut(result.id).join() === cut(query.trim().replace(/^([a-zA-Z]{1,4})\s+([0-9]+)$/, '$1-$2')).join();
    }
  };
})();

// The field as a combobox: a list of results below it, of which one is chosen by arrows and Enter.
diapasonSearch.attach = function (input, words, leave) {
  'use strict';
  var search = diapasonSearch, make = diapason.make;
  var SHOWN = 8;
  var panel = make('div', 'search-panel');
  var list = make('div', 'search-list');
  var PAUSE = 250;   // milliseconds without a key
  var options = [], active = -1, turn = 0, shown = null, timer = 0;
  list.id = input.id + '-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.results);
  panel.hidden = true;
  panel.appendChild(list);
  input.parentNode.appendChild(panel);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  function pageOfResults() { return words.page + '?q=' + encodeURIComponent(input.value.trim()); }

  function close() {
    panel.hidden = true;
    choose(-1);
    input.setAttribute('aria-expanded', 'false');
  }

  function choose(index) {
    if (options[active]) options[active].removeAttribute('aria-selected');
    active = index;
    if (!options[active]) { active = -1; input.removeAttribute('aria-activedescendant'); return; }
    options[active].setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', options[active].id);
    options[active].scrollIntoView({ block: 'nearest' });
  }

  function option(href, className) {
    var link = make('a', className);
    link.setAttribute('role', 'option');
    link.tabIndex = -1;
    link.href = href;
    link.id = input.id + '-' + options.length;
    options.push(link);
    return link;
  }

  function optionOf(result, marks) {
    var link = option(result.href, 'search-option' + (result.isBrief ? ' is-brief' : ''));
    link.dataset.address = result.address + '#' + result.title;
    search.fill(link, result, marks, result.isBrief ? 0 : 110);
    return link;
  }

  // A model answer can be copied without being opened.
  function copyOption(result) {
    var link = option(result.href, 'search-option search-copy');
    link.dataset.address = 'copy ' + result.address;
    link.append(words.copy, make('span', 'visually-hidden', ' ' + result.title));
    link.addEventListener('click', function (event) {
      event.preventDefault();
      event.stopPropagation();
      search.copy(result, function (said) { if (said) { link.textContent = said; diapason.say(said); } else location.href = result.href; });
    });
    return link;
  }

  // Who says that something is on fire is first told whom to call.
  function lineOption(line) {
    var link = option(matchMedia('(pointer: coarse)').matches && line.answer[2] || line.href, 'search-option search-line');
    link.dataset.address = 'line';
    link.append(words.line + ' ', make('strong', '', line.title), ' ', make('strong', 'search-number', line.answer[1] || ''));
    return link;
  }

  function show(found, isQuick) {
    var query = input.value;
    var chosen = options[active] && options[active].dataset.address;
    list.textContent = '';
    options = [];
    active = -1;
    input.removeAttribute('aria-activedescendant');
    shown = found;
    if (found.line) list.appendChild(lineOption(found.line));
    search.grouped(found.results, words.pages).forEach(function (group, index) {
      var part = make('div', 'search-group');
      var name = make('div', 'search-kind', group.name);
      name.id = input.id + '-kind-' + index;
      name.setAttribute('role', 'presentation');
      part.setAttribute('role', 'group');
      part.setAttribute('aria-labelledby', name.id);
      part.appendChild(name);
      group.results.forEach(function (result) {
        part.appendChild(optionOf(result, found.marks));
        if (result.answer[0] === 'copy' && !result.isBrief) part.appendChild(copyOption(result));
      });
      list.appendChild(part);
    });
    if (!found.total) nothing(found, query);
    else if (found.total > found.results.length) {
      var all = option(pageOfResults(), 'search-option search-all');
      all.textContent = words.all + ' (' + found.total + ')';
      list.appendChild(all);
    }
    panel.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (chosen) choose(options.findIndex(function (option) { return option.dataset.address === chosen; }));
    if (isQuick) return;
    diapason.say((found.line ? words.line + ' ' + found.line.title + ' ' + found.line.answer[1] + '. ' : '') + search.counted(found.total, words));
    if (!found.total) search.report(query);
  }

  // Nothing is found: words that are close, and someone to ask.
  function nothing(found, query) {
    var none = make('div', 'search-none', diapasonSearch.unanswered(query, words));
    none.setAttribute('role', 'presentation');
    list.appendChild(none);
    found.near.forEach(function (word) {
      var near = option(words.page + '?q=' + encodeURIComponent(word), 'search-option search-near');
      near.append(words.near + ' ', make('strong', '', word));
      near.addEventListener('click', function (event) {
        event.preventDefault();
        input.value = word;
        input.focus();
        update(false);
      });
      list.appendChild(near);
    });
    found.questions.forEach(function (question) {
      option(question.href, 'search-option search-question').textContent = question.text;
      list.appendChild(options[options.length - 1]);
    });
    if (words.contacts) {
      var contact = option(words.contacts, 'search-option search-contact');
      contact.textContent = words.ask;
      list.appendChild(contact);
    }
  }

  // Titles with each key; excerpts, and what is found by looking further, when the keys pause.
  function update(isQuick) {
    var query = input.value;
    turn += 1;
    var mine = turn;
    clearTimeout(timer);
    if (!query.trim()) { close(); list.textContent = ''; options = []; shown = null; search.restart(); return; }
    if (isQuick) timer = setTimeout(update, PAUSE, false);
    search.search(query, SHOWN, isQuick).then(function (found) {
      // Keys that followed have their own answer.
      if (found && mine === turn && document.activeElement === input) show(found, isQuick);
    }, function () { diapason.say(words.failed); });
  }

  input.addEventListener('input', function () { update(true); });
  input.addEventListener('keydown', function (event) {
    if (event.isComposing) return;
    var isOpen = !panel.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) { if (shown) { panel.hidden = false; input.setAttribute('aria-expanded', 'true'); } else update(false); return; }
      var step = event.key === 'ArrowDown' ? 1 : -1;
      var next = active + step;
      choose(next >= options.length ? -1 : next < -1 ? options.length - 1 : next);
    } else if (event.key === 'Enter') {
      if (!input.value.trim()) return;
      event.preventDefault();
      if (isOpen && active >= 0) return options[active].click();
      var first = shown && shown.results[0];
      location.href = search.isID(input.value, first) ? first.href : pageOfResults();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isOpen) return close();
      input.value = '';
      shown = null;
      leave();
    }
  });
  // A click in the list is not yet a farewell to the field.
  panel.addEventListener('mousedown', function (event) { event.preventDefault(); });
  input.addEventListener('blur', function () { turn += 1; close(); });
  list.addEventListener('click', function (event) { if (event.target.closest('a')) close(); });
  input.addEventListener('focus', function () { if (input.value.trim()) update(false); });
  search.open().catch(function () { diapason.say(words.failed); });
  if (input.value.trim()) update(false);
};

// A result's title, what it answers, where it stands and an excerpt, with what was found marked.
diapasonSearch.fill = function (place, result, marks, length) {
  'use strict';
  var make = diapason.make, answer = result.answer || [];
  function marked(element, text, length) {
    diapasonSearch.excerpt(text, marks, length).forEach(function (piece) {
      element.append(piece.isFound ? make('mark', '', piece.text) : piece.text);
    });
    return element;
  }
  var title = make('span', 'search-title');
  if (answer[0] === 'picture') {
    var picture = make('img', 'search-picture');
    picture.src = diapason.words.root + answer[2].split('/').map(encodeURIComponent).join('/');
    picture.alt = '';
    title.append(picture);
  } else if (answer[0] === 'colour') {
    var swatch = make('span', 'search-swatch');
    swatch.style.backgroundColor = answer[1];
    title.append(swatch);
  }
  if (/^[A-Z]+-?[0-9]/.test(result.id)) title.append(make('span', 'search-id', result.id), ' ');
  marked(title, result.title);
  if (result.heading) {
    title.append(make('span', 'search-step', ' › '));
    marked(title, result.heading);
  }
  place.append(title);
  if (answer[0] === 'force') place.append(' ', make('span', 'force force-' + answer[2], answer[1]));
  else if (answer[1]) place.append(' ', make('span', 'search-answer', answer[1]));
  if (length) place.append(' ', marked(make('span', 'search-excerpt'), result.text, length));
};

// Copies a model answer; calls back with what is to be said, or with nothing if it has to be opened.
diapasonSearch.copy = function (result, done) {
  'use strict';
  result.read().then(function (text) {
    if (!text) return done('');
    diapason.copyText(text, function (copied) { done(copied ? diapason.words.copied : diapason.words.copyFailed); });
  });
};

// A query without an answer: a preview collects them for the table of synonyms, a published site does not.
diapasonSearch.report = function (query) {
  'use strict';
  document.dispatchEvent(new CustomEvent('diapason-unanswered', { detail: query.trim().slice(0, 80) }));
};

// The query in the quotes of the page's language, of which none ends or starts a line alone.
diapasonSearch.unanswered = function (query, words) {
  'use strict';
  var text = query.trim().slice(0, 60);
  var isFrench = /^fr/i.test(document.documentElement.lang);
  return words.none + ' ' + (isFrench ? '«\u00a0' + text + '\u00a0»' : '“' + text + '”');
};

diapasonSearch.counted = function (total, words) {
  'use strict';
  return total === 0 ? words.none.trim() : total === 1 ? words.one : total + ' ' + words.count;
};
