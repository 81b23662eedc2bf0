import Diagnosis

/// The words by which sentences bind, in the order in which they are looked for: what is forbidden is
/// worded with the verbs of what is allowed.
extension Force {
  /// Whether a text says what need not be, or who alone may: that is for its author to decide.
  static func isHedged(_ text: String, _ language: Language) -> Bool {
    let hedges: [Regex<Substring>] =
      language == .french
      ? [
        #/\bne (?:doi(?:t|vent)|devez|devr(?:a|ont)) pas (?:necessairement|forcement|obligatoirement|toujours|systematiquement)\b/#,
        #/\b(?:seul(?:e|s|es)?|uniquement)\b[^.!?;]{0,120}\b(?:peu(?:t|vent)|pourr(?:a|ont))\b/#,
      ]
      : [
        #/\bneed(?:s)? not\b|\bneedn't\b/#, #/\bmust not (?:necessarily|always)\b/#,
        #/\bonly\b[^.!?;]{0,120}\b(?:may|can)\b/#,
      ]
    return hedges.contains { text.firstMatch(of: $0) != nil }
  }

  static var french: [(Force, [Regex<Substring>])] {
    [
      (
        .must,
        [
          #/\bne (?:peu(?:t|vent)|pou(?:vez|vons)|pourr(?:a|ont)) (?:etre |se )?\w+(?: \w+)? qu(?:e\b|')/#
        ]
      ),
      (
        .mustNot,
        [
          #/\b(?:personne|aucune?s?|nul(?:le)?|ni|rien|jamais)\b[^.!?;]{0,120}?\bn(?:e |')(?:\w+ )?(?:do(?:it|is|ivent)|dev(?:ez|ons|ra|ront)|peu(?:t|x|vent)|pou(?:vez|vons)|pourr(?:a|ont)|saura(?:it|ient))\b/#,
          #/\b(?:il )?ne (?:faut|faudra) (?:pas|jamais|surtout pas)\b/#,
          #/\bn(?:e |')(?:\w+ )?(?:do(?:it|is|ivent|ivez|ivez|ivons)|devez|devons|peu(?:t|x|vent)|pou(?:vez|vons)|pourr(?:a|ont)|saura(?:it|ient)|devr(?:a|ont)) (?:pas|jamais|en aucun cas|plus|ni|aucun)/#,
          #/\b(?:(?:est|sont|reste|restent|demeure) (?:strictement |formellement |absolument )?(?:interdit|proscrit|prohibe|exclu)(?:e|s|es)?|interdiction (?:de|d'))/#,
          #/\ben aucun cas\b/#,
        ]
      ),
      (
        .should,
        [
          #/\b(?:ne )?devr(?:ait|aient|iez|ions)(?: pas)?\b/#,
          #/\b(?:est|sont) (?:vivement |fortement )?(?:recommande|conseille|souhaitable|preferable|deconseille)(?:e|s|es)?\b/#,
          #/\bde preference\b/#, #/\bevite[zr]\b/#,
        ]
      ),
      (
        .must,
        [
          #/\b(?:do(?:it|is|ivent)|dev(?:ez|ons|ra|ront))\b/#,
          #/\b(?:est|sont) (?:tenu(?:e|s|es)?|oblige(?:e|s|es)?|requis(?:e|es)?|imperatif|obligatoires?)\b/#,
          #/\bil (?:faut|convient)\b/#, #/\bs'engage(?:nt)? a\b/#, #/\bimperativement\b/#,
        ]
      ),
      (
        .may,
        [
          #/\bpeu(?:t|x|vent)\b/#, #/\bpou(?:vez|vons)\b/#,
          #/\b(?:est|sont) (?:libres? de|autorise(?:e|s|es)?|permis(?:e|es)?|encourage(?:e|s|es)?)\b/#,
        ]
      ),
    ]
  }

  static var english: [(Force, [Regex<Substring>])] {
    [
      (.must, [#/\b(?:may|can|must|shall) only\b/#]),
      (
        .mustNot,
        [
          #/\b(?:no ?one|nobody|nothing|none|neither|no (?!later|more|less|fewer|longer|doubt|matter)\w+)\b[^.!?;]{0,120}?\b(?:may|can|must|should|shall|will)\b/#,
          #/\b(?:must|may|shall|can|will) ?not\b/#, #/\bcan't\b/#, #/\b(?:do not|don't|never)\b/#,
          #/\b(?:is|are) (?:strictly |expressly )?(?:forbidden|prohibited|not (?:allowed|permitted))\b/#,
        ]
      ),
      (
        .should,
        [
          #/\bshould(?: not|n't)?\b/#, #/\b(?:is|are) (?:strongly )?(?:recommended|advised)\b/#,
          #/\bavoid\b/#,
        ]
      ),
      (
        .must,
        [
          #/\b(?:must|shall)\b/#, #/\b(?:have|has|need|needs) to\b/#,
          #/\b(?:is|are) (?:required|obliged|mandatory|compulsory)\b/#, #/\balways\b/#,
        ]
      ),
      (
        .may,
        [
          #/\b(?:may|can)\b/#,
          #/\b(?:is|are) (?:free|allowed|permitted|welcome|encouraged) to\b/#,
        ]
      ),
    ]
  }
}
