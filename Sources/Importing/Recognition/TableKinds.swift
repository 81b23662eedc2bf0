import CharterModel
import Diagnosis

/// The meaning of a column, by the words that head it.
enum ColumnMeaning: Sendable, CaseIterable {
  case name, phone, mail, hours, reason, role
  case network, purpose, tone, formats, cadence, status, address
  case term, definition
  case colour, hex, cmyk, use

  init?(_ heading: String) {
    let words = heading.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.isEmpty, words.count <= 6 else { return nil }
    for meaning in Self.allCases
    where meaning.stems.contains(where: { stem in words.contains { $0.hasPrefix(stem) } }) {
      self = meaning
      return
    }
    return nil
  }

  /// The beginnings of words, folded.
  private var stems: [String] {
    switch self {
    case .phone: ["tel", "phone", "mobile", "portable", "poste", "numero", "number"]
    case .mail: ["mail", "email", "courriel", "mel"]
    case .hours: ["horaire", "hours", "disponib", "availab", "permanence"]
    case .reason: ["pour", "quand", "sujet", "motif", "objet", "about", "when", "reason", "cas"]
    case .role: ["fonction", "poste", "function", "job"]
    case .name:
      [
        "nom", "name", "contact", "service", "interlocut", "personne", "person", "qui", "who",
        "referent",
      ]
    case .network: ["reseau", "network", "plateforme", "platform", "canal", "channel"]
    case .purpose: ["objectif", "but", "usage", "purpose", "goal", "aim", "vocation", "finalite"]
    case .tone: ["ton", "tone", "style"]
    case .formats: ["format", "contenu", "content"]
    case .cadence: ["frequence", "cadence", "rythme", "frequency", "often"]
    case .status: ["etat", "statut", "status"]
    case .address: ["adresse", "lien", "url", "compte", "link", "address", "account"]
    case .term: ["terme", "term", "mot", "word", "expression", "sigle"]
    case .definition: ["definition", "signification", "sens", "meaning", "explication"]
    case .colour: ["couleur", "colour", "color", "teinte"]
    case .hex: ["hex", "hexa", "code", "rvb", "rgb", "html", "web"]
    case .cmyk: ["cmjn", "cmyk", "quadri"]
    case .use: ["utilisation", "role", "emploi"]
    }
  }
}

/// A table with a header, by the meaning of its columns.
struct HeadedTable: Sendable {
  var headings: [String]
  var rows: [[String]]

  init?(_ table: PandocValue) {
    guard table.tag == "Table" else { return nil }
    let texts = TableGrid(table).texts
    guard let first = texts.first, texts.count > 1 else { return nil }
    // Without a header of its own a table's first row is one if it names columns.
    headings = first
    rows = Array(texts.dropFirst())
  }

  /// The index of a column that is headed so, or as one of these in their order.
  func column(_ meanings: ColumnMeaning...) -> Int? {
    for meaning in meanings {
      if let index = headings.firstIndex(where: { ColumnMeaning($0) == meaning }) { return index }
    }
    return nil
  }

  /// The column of which most cells are such.
  func column(where isSuch: (String) -> Bool) -> Int? {
    headings.indices.first { index in
      let cells = rows.map { $0[index] }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.count(where: isSuch) * 2 > cells.count
    }
  }
}

extension String {
  /// `01 23 45 67 89`, `+33 (0)1 23 45 67 89`.
  var isPhone: Bool {
    count { $0.isNumber } >= 4 && wholeMatch(of: #/[-+()./0-9\s\u{A0}\u{202F}]{5,30}/#) != nil
  }

  var isMail: Bool { wholeMatch(of: #/[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+/#) != nil }

  /// `#14243b`, with or without its sign.
  var isHexColour: Bool { wholeMatch(of: #/#?[0-9A-Fa-f]{6}/#) != nil }
}
