import Diagnosis

/// The words of some languages that stand in every text of theirs and mean little: they tell a text's
/// language, and a search does not ask for them.
package enum FunctionWords {
  /// In lower case with their accents, by the code of their language.
  package static let lists: [(code: String, words: [String])] = [
    (
      "fr",
      """
      le la les de du des un une et est en dans pour que qui sur avec pas ce cette ces son sont au aux
      vous nous votre notre ne se par plus ou il elle être été à où mais leur ses tout
      """
    ),
    (
      "en",
      """
      the of and to a in is for that with on are this be as by or from at an not it you your can will
      have has which we if when
      """
    ),
    (
      "de",
      """
      der die das und ist in nicht mit den von zu ein eine auf für im dem des sich auch werden wird oder
      bei sind aus wenn kann nach wie einen einer sie
      """
    ),
    (
      "es",
      """
      el la los las de y que en un una por con para es del se no al su lo como más o esta este si son
      pero puede cuando sus
      """
    ),
    (
      "it",
      """
      il la di che e un una per non con del della le i gli in è dei da nel sono come più al si alla anche
      questo delle o
      """
    ),
    (
      "pt",
      """
      o a os as de e que em um uma para com não do da no na por se mais dos das como ao você é são ou pode
      seu sua
      """
    ),
    (
      "nl",
      """
      de het een van en in is op te dat voor met niet zijn aan die wordt ook als bij naar of je deze kan
      door om maar
      """
    ),
  ].map { ($0.0, $0.1.split(whereSeparator: \.isWhitespace).map(String.init)) }

  /// Those of one language; none of a language that has no list.
  package static func of(_ language: LanguageTag) -> [String] {
    lists.first { $0.code == language.primary }?.words ?? []
  }
}
