import Diagnosis

/// What languages are called, by their codes.
enum LanguageNames {
  /// Every code of two letters. Source: ISO 639-1.
  static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
    mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
    rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
    tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What authors write in place of a code: names, and ISO 639-2's codes of three letters.
  private static let spellings: [(code: String, words: String)] = [
    ("fr", "fra fre français francais french frances französisch"),
    ("en", "eng english anglais ingles inglés englisch"),
    ("de", "deu ger german deutsch allemand alemán aleman"),
    ("es", "spa spanish espagnol español espanol castellano"),
    ("it", "ita italian italien italiano"),
    ("pt", "por portuguese portugais português portugues"),
    ("nl", "nld dut dutch néerlandais neerlandais nederlands"),
    ("ja", "jpn japanese japonais jp 日本語"),
    ("zh", "zho chi chinese chinois cn 中文"),
    ("ko", "kor korean coréen coreen kr 한국어"),
    ("ru", "rus russian russe русский"),
    ("uk", "ukr ukrainian ukrainien українська"),
    ("ar", "ara arabic arabe العربية"),
    ("fa", "fas per persian persan فارسی"),
    ("he", "heb hebrew hébreu hebreu iw עברית"),
    ("el", "ell gre greek grec ελληνικά"),
    ("pl", "pol polish polonais polski"),
    ("sv", "swe swedish suédois suedois svenska"),
  ]

  /// The code of two letters that each other spelling stands for.
  static let shorter: [String: String] = {
    var codes: [String: String] = [:]
    for (code, words) in spellings {
      for word in words.split(separator: " ") { codes[String(word)] = code }
    }
    return codes
  }()

  /// The tag that was meant by what is none: `fr` for `Français`, `pt-BR` for `pt_BR`.
  static func tag(meantBy text: String) -> LanguageTag? {
    if let code = shorter[text.lowercased()] { return LanguageTag(known: code) }
    let parts = text.split { "-_.".contains($0) }.map(String.init)
    guard let first = parts.first else { return nil }
    let code = shorter[first.lowercased()] ?? first
    return LanguageTag(([code] + parts.dropFirst()).joined(separator: "-")) ?? LanguageTag(code)
  }

  private static let names: [String: Phrase] = [
    "fr": Phrase(en: "French", fr: "français"), "en": Phrase(en: "English", fr: "anglais"),
    "de": Phrase(en: "German", fr: "allemand"), "es": Phrase(en: "Spanish", fr: "espagnol"),
    "it": Phrase(en: "Italian", fr: "italien"), "pt": Phrase(en: "Portuguese", fr: "portugais"),
    "nl": Phrase(en: "Dutch", fr: "néerlandais"), "ja": Phrase(en: "Japanese", fr: "japonais"),
    "zh": Phrase(en: "Chinese", fr: "chinois"), "ko": Phrase(en: "Korean", fr: "coréen"),
    "ru": Phrase(en: "Russian", fr: "russe"), "uk": Phrase(en: "Ukrainian", fr: "ukrainien"),
    "ar": Phrase(en: "Arabic", fr: "arabe"), "fa": Phrase(en: "Persian", fr: "persan"),
    "he": Phrase(en: "Hebrew", fr: "hébreu"), "el": Phrase(en: "Greek", fr: "grec"),
  ]

  /// Its name within a sentence; the tag itself where it has none here.
  static func name(of tag: LanguageTag) -> Phrase {
    names[tag.primary] ?? Phrase.quoted(tag.text)
  }
}
