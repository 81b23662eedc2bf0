import Diagnosis

/// A word before a colon at the beginning of a line, as a header's keys are typed.
struct HeaderKey {
  /// Without its quotation marks, and without the spaces around it.
  var word: String
  /// Whether a space, or nothing, stands after the colon.
  var isFollowedBySpace: Bool

  private static let colons: Set<Character> = [":", "：", "﹕", "꞉", "∶"]
  private static let quotes: Set<Character> = ["\"", "'", "“", "”", "«", "»", "’", "‘"]
  private static let longest = 60

  /// - Parameter line: visible characters, without spaces at its ends.
  init?(of line: String) {
    let head = line.prefix(Self.longest)
    guard let colon = head.firstIndex(where: { Self.colons.contains($0) }) else { return nil }
    let rest = line[line.index(after: colon)...]
    // An address is no key.
    guard !rest.hasPrefix("//") else { return nil }
    var word = line[..<colon].trimmed[...]
    while let first = word.first, Self.quotes.contains(first) { word.removeFirst() }
    while let last = word.last, Self.quotes.contains(last) { word.removeLast() }
    word = word.trimmed[...]
    guard word.first?.isLetter == true,
      word.allSatisfy({ $0.isLetter || $0.isNumber || $0.isWhitespace || "_-'’./".contains($0) })
    else { return nil }
    self.word = String(word)
    isFollowedBySpace = rest.first?.isWhitespace ?? true
  }

  var isOneWord: Bool { !word.contains(where: \.isWhitespace) }

  /// Whether it says to whom a page is shown, or is a slip for a key that does.
  var withholds: Bool { WithholdingKey.isMeant(by: word) }
}

/// The keys that say to whom a page is shown: the one place that knows how people miswrite them.
/// Such a key that cannot be read withholds its page.
enum WithholdingKey {
  private static let names = ["lecteurs", "readers", "brouillon", "draft"]
  private static let exact: Set<String> = [
    "lecteurs", "lecteur", "lectrices", "lectrice", "readers", "reader", "readership", "brouillon",
    "brouillons", "draft", "drafts",
  ]
  /// What other programs and other people call it.
  private static let confidential: Set<String> = [
    "confidentiel", "confidentielle", "confidentiels", "confidentialite", "confidential",
    "confidentiality", "prive", "privee", "private", "privacy", "reserve", "reservee", "restreint",
    "restricted", "visibilite", "visibility", "visible", "secret", "acces", "access",
    "acl", "borrador", "bozza", "classification", "destinataires", "destinataire", "diffusion",
    "droits", "ebauche", "embargo", "entwurf", "interne", "internal", "isdraft", "limite",
    "limited", "masque", "permissions", "protege", "protegee", "protected", "provisoire",
    "restrict",
    "restriction", "restrictions", "reserved", "tlp", "unpublished", "viewers", "wip",
    "hidden", "unlisted", "invisible", "password", "headless", "trashed", "groups", "groupes",
    "users", "members", "membres", "allowed", "authorized", "autorises", "loginrequired",
    "requiresauth", "auth", "cachee", "masquer", "masquee", "cacher",
    "sensibilite", "sensitivity", "membersonly", "encrypted", "chiffre", "permission",
    "unpublish", "nopublish", "niveauxacces",
  ]
  /// The same in two words.
  private static let phrases: Set<String> = [
    "ne-pas-publier", "ne-pas-diffuser", "no-publish", "do-not-publish", "dont-publish",
    "not-public", "non-public", "members-only", "no-index",
  ]
  /// What is not true of a page that is not published.
  private static let shown: Set<String> = [
    "publish", "published", "publie", "publiee", "publier", "public", "publique", "ispublic",
    "ispublished", "visible", "isvisible", "enabled", "active", "actif", "approved", "approuve",
    "online", "live", "ligne",
  ]
  /// What a page is that is not, or no more, for all.
  private static let unpublished: Set<String> = [
    "review", "pending", "trash", "archived", "attente", "relecture", "future", "scheduled",
    "programme", "planifie",
  ]

  private static let stems = ["lect", "read", "brou", "draf"].map { Array($0.utf8) }

