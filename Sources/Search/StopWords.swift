import CharterModel
import Diagnosis

/// Words that stand in every text. They weigh little, are asked for in titles and headings only, and
/// are never required. The browser is given the same lists.
struct StopWords: Sendable {
  /// Folded.
  let words: [String]
  /// What an apostrophe ends without being a word.
  let elisions: [String]

  static func of(_ language: LanguageTag) -> StopWords {
    switch language.spoken {
    case .french: french
    case .english: english
    case nil:
      StopWords(
        words: FunctionWords.of(language).map(\.folded).joined(separator: " "),
        elisions: language.primary == "it" ? "l d un all dell nell sull c" : "")
    }
  }

  private init(words: String, elisions: String) {
    self.words = words.split(whereSeparator: \.isWhitespace).map(String.init)
    self.elisions = elisions.split(separator: " ").map(String.init)
  }

  static let french = StopWords(
    words: """
      a afin ai ainsi alors apres as au aucun aucune aussi autre autres aux avais avait avec avez
      avoir avons c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme
      comment d dans de depuis des dois doit doivent donc dont du elle elles en entre es est et
      etaient etait etant ete etes etre eu eux faire fait fallait faudra faut fais font hui il ils
      j je jusqu l la le les leur leurs lors lorsque lui m ma mais me meme memes mes mettre moi mon
      n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peuvent peux plus pour
      pourquoi pouvez pouvons puis puisque qu quand que quel quelle quelles quelqu quels qui quoi s
      sa sans se sera seront ses si soit sommes son sont suis sur t ta te tes toi ton tous tout
      toute toutes tres trop tu un une va vais vers veut veux voici voila vos votre vous y
      aller aujourd cas chose choses etc trouver cherche chercher besoin lequel laquelle est-ce savoir dire
      qqn qqun qqch quelquun quelqun quelqu jai jsuis jme jpeux chui cest dun lun quun pr ds pk pq stp svp
      """,
    elisions: "c d j l m n s t qu jusqu lorsqu puisqu quoiqu quelqu presqu")

  static let english = StopWords(
    words: """
      a about after all also am an and any are as at be because been before being but by can could
      d did do does doing don for from had has have having he her here hers him his how i if in into
      is it its just ll m may me might more most must my no nor not of off on once only or other our
      ours out over own re s same shall she should so some such t than that the their theirs them
      then there these they this those through to too under until up us ve very was we were what
      when where which while who whom why will with would you your yours
      im ive dont cant u ur pls plz somebody someone something
      """,
    elisions: "")
}
