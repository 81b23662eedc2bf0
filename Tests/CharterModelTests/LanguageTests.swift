import Diagnosis
import Testing

@testable import CharterModel

@Suite("Languages")
struct LanguageTests {
  @Test(
    "a tag is written as BCP 47 does",
    arguments: [
      ("fr", "fr"), ("EN", "en"), ("pt-br", "pt-BR"), ("ZH-hant-tw", "zh-Hant-TW"),
      ("es-419", "es-419"),
      ("de-CH-1996", "de-CH-1996"), ("gsw", "gsw"),
    ])
  func tags(written: String, tag: String) { #expect(LanguageTag(written)?.text == tag) }

  @Test(
    "what names no language is no tag, and the one that was meant is known",
    arguments: [
      ("xx", nil), ("", nil), ("e", nil), ("en-", "en"), ("en--GB", "en-GB"), ("pt_BR", "pt-BR"),
      ("french", "fr"), ("Français", "fr"), ("deu", "de"), ("Deutsch", "de"), ("jp", "ja"),
      ("english-US", "en-US"), ("xx-FR", nil), ("en-a-b", "en"), ("klingon", nil),
    ])
  func noTags(written: String, meant: String?) {
    #expect(LanguageTag(written) == nil)
    #expect(LanguageNames.tag(meantBy: written)?.text == meant)
  }

  @Test("the interface speaks the text's language or English; some are written from the right")
  func interface() {
    func facts(_ tag: String) -> [String] {
      guard let tag = LanguageTag(tag) else { return [] }
      return ["\(tag.interface.rawValue)", "\(tag.isRightToLeft)", "\(tag.typography)"]
    }
    #expect(facts("fr-CA") == ["fr", "false", "french"])
    #expect(facts("de") == ["en", "false", "german"])
    #expect(facts("es") == ["en", "false", "guillemets"])
    #expect(facts("ja") == ["en", "false", "none"])
    #expect(facts("ar") == ["en", "true", "none"])
    #expect(facts("ar-Latn") == ["en", "false", "none"])
    #expect(facts("az-Arab") == ["en", "true", "none"])
  }

  private static func guess(_ texts: String...) -> String? {
    LanguageGuess.language(
      of: texts.enumerated().map {
        ContentFile(path: "\($0.offset).md", bytes: Array($0.element.utf8))
      })?.text
  }

  @Test("a text tells its language", arguments: texts)
  func guesses(tag: String, text: String) {
    #expect(Self.guess("# 2026\n\n\(text)\n\n\(text)\n") == tag)
  }

  @Test("what is too short, level, or in a language without a list tells nothing")
  func silence() {
    let french = Self.texts[0].text
    let english = Self.texts[1].text
    #expect(Self.guess() == nil)
    #expect(Self.guess("# Notes\n\nThis is a page for you and me.\n") == nil)
    #expect(Self.guess(french, french, english, english) == nil)
    #expect(Self.guess(french, french, french, english) == "fr")
    #expect(
      Self.guess(
        String(
          repeating:
            "Tämä sivusto kertoo miten yhtiö puhuu julkisesti ja kuka vastaa kysymyksiin. ",
          count: 30)) == nil)
  }

