import Diagnosis

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
    "unpublish", "nopublish", "niveauxacces", "passwd", "passphrase", "mdp", "locked", "verrouille",
    "verrouillee", "clearance", "habilitation", "habilitations", "habilites", "autorise",
    "autorisee", "autorisees", "authorised", "allowlist", "recipients", "recipient", "restreinte",
    "reservees", "internes",
  ]
  /// What asks for it in a header, and is in a table a column like any other.
  private static let ofPages: Set<String> = [
    "audience", "audiences", "roles", "sensible", "sensibles", "sensitive", "publics",
  ]
  /// The same in two words.
  private static let phrases: Set<String> = [
    "ne-pas-publier", "ne-pas-diffuser", "no-publish", "do-not-publish", "dont-publish",
    "not-public", "non-public", "no-index", "noindex", "mot-de-passe", "public-cible",
    "public-vise", "need-to-know", "ne-pas-partager", "do-not-share", "reader-group",
  ]
  /// What is true of a page that is not finished.
  private static let unfinished: Set<String> = [
    "en-cours", "encours", "projet", "a-valider", "a-relire", "a-completer", "a-finaliser",
    "a-finir", "a-terminer", "a-verifier", "a-corriger", "a-revoir", "en-attente", "en-travaux",
    "en-redaction", "en-relecture", "en-chantier", "en-preparation", "en-construction",
    "en-cours-de-redaction", "en-validation", "non-valide", "non-publie", "pas-fini", "pas-pret",
    "inacheve", "inachevee", "to-do", "todo", "to-review", "to-validate", "needs-review",
    "in-review", "in-progress", "inprogress", "work-in-progress", "under-construction",
    "not-ready", "not-final", "unfinished", "proposal",
  ]
  /// `visible par`, `lu par`, `accessible à`, `shared with`: the two ends of it.
  private static let seen: Set<String> = [
    "lu", "lue", "lus", "lues", "vu", "vue", "vus", "lisible", "visible", "accessible",
    "consultable", "partage", "partagee", "montre", "montree", "ouvert", "ouverte", "destine",
    "destinee", "adresse", "adressee", "read", "readable", "viewable", "shared", "shown", "open",
    "intended", "visibles", "lisibles", "accessibles",
  ]
  private static let toWhom: Set<String> = [
    "par", "a", "au", "aux", "avec", "pour", "by", "to", "with", "for",
  ]
  /// What is not true of a page that is not published.
  private static let shown: Set<String> = [
    "publish", "published", "publie", "publiee", "publier", "public", "publique", "ispublic",
    "ispublished", "visible", "isvisible", "enabled", "active", "actif", "approved", "approuve",
    "online", "live", "ligne", "listed", "render", "valide", "validee", "pret", "prete", "ready",
    "finalise", "finalisee", "acheve", "achevee",
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

  /// A word as it is looked up: `L E C T E U R S` is one.
  private static func key(_ word: String) -> String {
    let key = word.visible.asKey
    guard key.utf8.count > 6, key.dropFirst().first.map({ !$0.isLetter }) == true else {
      return key
    }
    let parts = key.split(whereSeparator: { !$0.isPlainLetter })
    return parts.allSatisfy { $0.count == 1 } ? parts.joined() : key
  }

  /// Entries that ask for it, one for each word: what a property is tried on.
  static var words: [String] {
    exact.union(confidential).union(phrases).union(ofPages).subtracting(shown).sorted()
      .map { "\($0): x" }
      + unfinished.sorted().map { "\($0): yes" } + shown.sorted().map { "\($0): no" }
      + seen.sorted().flatMap { one in toWhom.sorted().map { "\(one) \($0): x" } }
      + states.sorted().map { "\($0): draft" }
  }

  static func isKey(_ word: String) -> Bool { exact.contains(key(word)) }

  /// Whether a word, or one of several, is one of the keys.
  static func isWritten(in words: String) -> Bool {
    let key = key(words)
    return exact.contains(key)
      || key.split(whereSeparator: { !$0.isPlainLetter }).contains { exact.contains(String($0)) }
  }

  /// Whether a word is one of the keys, or a slip for one of them.
  static func isMeant(by word: String) -> Bool {
    if isWritten(in: word) { return true }
    let key = key(word)
    guard let nearest = key.nearest(in: names) else { return false }
    // `header` is one letter away from `reader`, and no slip: the first letter is seldom wrong.
    return nearest.first == key.first || nearest.sorted() == key.sorted()
  }

  /// Whether a column's name says that some may not see a row.
  static func mayRestrict(_ name: String) -> Bool {
    [name, name.readAsUTF8].compactMap(\.self).contains { name in
      let words = key(name).split(whereSeparator: { !$0.isLetter }).map(String.init)
      return words.prefix(20).contains { word in
        exact.contains(word)
          || confidential.contains(word) && !OrdinaryColumn.has(word, among: words, written: name)
      }
    }
  }

  /// Whether a key may say to whom a page is shown, or when.
  static func maySpeakOfReaders(_ key: String) -> Bool {
    let word = self.key(key)
    let parts = parts(of: word)
    return parts.contains { confidential.contains($0) || shown.contains($0) }
      || phrases.contains(word) || isToWhom(parts) || PublicationPeriod.speaksOfDays(word)
  }

  /// Whether an unknown key of a header, or one below it, asks that the page be withheld.
  static func isAsked(by key: YAMLNode, _ value: YAMLNode) -> Bool {
    var pending = [(key, value)]
    while let (key, value) = pending.popLast() {
      let words = key.words
      let isAsked = words.contains { word in
        self.isAsked(by: word, value) || word.readAsUTF8.map { self.isAsked(by: $0, value) } == true
      }
      if isAsked { return true }
      // What other programs are told of a part of the page says nothing of who reads it.
      if words.contains(where: ForeignKeys.areOfPart) {
        if isMeantWithin(value) { return true }
      } else {
        pending += value.pairsWithin
      }
    }
    return false
  }

  private static func parts(of key: String) -> [String] {
    key.split(whereSeparator: { !$0.isLetter }).map(String.init)
  }

  private static func isToWhom(_ parts: [String]) -> Bool {
    guard parts.count > 1 else { return false }
    if seen.contains(parts[0]), toWhom.contains(parts[parts.count - 1]) { return true }
    return ["only", "uniquement", "seulement"].contains(parts[parts.count - 1])
      && parts[0] != "read"
  }

  /// `render: always`, as Hugo has it, is a letter away from `reader`, and no slip.
  private static let renderings: Set<String> = ["always", "link", "never", "local", "true", "yes"]

  private static func isAsked(by written: String, _ value: YAMLNode) -> Bool {
    let word = key(written)
    let isRendering = word == "render" && value.scalar.map(key).map(renderings.contains) == true
    if !isRendering, isMeant(by: written) { return true }
    let parts = parts(of: word)
    if phrases.contains(word) || isToWhom(parts), !isDenied(value) { return true }
    if unfinished.contains(word), isAffirmed(value) { return true }
    // Without its accent the word is what servers keep of a page.
    if written.hasAcute, ["cache", "caches"].contains(word), !isDenied(value) { return true }
    let last = parts.last ?? ""
    let flag = value.scalar.flatMap(FieldDecoder.flag)
    let isShown = shown.contains(last) && flag == true
    if !isShown, parts.contains(where: confidential.contains) || ofPages.contains(word),
      !isDenied(value)
    {
      return true
    }
    // `public: [direction]`
    if ["public", "publique"].contains(last), flag != true, !isDenied(value) { return true }
    if states.contains(last), let state = value.scalar.map(key),
      exact.contains(state) || confidential.contains(state) || unpublished.contains(state)
        || unfinished.contains(state)
    {
      return true
    }
    return shown.contains(last) && (flag == false || value.scalar?.asKey == "never")
  }

  private static let states: Set<String> = [
    "status", "statut", "state", "etat", "stage", "phase", "workflow", "niveau",
    "level", "tier", "security", "securite",
  ]

  private static func isAffirmed(_ value: YAMLNode) -> Bool {
    guard let word = value.scalar?.visible.trimmed else { return false }
    return FieldDecoder.flag(word) == true
      || ["", "x", "o", "y", "1", "on", "✓", "✔"].contains(word.folded)
  }

  private static func isDenied(_ value: YAMLNode) -> Bool {
    if case .sequence(let items) = value.content, !items.isEmpty {
      return items.allSatisfy { $0.scalar != nil && isDenied($0) }
    }
    guard let word = value.scalar else { return false }
    if FieldDecoder.flag(word) == false { return true }
    return ["public", "publique", "tous", "toutes", "all", "everyone", "everybody"].contains(
      word.asKey)
  }

  /// Whether one of the keys, or a slip for one, stands in a value.
  /// - Complexity: a loop, not a recursion; YAML nests a thousand levels deep.
  static func isMeantWithin(_ value: YAMLNode) -> Bool {
    var pending = [value]
    while let node = pending.popLast() {
      switch node.content {
      case .scalar: continue
      case .sequence(let items): pending += items
      case .mapping(let pairs):
        if pairs.contains(where: { $0.key.words.contains(where: isMeant) }) { return true }
        pending += pairs.map(\.value)
      }
    }
    return false
  }
}

extension YAMLNode {
  /// The words of a key: `[lecteurs]` has one too.
  fileprivate var words: [String] {
    if let scalar { return [scalar] }
    var words: [String] = []
    var pending = [self]
    while let node = pending.popLast() {
      switch node.content {
      case .scalar(let text, _): words.append(text)
      case .sequence(let items): pending += items
      case .mapping(let pairs): pending += pairs.flatMap { [$0.key, $0.value] }
      }
    }
    return words
  }

  /// The pairs of the mappings that a value is or lists.
  fileprivate var pairsWithin: [(YAMLNode, YAMLNode)] {
    var found: [(YAMLNode, YAMLNode)] = []
    var pending = [self]
    while let node = pending.popLast() {
      switch node.content {
      case .scalar: continue
      case .sequence(let items): pending += items
      case .mapping(let pairs): found += pairs.map { ($0.key, $0.value) }
      }
    }
    return found
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
