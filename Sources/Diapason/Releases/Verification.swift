import Diagnosis
import Digests
import Disk
import Requests

/// A published site held against its manifest: what is missing, changed or foreign, and what it
/// would make a browser fetch from elsewhere.
package struct Verification: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var total = Weight()
  /// By the ending of the name, `html`; dot files and others without one under nothing.
  package private(set) var weights: [String: Weight] = [:]
  /// SHA-256 of the manifest.
  package private(set) var digest = ""

  /// Whether the folder holds what was published, and nothing else.
  package var isProven: Bool { !diagnostics.hasErrors }

  package struct Weight: Sendable, Hashable {
    package var files = 0
    package var bytes = 0

    mutating func add(_ size: Int) {
      files += 1
      bytes += size
    }
  }

  /// - Parameters:
  ///   - digest: what the manifest's digest must be, if that is known from elsewhere.
  package init(of folder: String, shown: String, digest expected: String? = nil) throws {
    guard let text = try? FileSystem.read(folder + "/" + Manifest.name),
      let manifest = Manifest.read(in: folder)
    else { throw PublicationFailure(.notASite(shown)) }
    digest = SHA256.hash(text)
    if let expected, expected != digest { diagnostics.append(.changedFile(Manifest.name)) }
    let present = try FileSystem.files(below: folder).filter { $0 != Manifest.name }
    let listed = manifest.files
    diagnostics += Set(listed.keys).subtracting(present).map(Diagnostic.missingFile)
    let results = Parallel.map(present) { path in
      Self.examine(path, in: folder, listed[path])
    }
    for (path, result) in zip(present, results) {
      total.add(result.size)
      weights[Self.ending(of: path), default: Weight()].add(result.size)
      diagnostics += result.diagnostics
    }
  }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
  }

  private static func examine(
    _ path: String, in folder: String, _ listed: Manifest.File?
  ) -> (size: Int, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    // What a link leads to is not the site's.
    guard FileSystem.status(folder + "/" + path)?.kind == .file,
      let bytes = try? FileSystem.read(folder + "/" + path)
    else { return (0, [listed == nil ? .foreignFile(path) : .changedFile(path)]) }
    if let listed {
      if listed.size != bytes.count || listed.sha256 != SHA256.hash(bytes) {
        diagnostics.append(.changedFile(path))
      }
    } else {
      diagnostics.append(.foreignFile(path))
    }
    let requests = ExternalRequests.found(in: bytes, named: path)
    if !requests.isEmpty {
      let source = SourceText(path: path, bytes: bytes)
      diagnostics += requests.map { .externalRequest($0, in: source) }
    }
    return (bytes.count, diagnostics)
  }
}

extension Diagnostic {
  static func notASite(_ folder: String) -> Diagnostic {
    let word = Phrase.quoted(folder)
    return Diagnostic(
      .badOption,
      message: Phrase(
        en: "\(word.en) contains no site that Diapason published",
        fr: "\(word.fr) ne contient pas de site publié par Diapason"),
      help: Phrase(
        en: "name the folder that contains \(Manifest.name), or a target of diapason.yaml",
        fr: "nommez le dossier qui contient \(Manifest.name), ou une cible de diapason.yaml"))
  }

  fileprivate static func missingFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .missingFile, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file of the site is missing", fr: "ce fichier du site manque"),
      help: .publishAgain)
  }

  fileprivate static func changedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .changedFile, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file is not the one that was published",
        fr: "ce fichier n'est pas celui qui a été publié"),
      help: .publishAgain)
  }

  /// Dot files at the top are the host's own: they are named, and no fault, unless they change what
  /// is served.
  static func foreignFile(_ path: String) -> Diagnostic {
    var diagnostic = Diagnostic(
      .foreignFile, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "Diapason did not publish this file", fr: "Diapason n'a pas publié ce fichier"),
      help: Phrase(en: "move it elsewhere", fr: "déplacez-le"))
    if ServerFiles.isOne(path) {
      return Diagnostic(
        .serverSettings, at: SourcePosition(path: path, line: 1),
        message: Phrase(
          en: "a server takes its settings from this file, and Diapason did not publish it",
          fr: "un serveur se règle d'après ce fichier, et Diapason ne l'a pas publié"),
        help: Phrase(
          en: "remove it, and write what it says into the server's own configuration "
            + "(diapason export hosting)",
          fr: "supprimez-le, et écrivez ce qu'il dit dans la configuration du serveur "
            + "(diapason export hosting)"))
    }
    if path.hasPrefix(".") {
      diagnostic.severity = .note
      diagnostic.help = nil
    }
    return diagnostic
  }

  fileprivate static func externalRequest(
    _ request: ExternalRequests.Finding, in source: SourceText
  ) -> Diagnostic {
    let position = source.position(ofByte: request.offset)
    let word = Phrase.quoted(request.address)
    return Diagnostic(
      .externalRequest, at: position, excerpt: source.excerpt(position.line),
      message: Phrase(
        en: "a browser would fetch \(word.en)", fr: "un navigateur irait chercher \(word.fr)"),
      help: Phrase(
        en: "put a copy into the site, or remove it",
        fr: "placez une copie dans le site, ou supprimez-le"))
  }
}

extension Phrase {
  fileprivate static let publishAgain = Phrase(
    en: "publish the site again: diapason publish, or diapason build --verify",
    fr: "publiez de nouveau le site : diapason publish, ou diapason build --verify")
}