  @Test("code, addresses and front matter are no text")
  func code() {
    let french = Self.texts[0].text
    let english = Self.texts[1].text
    let code = String(repeating: "\(english)\n", count: 9)
    #expect(Self.guess("---\nx: |\n  \(english) \(english)\n---\n\(french)\n\(french)") == "fr")
    #expect(Self.guess("\(french)\n\(french)\n```\n\(code)```\n") == "fr")
    #expect(Self.guess("```\n\(code)```\n") == nil)
    #expect(
      Self.guess(String(repeating: "<https://a.example/the/of/and/to/in/is/for> ", count: 40))
        == nil)
  }

  @Test("the settings say the language, or the texts do; a slip is named with its cure")
  func settings() {
    let german = ["a.md": Self.texts[2].text + "\n\n" + Self.texts[2].text]
    func languages(_ configuration: String?) -> (SiteLanguages, [String]) {
      var problems: [Diagnostic] = []
      var settings =
        configuration.map { Configuration(Array($0.utf8), path: "diapason.yaml", &problems) }
        ?? Configuration()
      settings.languages.guess(
        from: german.map { ContentFile(path: $0, bytes: Array($1.utf8)) })
      return (
        settings.languages,
        (problems + [settings.languages.note].compactMap { $0 }).map {
          $0.problem.rawValue + ($0.help.map { ": " + $0.en } ?? "")
        }
      )
    }
    let guessed = languages(nil)
    #expect(guessed.0.text.text == "de" && guessed.0.interface == .english)
    #expect(
      guessed.1 == [
        "guessed-language: write “language: de” in diapason.yaml, or the language that it is"
      ])
    #expect(languages("name: X").1 == guessed.1)
    #expect(languages("language: fr").0.text == .french && languages("language: fr").1 == [])
    let stated = languages("langue: de-AT")
    #expect(stated.0.text.text == "de-AT" && stated.0.interface == .english)
    #expect(stated.1.map { $0.prefix(17) } == ["foreign-interface"])
    let slip = languages("langue: xx")
    #expect(slip.0.text.text == "de")
    #expect(
      slip.1 == [
        "wrong-type: write “fr” or “en”, or the code of another language: “de”, “pt-BR”"
      ])
    #expect(languages("language: German").1 == ["wrong-type: write “de”"])
  }

  @Test("a page states its own language; a program's other meaning of the word is none")
  func pages() {
    let folder = AuthorFolder(
      [
        "index.md": "# H", "a.md": "---\nlang: de\n---\n# A", "b.md": "---\nlangue: xx\n---\n# B",
        "c.md": "---\nlanguage: bash\n---\n# C", "d.md": "---\nlanguage: pt-br\n---\n# D",
      ], configuration: "language: en")
    let said = folder.charter.pages.map { folder.charter.textLanguage(of: $0).text }
    #expect(said == ["de", "en", "en", "pt-BR", "en"])
    #expect(folder.problems == ["b.md:2:9 wrong-type", "c.md:2:1 foreign-key"])
  }

  static let texts: [(tag: String, text: String)] = [
    (
      "fr",
      """
      La charte dit à chacun ce que la maison attend de lui quand il parle en son nom sur un réseau, et
      vers qui se tourner s'il ne sait pas répondre. Elle est relue par la rédaction tous les six mois.
      """
    ),
    (
      "en",
      """
      The charter says to everybody what the company asks of them when they speak in its name on a
      network, and whom to turn to if they do not have an answer. It is read again by the editors.
      """
    ),
    (
      "de",
      """
      Die Richtlinie sagt allen, was das Haus von ihnen erwartet, wenn sie in seinem Namen sprechen, und
      an wen sie sich wenden können, wenn sie nicht wissen, was auf eine Frage zu sagen ist.
      """
    ),
    (
      "es",
      """
      La guía dice a todos lo que la casa espera de ellos cuando hablan en su nombre en las redes, y a
      quién pueden preguntar si no saben qué decir. Se lee de nuevo por los redactores cada seis meses.
      """
    ),
    (
      "it",
      """
      La guida dice a tutti che cosa la casa si aspetta da loro quando parlano in suo nome nelle reti, e
      a chi rivolgersi se non sanno che cosa dire. È riletta dalla redazione ogni sei mesi, con le parti
      che sono più vecchie, per non perdere il filo del discorso e della strategia.
      """
    ),
    (
      "pt",
      """
      O guia diz a todos o que a casa espera deles quando falam em seu nome nas redes, e a quem podem
      perguntar se não sabem o que dizer. É relido pela redação de seis em seis meses, com os exemplos.
      """
    ),
    (
      "nl",
      """
      De richtlijn zegt aan iedereen wat het huis van hen verwacht als ze in zijn naam spreken op een
      netwerk, en bij wie ze terecht kunnen als ze niet weten wat te zeggen. Het is voor de redactie.
      """
    ),
    ("ja", "この指針は、会社の名前で発信するときに何が求められるかを、すべての人に伝えるものです。`config` を参照。"),
    ("zh", "本指南告诉每个人，以公司名义在网络上发言时公司对他们有何期望，遇到不会回答的问题应该找谁。"),
    ("ko", "이 지침은 회사의 이름으로 말할 때 무엇이 기대되는지 모든 사람에게 알려 줍니다. 누구에게 물어볼지도 알려 줍니다."),
    (
      "ru",
      "Это руководство говорит каждому, чего от него ждут, когда он выступает от имени компании в сети."
    ),
    (
      "uk",
      "Цей посібник говорить кожному, чого від нього очікують, коли він виступає від імені компанії в мережі."
    ),
    ("ar", "يقول هذا الدليل للجميع ما تتوقعه الشركة منهم عندما يتحدثون باسمها على الشبكات."),
    (
      "fa",
      "این راهنما به همه می‌گوید که شرکت چه انتظاری از آن‌ها دارد وقتی که به نام آن گفتگو می‌کنند."
    ),
    ("he", "המדריך הזה אומר לכולם למה החברה מצפה מהם כשהם מדברים בשמה ברשתות, ואל מי לפנות."),
    (
      "el",
      "Ο οδηγός αυτός λέει σε όλους τι περιμένει η εταιρεία από αυτούς όταν μιλούν στο όνομά της."
    ),
  ]
}
