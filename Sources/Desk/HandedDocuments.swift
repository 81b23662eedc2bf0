import Diagnosis
import Disk
import Foundation

/// Documents that somebody hands over, each under a name that a folder can hold and that no other has.
struct HandedDocuments {
  enum Refusal: Error, Equatable {
    /// Nothing was handed over, or nothing but what systems keep beside documents.
    case none
    case tooMany(Int)
    case name(String)
  }

  static let most = 50

  private(set) var documents: [(name: String, bytes: [UInt8])] = []

  init(_ files: [DocumentsMessage.File]) throws {
    let kept = files.map { (name: Self.plain($0.name), data: $0.data) }
      .filter { !Self.isOfSystem($0.name) }
    guard !kept.isEmpty else { throw Refusal.none }
    guard kept.count <= Self.most else { throw Refusal.tooMany(kept.count) }
    var taken: Set<String> = []
    for (name, data) in kept {
      guard EditedPath(name) != nil else { throw Refusal.name(name) }
      guard let bytes = Data(base64Encoded: data) else { throw DeskFailure.message }
      let own = Self.name(name, besides: taken)
      taken.insert(own.lowercased())
      documents.append((own, Array(bytes)))
    }
  }

  /// A file's own name, whatever folders a browser or Windows puts before it, in composed letters and
  /// no longer than file systems take.
  private static func plain(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let whole = String(last).precomposedStringWithCanonicalMapping
    guard whole.utf8.count > longestName else { return whole }
    let ending = whole.lastIndex(of: ".").map { whole[$0...] } ?? ""
    var stem = whole.dropLast(ending.count)
    while stem.utf8.count + ending.utf8.count > longestName, !stem.isEmpty { stem.removeLast() }
    return String(stem + ending)
  }

  private static let longestName = 200

  /// `.DS_Store`, `Thumbs.db`, what Office keeps beside a document that is open.
  private static func isOfSystem(_ name: String) -> Bool {
    name.isEmpty || name.hasPrefix(".") || name.hasPrefix("~$")
      || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }

  /// `charte.docx`, and `charte (2).docx` for another of that name.
  private static func name(_ name: String, besides taken: Set<String>) -> String {
    guard taken.contains(name.lowercased()) else { return name }
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let stem = name.dropLast(ending.count)
    return (2...).lazy.map { "\(stem) (\($0))\(ending)" }
      .first { !taken.contains($0.lowercased()) } ?? name
  }
}

extension HandedDocuments.Refusal {
  var phrase: Phrase {
    switch self {
    case .none:
      Phrase(
        en: "There is no document among these files.",
        fr: "Aucun de ces fichiers n’est un document.")
    case .tooMany(let count):
      Phrase(
        en:
          "\(count) documents at once are too many: hand over at most \(HandedDocuments.most), then "
          + "the others.",
        fr: "\(count) documents à la fois, c’est trop\u{A0}: déposez-en au plus "
          + "\(HandedDocuments.most), puis les autres.")
    case .name(let name):
      Phrase(
        en:
          "A file cannot be called \(Phrase.quoted(name).en) here: rename it, then hand it over again.",
        fr:
          "Un fichier ne peut pas s’appeler \(Phrase.quoted(name).fr) ici\u{A0}: renommez-le, puis "
          + "déposez-le de nouveau.")
    }
  }
}
