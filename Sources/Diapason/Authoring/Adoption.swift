import CharterModel
import Diagnosis
import Digests
import Disk

/// A version of a document that is adopted: the copies of its files that are kept, and the line of the
/// table that names it.
package struct Adoption: Sendable {
  package enum Refusal: Error, Sendable {
    case unknownDocument(String, known: [String])
    /// There are several, and none was named.
    case severalDocuments([String])
    case isDraft(String)
    /// Its status says that nobody has adopted it.
    case notAdopted(String)
    case withoutVersion(String)
    case withoutDay(String)
    /// Its number is no name for a folder.
    case number(String)
    /// The number is that of another text, which was adopted on a day.
    case otherWords(number: String, adopted: Day)
    /// No text of that number was adopted that could be put right.
    case nothingToRectify(number: String)
    /// The document, one of its rules or what is kept of it has errors.
    case errors
    /// A folder keeps a version, and the table that names versions is not there; by their paths.
    case keptWithoutTable(String, table: String)
    /// Another version takes effect on a day, and this one would not after it.
    case beginsBefore(String, on: Day, own: Day)
    /// Another version has its address.
    case sameAddress(String)
    /// Its table cannot be written, by its path.
    case table(String)
  }

  package let number: String
  /// The print of its text, 64 hexadecimal digits.
  package let print: String
  /// The folder of its copies, as seen from where the source is given.
  package let shownFolder: String
  package let rules: Int
  /// The first day on which it binds, if that lies before the day of its adoption.
  package let boundBefore: Day?
  /// What is to be written, from the content's top; nothing if it was adopted before in these words.
  package let changes: [FileChange]

  static func isName(_ number: String) -> Bool {
    !number.hasPrefix(".") && number.utf8.count <= 60
      && number.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "._- ()".unicodeScalars.contains($0)
      }
  }
}

extension Build {
  /// Decides what keeping the version of a document writes.
  ///
  /// - Parameters:
  ///   - name: its id or its path; nil if there is only one.
  ///   - day: on which it is adopted.
  ///   - erratum: what is put right in a version that was adopted before; nil for another version.
  ///   - number: the version in whose kept files it was put right; nil if that is the document's own.
  package mutating func adoption(
    of name: String?, on day: Day, erratum: String? = nil, number: String? = nil
  ) throws -> Adoption {
    options.isAsWritten = true
    let source = try SourceFolder(options.source)
    let input = try read(source)
    let parsed = Parallel.map(input.tree.files.filter(\.isMarkdown)) {
      ParsedPage($0, prefix: input.tree.prefix)
    }
    let index = DocumentIndex(writtenIn: parsed, of: input.tree)
    let document = try index.document(named: name, prefix: input.tree.prefix)
    let folder = index.versionsFolder(of: document.document.path)
    let table = try VersionsTable(in: folder, of: input, parsed)
    try table.requireNamesOfKept()
    let written = document.document.fields[CharterDocument.version]?.trimmed
    let files: DocumentFiles
    if let number, number != written {
      files = try table.files(of: number)
      options.rectifiedFolder = ContentPath.join(folder, number)
    } else {
      files = document.adoptable(index.isDraft)
    }
    let number = try files.adoptableNumber(index.isDraft)
    _ = makeSite(from: input, source)
    let own = Set(
      files.pages.map(\.source.path) + [input.tree.prefix + table.path])
    let errors = diagnostics.filter {
      $0.severity == .error && $0.position.map { own.contains($0.path) } ?? false
        && $0.problem != .changedSinceVersion
        && !(options.rectifiedFolder != nil && $0.problem == .changedVersion)
    }
    diagnostics = errors
    guard errors.isEmpty else { throw Adoption.Refusal.errors }
    let changes = try table.changes(
      adopting: files, number, on: day, erratum: erratum)
    let shown = source.contentPrefix + ContentPath.join(folder, number)
    let begins = files.document.fields[CharterDocument.effective]
    return Adoption(
      number: number, print: files.print,
      shownFolder: source.path == "." ? shown : source.path + "/" + shown, rules: files.rules.count,
      boundBefore: begins.flatMap { erratum == nil && $0 < day ? $0 : nil }, changes: changes)
  }
}

extension DocumentIndex {
  fileprivate func document(named name: String?, prefix: String) throws -> DocumentFiles {
    let known = documents.values.sorted { $0.document.path < $1.document.path }
    guard let name else {
      guard let only = known.first, known.count == 1 else {
        throw Adoption.Refusal.severalDocuments(known.compactMap(\.document.recordID))
      }
      return only
    }
    let found = known.first {
      $0.document.recordID?.lowercased() == name.lowercased()
        || [$0.document.path, prefix + $0.document.path].contains(name)
    }
    guard let found else {
      throw Adoption.Refusal.unknownDocument(name, known: known.compactMap(\.document.recordID))
    }
    return found
  }
}

extension DocumentFiles {
  /// The number under which the document can be adopted.
  fileprivate func adoptableNumber(_ isDraft: (String) -> Bool) throws -> String {
    let path = document.source.path
    if document.fields[CommonFields.draft] ?? isDraft(document.path) {
      throw Adoption.Refusal.isDraft(path)
    }
    let status = document.fields[CharterDocument.status]?.name.en ?? ""
    guard ["adopted", "in-force"].contains(status) else { throw Adoption.Refusal.notAdopted(path) }
    guard let number = document.fields[CharterDocument.version]?.trimmed, !number.isEmpty else {
      throw Adoption.Refusal.withoutVersion(path)
    }
    guard document.fields[CharterDocument.effective] != nil else {
      throw Adoption.Refusal.withoutDay(path)
    }
    guard Adoption.isName(number) else { throw Adoption.Refusal.number(number) }
    return number
  }
}
