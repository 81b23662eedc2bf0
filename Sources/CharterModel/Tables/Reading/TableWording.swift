import Diagnosis

/// The sentences about a table's file as a whole.
extension Diagnostic {
  static func unknownTable(_ file: ContentFile, prefix: String) -> Diagnostic {
    let name = ContentPath.name(of: file.path)
    let word = Phrase.quoted(name)
    let known = try? TableText(file.bytes)
    let origin = known.flatMap { PlatformExport.origin(of: $0.bytes) }
    var (message, help) = (
      Phrase(en: "no table is named \(word.en)", fr: "aucun tableau ne s'appelle \(word.fr)"),
      Phrase.nearest(to: ContentPath.stem(of: file.path), among: TableKind.all.map(\.name))
    )
    if let origin {
      message = Phrase(
        en: "\(word.en) is an export of \(origin)", fr: "\(word.fr) est un export de \(origin)")
      help = .carryOver
    } else if let kind = known.flatMap({ TableKind.of(columnsIn: $0.bytes) }) {
      help = Phrase(
        en: "its columns are those of “\(kind.name.en)”: name it \(kind.name.en)-….csv",
        fr: "ses colonnes sont celles de « \(kind.name.fr) » : nommez-le \(kind.name.fr)-….csv")
    }
    return Diagnostic(
      .unknownTable, at: SourcePosition(path: prefix + file.path, line: 1), message: message,
      help: help)
  }

  /// A spreadsheet's own file, of which no row is read.
  package static func unreadTable(_ path: String, as kind: TableKind) -> Diagnostic {
    let word = Phrase.quoted(ContentPath.name(of: path))
    let stem = ContentPath.stem(of: path).shownInMessage
    return Diagnostic(
      .unreadTable, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "\(word.en) is not read: tables are files in CSV",
        fr: "\(word.fr) n'est pas lu : les tableaux sont des fichiers en CSV"),
      help: Phrase(
        en: "save it in your spreadsheet as “CSV UTF-8”, \(stem).csv, and move it out of here",
        fr: "enregistrez-le dans votre tableur au format « CSV UTF-8 », \(stem).csv, "
          + "et sortez-le d'ici"))
  }

  static func notATable(_ refusal: TableText.Refusal, in source: SourceText) -> Diagnostic {
    switch refusal {
    case .damaged(let offset):
      source.diagnostic(.notText, atByte: offset, message: .partlyUTF8, help: .typeAgain)
    case .workbook:
      Diagnostic(
        .notText, at: SourcePosition(path: source.path, line: 1),
        message: Phrase(
          en: "this file is a workbook or a document under the name of a table",
          fr: "ce fichier est un classeur ou un document sous le nom d'un tableau"),
        help: .saveAsCSV)
    case .webPage:
      Diagnostic(
        .notText, at: SourcePosition(path: source.path, line: 1),
        message: Phrase(
          en: "this file is a web page under the name of a table",
          fr: "ce fichier est une page web sous le nom d'un tableau"),
        help: .saveAsCSV)
    case .binary:
      Diagnostic(
        .notText, at: SourcePosition(path: source.path, line: 1), message: .notUTF8,
        help: .saveAsCSV)
    }
  }

  static func guessedEncoding(_ name: String, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .notUTF8, at: SourcePosition(path: source.path, line: 1),
      message: Phrase(
        en: "this table is not in UTF-8; it was read as \(name)",
        fr: "ce tableau n'est pas en UTF-8 ; il a été lu comme \(name)"),
      help: .saveAsCSV)
  }

  static func controlCharacters(_ found: ControlCharacters, in source: SourceText) -> Diagnostic {
    let names = found.scalars.prefix(6).map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }.joined(separator: ", ")
    return source.diagnostic(
      .controlCharacter, atByte: found.offset,
      message: Phrase(
        en: "this table contains characters that are not text (\(names), \(found.count) in all)",
        fr: "ce tableau contient des caractères qui ne sont pas du texte "
          + "(\(names), \(found.count) en tout)"),
      help: Phrase(
        en: "delete them; they are left out, and line breaks among them are kept as such",
        fr: "effacez-les ; ils sont laissés de côté, et ceux qui coupent une ligne la coupent"))
  }

  static func missingHeader(_ kind: TableKind, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .badCSV, line: 1,
      message: Phrase(en: "this table is empty", fr: "ce tableau est vide"),
      help: .writeHeader(of: kind))
  }

  static func aboveHeader(
    _ title: CSVReader.Cell, lines: Int, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(title.text)
    return source.diagnostic(
      .lineOutsideTable, line: title.line, byteColumn: title.column,
      message: lines == 1
        ? Phrase(
          en: "the line \(word.en) is above the names of the columns: it is not shown",
          fr: "la ligne \(word.fr) est au-dessus des noms de colonnes : elle n'est pas affichée")
        : Phrase(
          en: "\(lines) lines from \(word.en) on are above the names of the columns: "
            + "they are not shown",
          fr: "\(lines) lignes à partir de \(word.fr) sont au-dessus des noms de colonnes : "
            + "elles ne sont pas affichées"),
      help: .writeInPage)
  }

  static func total(
    _ cell: CSVReader.Cell, lines: LineNumbers, count: Int, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(cell.text)
    return source.diagnostic(
      .lineOutsideTable, line: cell.line, byteColumn: cell.column,
      message: count == 1
        ? Phrase(
          en: "the line \(word.en) sums up others: it is not shown",
          fr: "la ligne \(word.fr) en résume d'autres : elle n'est pas affichée")
        : Phrase(
          en: "\(count) lines such as \(word.en) sum up others: they are not shown "
            + "(\(lines.text))",
          fr: "\(count) lignes comme \(word.fr) en résument d'autres : elles ne sont pas affichées "
            + "(\(lines.text))"),
      help: .writeInPage)
  }
}

extension TableKind {
  /// The kind whose required columns a file has, and two columns at least.
  fileprivate static func of(columnsIn bytes: [UInt8]) -> TableKind? {
    all.compactMap { kind in
      TableHeader(in: bytes, of: kind).flatMap { header in
        let count = header.known.count
        return count > 1 && header.missing(of: kind).isEmpty ? (kind, count) : nil
      }
    }.max { $0.1 < $1.1 }?.0
  }
}

extension Phrase {
  fileprivate static let partlyUTF8 = Phrase(
    en: "this file is UTF-8 text except here, where another encoding is used",
    fr: "ce fichier est du texte UTF-8, sauf ici, où se trouve un autre encodage")
  fileprivate static let typeAgain = Phrase(
    en: "type the character again", fr: "saisissez de nouveau le caractère")
  fileprivate static let saveAsCSV = Phrase(
    en: "save it in your spreadsheet as “CSV UTF-8”",
    fr: "enregistrez-le dans votre tableur au format « CSV UTF-8 »")
  fileprivate static let writeInPage = Phrase(
    en: "write what readers need in the table's page (.md), and remove the line here",
    fr: "écrivez ce dont on a besoin dans la page du tableau (.md), et retirez la ligne ici")
  static let carryOver = Phrase(
    en: "move it out of the content, and run `diapason import measures` on it: its figures go to "
      + "measures.csv (date;kpi;value)",
    fr: "sortez-le du contenu, et donnez-le à « diapason import measures » : ses chiffres vont "
      + "dans mesures.csv (date;indicateur;valeur)")

  static func writeHeader(of kind: TableKind) -> Phrase {
    Phrase(
      en: "write a first line: " + kind.columns.map(\.name.en).joined(separator: ";"),
      fr: "écrivez une première ligne : " + kind.columns.map(\.name.fr).joined(separator: ";"))
  }
}
