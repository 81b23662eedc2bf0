import Diagnosis

/// What libYAML says of a text that it cannot read, in the words of those who wrote it.
enum YAMLProblem {
  /// In the library's words where a sentence of ours is missing.
  static func phrase(_ problem: String) -> Phrase {
    guard let known = sentences.first(where: { problem.contains($0.said) }) else {
      return Phrase(en: problem.shownInMessage, fr: problem.shownInMessage)
    }
    return Phrase(en: known.en, fr: known.fr)
  }

  /// The longer ones first: one is looked for within what the library says.
  private static let sentences: [(said: String, en: String, fr: String)] = [
    (
      "did not find expected ',' or ']'", "a list in brackets is not closed or lacks a comma",
      "une liste entre crochets n'est pas fermée, ou il y manque une virgule"
    ),
    (
      "did not find expected ',' or '}'", "braces are not closed or lack a comma",
      "des accolades ne sont pas fermées, ou il y manque une virgule"
    ),
    (
      "could not find expected ':'", "a key has no colon behind it",
      "une clé n'est pas suivie d'un deux-points"
    ),
    (
      "did not find expected key", "a key is expected here: the line begins otherwise",
      "une clé est attendue ici : la ligne commence autrement"
    ),
    (
      "did not find expected '-' indicator", "a line of this list does not begin with a dash",
      "une ligne de cette liste ne commence pas par un tiret"
    ),
    (
      "did not find expected node content", "a value is expected here",
      "une valeur est attendue ici"
    ),
    (
      "found unexpected end of stream", "quotation marks are not closed",
      "des guillemets ne sont pas fermés"
    ),
    (
      "found character that cannot start any token",
      "a value begins with a sign that has a meaning of its own",
      "une valeur commence par un signe qui a un sens particulier"
    ),
    (
      "found unknown escape character", "a backslash stands before a sign that it does not mark",
      "une barre oblique inverse précède un signe qu'elle ne marque pas"
    ),
    (
      "found a tab character", "a tab stands where spaces are expected",
      "une tabulation se trouve là où des espaces sont attendues"
    ),
    (
      "block sequence entries are not allowed", "a list begins on the line of its key",
      "une liste commence sur la ligne de sa clé"
    ),
    (
      "mapping keys are not allowed", "a key stands where none may stand",
      "une clé se trouve là où il n'en faut pas"
    ),
    (
      "did not find expected whitespace or line break", "a space is missing behind a sign",
      "une espace manque après un signe"
    ),
    (
      "did not find expected comment or line break", "text follows where the line should end",
      "du texte suit là où la ligne devrait finir"
    ),
    (
      "did not find expected alphabetic or numeric character",
      "a value begins with & or *, which have a meaning of their own",
      "une valeur commence par & ou *, qui ont un sens particulier"
    ),
    (
      "found undefined tag handle", "a value begins with !, which has a meaning of its own",
      "une valeur commence par !, qui a un sens particulier"
    ),
    (
      "found undefined alias", "a value begins with *, which has a meaning of its own",
      "une valeur commence par *, qui a un sens particulier"
    ),
    (
      "did not find expected <document start>", "text follows the end of the header",
      "du texte suit la fin de l'en-tête"
    ),
    (
      "found unexpected document indicator",
      "quotation marks are not closed before the header ends",
      "des guillemets ne sont pas fermés avant la fin de l'en-tête"
    ),
    (
      "control characters are not allowed", "it holds a control character",
      "il contient un caractère de commande"
    ),
    ("UTF-8", "it is no UTF-8", "il n'est pas en UTF-8"),
    (
      "exceeded maximum", "it is nested too deep", "il est imbriqué trop profondément"
    ),
  ]
}
