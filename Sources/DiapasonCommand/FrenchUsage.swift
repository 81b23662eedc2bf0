import Diagnosis

/// The sentences of the argument parser's own, in French: it speaks English alone. What is not known
/// stays as it is.
enum FrenchUsage {
  /// A help text, or a mistake in the arguments with how the command is used.
  static func translated(_ text: String) -> String {
    let options = text.split(separator: "\n").filter { $0.hasPrefix("  ") }
    let width = max(options.map(\.count).max() ?? 0, 79)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      translated(line: String(line))
    }
    // French is longer: what no longer fits goes on below, where the words of options stand.
    return lines.map {
      $0.hasPrefix("  ") && $0.count > width ? folded($0, at: width) : $0
    }
    .joined(separator: "\n")
  }

  private static func translated(line: String) -> String {
    for (start, french) in starts where line.hasPrefix(start) {
      return french + replaced(mistakes(String(line.dropFirst(start.count))))
    }
    return replaced(mistakes(line))
  }

  private static let starts = [
    ("OVERVIEW: ", ""), ("USAGE: ", "UTILISATION : "), ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "COMMANDES :"), ("Error: ", "Erreur : "),
    ("Help:  ", "Aide : "), ("Usage: ", "Utilisation : "), ("   or: ", "   ou : "),
  ]

  /// Within a line, where they stand beside words of ours.
  private static func replaced(_ line: String) -> String {
    let pieces = [
      ("(default: ", "(par défaut : "), ("(values: ", "(valeurs : "),
      ("; default: ", " ; par défaut : "), ("[<options>]", "[<options>]"),
      ("<options>", "<options>"), ("<subcommand>", "<commande>"),
      ("Show help information.", "Affiche cette aide."),
      ("Show the version.", "Affiche la version."),
    ]
    return pieces.reduce(line) { $0.replacing($1.0, with: $1.1) }
  }

  private static func mistakes(_ line: String) -> String {
    if let found = line.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
      let hint = found.2.map { ". Vouliez-vous dire \(quoted($0)) ?" } ?? ""
      return "option inconnue : \(quoted(found.1))\(hint)"
    }
    if let found = line.wholeMatch(of: /Missing value for '(.*?)'(?: in '(.*)')?/) {
      let place = found.2.map { " dans \(quoted($0))" } ?? ""
      return "il manque une valeur après \(quoted(found.1))\(place)"
    }
    if let found = line.wholeMatch(of: /Unexpected argument '(.*)'/) {
      return "argument en trop : \(quoted(found.1))"
    }
    if let found = line.wholeMatch(of: /(\d+) unexpected arguments: '(.*)'/) {
      return "\(found.1) arguments en trop : "
        + found.2.split(separator: "', '").map(quoted).joined(separator: ", ")
    }
    if let found = line.wholeMatch(of: /Missing expected argument '(.*)'/) {
      return "il manque \(quoted(found.1))"
    }
    if let found = line.wholeMatch(of: /Missing one of: '(.*)'/) {
      return "il manque l'un de : "
        + found.1.split(separator: "', '").map(quoted).joined(separator: ", ")
    }
    return values(line) ?? rarer(line)
  }

  private static func values(_ line: String) -> String? {
    guard let found = line.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'(.*)/) else {
      return nil
    }
    let choice =
      found.3.wholeMatch(of: /\. Please provide one of (.*)\./).map { choice in
        let words = choice.1.matches(of: /'(.*?)'/).map { quoted($0.1) }
        return " ; choisissez \(words.dropLast().joined(separator: ", ")) ou \(words.last ?? "")"
      } ?? (found.3 == ". Please provide one of the following:" ? " ; choisissez parmi :" : nil)
    return "la valeur \(quoted(found.1)) ne convient pas à \(quoted(found.2))"
      + (choice ?? String(found.3))
  }

  private static func rarer(_ line: String) -> String {
    if let found = line.wholeMatch(
      of: /The option '(.*?)' does not take any value, but '(.*)' was specified\./)
    {
      return "\(quoted(found.1)) ne prend pas de valeur : \(quoted(found.2)) est en trop"
    }
    if let found = line.wholeMatch(
      of: /Value to be set with flag '(.*?)' had already been set with flag '(.*)'/)
    {
      return "\(quoted(found.1)) contredit \(quoted(found.2))"
    }
    if let found = line.wholeMatch(of: /Invalid option: (.*)/) {
      return "option mal écrite : \(quoted(found.1))"
    }
    if line == "Missing required subcommand." { return "il manque une commande" }
    if let found = line.wholeMatch(of: /Can't generate completion scripts for '(.*)'\./) {
      return "aucun complètement n'est prévu pour \(quoted(found.1))"
    }
    if line == "Can't autodetect a supported shell." {
      return "l'interpréteur de commandes n'a pas pu être reconnu"
    }
    if line.hasPrefix("Please use --generate-completion-script=") {
      return "Écrivez --generate-completion-script=<interpréteur>, l'un de :"
    }
    if let found = line.wholeMatch(of: /\s*See '(.*)' for more information\./) {
      return "  Voyez \(quoted(found.1)) pour en savoir plus."
    }
    if let found = line.wholeMatch(of: /\s*See '(.*)' for detailed help\./) {
      return "  Voyez \(quoted(found.1)) pour l'aide d'une commande."
    }
    return line
  }

  private static func quoted(_ word: Substring) -> String { Phrase.quoted(String(word)).fr }

  /// A line cut at a space, the rest below the words of options.
  private static func folded(_ line: String, at width: Int) -> String {
    let head = line.prefix(width)
    guard let space = head.lastIndex(of: " "), line.distance(from: line.startIndex, to: space) > 30
    else { return line }
    return line[..<space] + "\n" + String(repeating: " ", count: 26)
      + line[line.index(after: space)...]
  }
}