  /// A look at the bytes that spares most texts ``isWritten(in:)``; letters beyond ASCII may stand for
  /// others.
  static func mayBeWritten(in bytes: ArraySlice<UInt8>) -> Bool {
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte >= 0x80 || byte < 9 { return true }
      guard "lrbd".utf8.contains(byte | 0x20), index + 3 < bytes.endIndex else { continue }
      let start = bytes[index...(index + 3)].lazy.map { $0 | 0x20 }
      if stems.contains(where: start.elementsEqual) { return true }
    }
    return false
  }

  static func isKey(_ word: String) -> Bool { exact.contains(word.visible.asKey) }

  /// Whether a word, or one of several, is one of the keys.
  static func isWritten(in words: String) -> Bool {
    let key = words.visible.asKey
    return exact.contains(key)
      || key.split(whereSeparator: { !$0.isPlainLetter }).contains { exact.contains(String($0)) }
  }

  /// Whether a word is one of the keys, or a slip for one of them.
  static func isMeant(by word: String) -> Bool {
    if isWritten(in: word) { return true }
    let key = word.visible.asKey
    guard let nearest = key.nearest(in: names) else { return false }
    // `header` is one letter away from `reader`, and no slip: the first letter is seldom wrong.
    return nearest.first == key.first || nearest.sorted() == key.sorted()
  }

  /// Whether a column's name says that some may not see a row.
  static func mayRestrict(_ name: String) -> Bool {
    let words = name.visible.asKey.split(whereSeparator: { !$0.isLetter }).map(String.init)
    return words.prefix(20).contains { confidential.contains($0) || exact.contains($0) }
  }

  /// Whether a key may say to whom a page is shown, or when.
  static func maySpeakOfReaders(_ key: String) -> Bool {
    let word = key.visible.asKey
    let parts = word.split(whereSeparator: { !$0.isLetter }).map(String.init)
    return parts.contains { confidential.contains($0) || shown.contains($0) }
      || phrases.contains(word) || PublicationPeriod.speaksOfDays(word)
  }

  /// Whether an unknown key of a header, or one below it, asks that the page be withheld.
  static func isAsked(by key: YAMLNode, _ value: YAMLNode) -> Bool {
    let word = key.scalar ?? ""
    return isAsked(by: word, value) || word.readAsUTF8.map { isAsked(by: $0, value) } == true
      || isAskedWithin(value)
  }

  private static func isAsked(by word: String, _ value: YAMLNode) -> Bool {
    if isMeant(by: word) { return true }
    if phrases.contains(word.visible.asKey), !isDenied(value) { return true }
    // Without its accent the word is what servers keep of a page.
    let isAccented = word.unicodeScalars.contains { $0 == "é" || $0 == "É" || $0 == "\u{301}" }
    if isAccented, ["cache", "caches"].contains(word.visible.asKey), !isDenied(value) {
      return true
    }
    let parts = word.visible.asKey.split(whereSeparator: { !$0.isLetter }).map(String.init)
    if parts.contains(where: confidential.contains), !isDenied(value) { return true }
    if states.contains(parts.last ?? ""), let state = value.scalar?.visible.asKey,
      exact.contains(state) || confidential.contains(state) || unpublished.contains(state)
    {
      return true
    }
    return shown.contains(parts.last ?? "") && value.scalar.flatMap(FieldDecoder.flag) == false
  }

  private static let states: Set<String> = [
    "status", "statut", "state", "etat", "stage", "phase", "workflow", "niveau",
    "level", "tier",
  ]

  private static func isDenied(_ value: YAMLNode) -> Bool {
    guard let word = value.scalar else { return false }
    if FieldDecoder.flag(word) == false { return true }
    return ["public", "publique", "tous", "all", "everyone"].contains(word.asKey)
  }

  /// - Complexity: a loop, not a recursion; YAML nests a thousand levels deep.
  static func isAskedWithin(_ value: YAMLNode) -> Bool {
    var pending = [value]
    while let node = pending.popLast() {
      switch node.content {
      case .scalar: continue
      case .sequence(let items): pending += items
      case .mapping(let pairs):
        if pairs.contains(where: { isMeant(by: $0.key.scalar ?? "") }) { return true }
        pending += pairs.map(\.value)
      }
    }
    return false
  }
}

extension Character {
  /// Signs that look like a colon are letters to Unicode, which modify others.
  fileprivate var isPlainLetter: Bool {
    isLetter && unicodeScalars.first?.properties.generalCategory != .modifierLetter
  }
}

extension String {
  /// What stands for these letters if each of them is a byte: “publiÃ©” is “publié”, saved twice;
  /// nil if that makes no text.
  fileprivate var readAsUTF8: String? {
    guard unicodeScalars.contains(where: { $0 == "Ã" || $0 == "Â" }) else { return nil }
    let bytes = unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    return bytes.count == unicodeScalars.count ? String(validating: bytes, as: UTF8.self) : nil
  }
}
