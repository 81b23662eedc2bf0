extension Examination {
  /// « Prenez une photo, puis envoie la lame »: who is called « vous » is called again.
  func isJoinedToFormalCall(_ number: Int) -> Bool {
    guard scan.token(number - 1)?.kind == .space, let joiner = scan.wordBefore(number),
      ["et", "puis", "ou"].contains(word(at: joiner))
    else { return false }
    var first: Int?
    var place = joiner - 1
    while place >= 0, number - place < 60 {
      let token = scan.tokens[place]
      if token.kind == .newline || token.kind == .mark && endsSentence(place) { break }
      if token.kind == .word {
        if Self.otherSubjects.contains(key(token)) { return false }
        first = place
      }
      place -= 1
    }
    guard let first, opensSentence(first) else { return false }
    let word = word(at: first)
    return word == "vous" || word.hasSuffix("ez") && !Self.noFormalVerbs.contains(word)
  }

  /// « download », and on the next line « Télécharge le fichier »: what a thing does, after its name.
  func isDefinition(_ number: Int) -> Bool {
    let before = scan.token(number - 1)?.kind == .space ? number - 2 : number - 1
    guard !word(at: number).hasSuffix("s"), let mark = scan.token(before) else { return false }
    if mark.isMark(":") {
      var start = before - 1
      while start >= 0, scan.tokens[start].kind != .newline {
        if start < before - 16 { return false }
        start -= 1
      }
      return scan.token(start + 1).isOneOf("-•*:")
    }
    guard mark.kind == .newline else { return false }
    if !scan.tokens[number].isCapitalised { return true }
    return isName(endingAt: before - 1) && isStatement(number)
  }

  /// A line of three words at most, with no mark at its end.
  private func isName(endingAt last: Int) -> Bool {
    guard scan.token(last)?.kind == .word else { return false }
    var words = 0
    var place = last
    while place >= 0, scan.tokens[place].kind != .newline {
      if scan.tokens[place].kind == .word { words += 1 }
      if words > 3 || scan.tokens[place].kind == .emoji { return false }
      place -= 1
    }
    return true
  }

  private func isStatement(_ number: Int) -> Bool {
    var place = number
    while let token = scan.token(place), token.kind != .newline {
      if token.kind == .mark, endsSentence(place) { return token.isMark(".") }
      place += 1
    }
    return false
  }

  private static let otherSubjects: Set<String> = [
    "il", "elle", "on", "ils", "elles", "qui", "que", "nous", "je", "j", "ce", "cela", "ça",
  ]
}
