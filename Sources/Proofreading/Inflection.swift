import Diagnosis

/// The forms that a word may have, made from its ending. Some are no words at all: they stand in no
/// text, so they do no harm. Both engines are given the forms, and neither makes any.
enum Inflection {
  static func forms(of key: String, _ language: Language) -> [String] {
    let forms =
      switch language {
      case .french: french(key)
      case .english: english(key)
      }
    var seen: Set<String> = []
    return withoutAccents([key] + forms).filter { seen.insert($0).inserted }
  }

  /// People leave accents out: `ecoresponsable`. Not the last one of a participle, which tells
  /// « administré » from « administre ».
  static func withoutAccents(_ forms: [String]) -> [String] {
    let bare = forms.map { form in
      guard let ending = ["és", "é"].first(where: form.hasSuffix) else { return form.folded }
      return String(form.dropLast(ending.count)).folded + ending
    }
    return forms + bare.filter { !forms.contains($0) }
  }

  static func isInvariable(_ key: String, _ language: Language) -> Bool {
    switch language {
    case .french: smallWords.contains(key)
    case .english: englishSmallWords.contains(key)
    }
  }

  private static let smallWords: Set<String> = [
    "dans", "pour", "sans", "vers", "avec", "chez", "sous", "nous", "vous", "être", "bien", "comme",
    "plus", "entre", "après", "avant", "elle", "ils", "elles", "toute", "précédemment", "suite",
    "conformément",
  ]
  private static let englishSmallWords: Set<String> = [
    "with", "your", "their", "from", "that", "this", "than", "into", "over", "please",
  ]

  private static func english(_ key: String) -> [String] {
    let stem = String(key.dropLast())
    if key.hasSuffix("y"), !["ay", "ey", "oy", "uy"].contains(where: key.hasSuffix) {
      return [stem + "ies", stem + "ied", key + "ing"]
    }
    if key.hasSuffix("e") { return [key + "s", key + "d", stem + "ing", key + "r"] }
    if ["s", "x", "z", "ch", "sh"].contains(where: key.hasSuffix) {
      return [key + "es", key + "ed", key + "ing"] + (key.hasSuffix("s") ? [stem] : [])
    }
    return [key + "s", key + "ed", key + "ing"]
  }
}
