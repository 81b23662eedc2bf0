import Diagnosis

/// Words whose typed form is not the one that French prints: ligatures, civilities.
enum WordForms {
  static let words: [String: String] = {
    var words = ["mr": "M.", "melle": "Mlle", "ect": "etc"]
    for title in dotless { words[Letters.key(title)] = title }
    for word in ligatures { words[word.replacing("œ", with: "oe")] = word }
    return words
  }()

  /// These keep their last letter, so they take no point.
  static let dotless = ["Mme", "Mmes", "Mlle", "Dr"]

  private static let ligatures = [
    "cœur", "cœurs", "œuvre", "œuvres", "sœur", "sœurs", "vœu", "vœux", "nœud", "nœuds", "œil",
    "bœuf", "œuf", "œufs", "mœurs", "manœuvre", "manœuvres", "manœuvrer", "chœur", "chœurs",
    "œuvrer", "œuvrons", "œuvrent", "rancœur", "œillet", "œillets", "désœuvré",
  ]
}

extension Examination {
  /// « coeur », « Mr Durand »
  mutating func findWordForms() {
    findNames()
    for number in scan.known where classes(scan.tokens[number]).contains(.wordForm) {
      let token = scan.tokens[number]
      guard let word = WordForms.words[key(token)], let (say, end) = form(number, word) else {
        continue
      }
      let range = Int(token.start)..<end
      findings.append(
        Finding(
          .wordForm, range, replacement: say, isSafe: true,
          values: ["word": text(range), "say": say]))
    }
  }

  /// « les ateliers Morvane » for « les Ateliers Morvane »: a name of several words keeps its capitals,
  /// but for the first, which the sentence may ask for.
  private mutating func findNames() {
    for number in scan.known {
      for name in lexicon.names(at: number, in: scan)
      where name.positions.count > 1 && !name.isShouted {
        guard let last = name.match(at: number, in: scan, nil) else { continue }
        let range = Int(scan.tokens[number].start)..<Int(scan.tokens[last].end)
        let written = text(range)
        // « place verte » may be any green place; « les ateliers morvane » is the name.
        let say = String(written.prefix(1)) + spelled(name, number).dropFirst()
        guard say != written, Letters.capitalText(written) != written,
          name.positions.count > 2 || Letters.smallText(written) != written
        else { continue }
        findings.append(
          Finding(
            .wordForm, range, replacement: say, isSafe: true, values: ["word": written, "say": say])
        )
      }
    }
  }

  /// A name as the charter writes its words, joined as the text joins them: « l’Atelier », « Mont-Rond ».
  func spelled(_ name: WordPattern, _ first: Int) -> String {
    var written = ""
    var number = first
    var end = scan.tokens[first].range.lowerBound
    for forms in name.positions {
      let word = scan.tokens[number].range
      written += text(end..<word.lowerBound) + forms[0]
      end = word.upperBound
      number = scan.wordOrNumberAfter(number) ?? number
    }
    return written
  }

  /// What to say and where what it replaces ends.
  private func form(_ number: Int, _ word: String) -> (String, Int)? {
    let token = scan.tokens[number]
    guard word.hasPrefix("M") || word.hasPrefix("D") else {
      let isShouted = token.isCapitals && token.count > 1
      return (
        isShouted
          ? Letters.capitalText(word) : token.isCapitalised ? Letters.capitalised(word) : word,
        Int(token.end)
      )
    }
    // « Mr Durand », « Mr. Durand », « Mme. Petit »
    guard token.isCapitalised, !token.isCapitals, let next = scan.token(number + 1),
      next.isMark(".") || !WordForms.dotless.contains(word),
      scan.token(next.isMark(".") ? number + 3 : number + 2)?.isCapitalised ?? false
    else { return nil }
    return (word, Int(next.isMark(".") ? next.end : token.end))
  }
}
