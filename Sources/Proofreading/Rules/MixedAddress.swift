import Diagnosis

extension Examination {
  /// *Tu* where the house says *vous*, the reverse, or both in one text.
  mutating func findMixedAddress() {
    guard guide.language == .french, guide.style.isStated else { return }
    let familiar = scan.known.filter { isFamiliar($0) }
    let formal = scan.known.filter { classes(scan.tokens[$0]).contains(.formal) }
    let faults: [Int]
    switch guide.style.address {
    case .formal: faults = familiar
    case .familiar: faults = formal
    case nil: faults = familiar.isEmpty || formal.count < familiar.count ? formal : familiar
    }
    if guide.style.address == nil, familiar.isEmpty || formal.isEmpty { return }
    let saysFormal = faults == familiar
    for number in faults {
      let token = scan.tokens[number]
      findings.append(
        Finding(
          .mixedAddress, token.range, replacement: saysFormal ? formalWord(token) : nil,
          values: ["word": text(token), "say": saysFormal ? "vous" : "tu"]))
    }
  }

  /// « t'appelles » but not « a-t-il »; « tu » but not « il s'est tu ».
  private func isFamiliar(_ number: Int) -> Bool {
    let token = scan.tokens[number]
    guard classes(token).contains(.familiar), !(token.isCapitals && token.count > 1) else {
      return false
    }
    if token.count == 1 {
      let next = scan.token(number + 1)
      let before = scan.token(number - 1)
      return (next.map(Scan.isApostrophe) ?? false) && !(before.map(Scan.isHyphen) ?? false)
    }
    if let before = scan.token(number - 2), before.kind == .word,
      scan.token(number - 1)?.kind == .space, key(token) == "tu"
    {
      return !Self.auxiliaries.contains(key(before))
    }
    return true
  }

  /// After these « tu » is the participle of *taire*.
  private static let auxiliaries: Set<String> = [
    "est", "es", "suis", "sont", "était", "nous", "avons", "avez", "ont", "ai", "a", "avait",
  ]

  private func formalWord(_ token: Token) -> String? {
    let words = ["ta": "votre", "tes": "vos", "toi": "vous"]
    guard let word = words[key(token)] else { return nil }
    return token.isCapitalised ? Letters.capitalised(word) : word
  }
}
