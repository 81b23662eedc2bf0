import Diagnosis

extension Examination {
  /// « Etat », « A Autun »: a capital keeps its accent.
  mutating func findBareCapitals() {
    for number in scan.known {
      let token = scan.tokens[number]
      guard token.isCapitalised else { continue }
      let classes = classes(token)
      if classes.contains(.accented), let word = AccentedCapitals.words[key(token)] {
        let isShouted = token.isCapitals && token.count > 1
        report(token, isShouted ? Letters.capitalText(word) : Letters.capitalised(word))
      } else if classes.contains(.bareA), isPreposition(number) {
        report(token, "À")
      }
    }
  }

  private mutating func report(_ token: Token, _ replacement: String) {
    findings.append(
      Finding(
        .capitalAccent, token.range, replacement: replacement, isSafe: true,
        values: ["word": text(token), "say": replacement]))
  }

  /// A lone A that opens a sentence, before a word that the preposition goes with.
  private func isPreposition(_ number: Int) -> Bool {
    guard opensSentence(number), scan.token(number + 1)?.kind == .space,
      let next = scan.token(number + 2), next.kind == .word
    else { return false }
    return (next.isCapitalised && !next.isCapitals) || Self.followers.contains(key(next))
  }

  func opensSentence(_ number: Int) -> Bool {
    guard var before = scan.token(number - 1) else { return true }
    if before.kind == .space {
      guard let mark = scan.token(number - 2) else { return true }
      before = mark
    }
    if before.kind == .newline || before.kind == .emoji { return true }
    return ".!?:«…•–—-".unicodeScalars.contains { before.isMark($0) }
  }

  private static let followers: Set<String> = [
    "la", "l", "partir", "ce", "cette", "cet", "ces", "notre", "nos", "votre", "vos", "leur",
    "leurs",
    "bientôt", "demain", "propos", "travers", "côté", "suivre", "vendre", "louer", "noter",
    "retenir",
    "chaque", "quoi", "qui", "lire", "découvrir", "voir", "compter", "chacun", "chacune", "tous",
    "toutes", "défaut", "titre", "terme", "deux", "pied", "vélo", "quel", "quelle",
  ]
}
