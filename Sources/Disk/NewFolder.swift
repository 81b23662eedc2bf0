import Diagnosis
import Glibc

/// A folder that is to be filled for the first time: it does not exist yet, or is empty. It is filled
/// as a whole or not at all.
package struct NewFolder: Sendable {
  package enum Refusal: Error, Sendable {
    /// With some of what it holds.
    case notEmpty(String, [String])
    case notAFolder(String)
    case danglingLink(String)
    /// A folder of the name under which files are gathered, of another run or of somebody else.
    case inTheWay(String)
  }

  /// As given, but for slashes at its end.
  package let shown: String
  /// Absolute; nothing of it needs to exist yet.
  package let path: String
  private let stands: Bool

  /// What is being written, in an empty folder or beside one that is to come.
  private static let staging = ".diapason-new"

  /// A file in the staging folder that says whose it is, and by its lock that a run is at work.
  private static let mark = ".diapason-lock"

  /// Makes the staging folder this run's own.
  private static func claim(_ staging: String) throws -> OutputLock {
    if FileSystem.status(staging) == nil {
      try FileSystem.makeFolder(staging)
    } else if FileSystem.status(staging)?.kind != .folder
      || FileSystem.status(staging + "/" + mark) == nil
    {
      throw Refusal.inTheWay(staging)
    }
    do {
      return try OutputLock(staging + "/" + mark, .failure(FileError(staging)))
    } catch is PublicationFailure {
      throw Refusal.inTheWay(staging)
    }
  }

  package init(_ given: String) throws {
    var shown = given[...]
    while shown.count > 1, shown.hasSuffix("/") { shown.removeLast() }
    self.shown = String(shown)
    guard let status = FileSystem.status(self.shown) else {
      stands = false
      path = try Publisher.resolve(self.shown)
      return
    }
    guard let resolved = FileSystem.resolved(self.shown) else {
      if status.kind == .link { throw Refusal.danglingLink(self.shown) }
      throw FileError(self.shown)
    }
    guard FileSystem.status(resolved)?.kind == .folder else { throw Refusal.notAFolder(self.shown) }
    let found = try FileSystem.entries(of: resolved).map(\.name).filter { $0 != Self.staging }
    // The root of the machine is nobody's folder for a site, whatever it holds.
    guard found.isEmpty, resolved != "/" else {
      throw Refusal.notEmpty(self.shown, found.sorted())
    }
    path = resolved
    stands = true
  }

  package func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    let parent = ContentPathOnDisk.folder(of: path)
    let staging =
      stands
      ? path + "/" + Self.staging
      : "\(parent)/.\(ContentPathOnDisk.name(of: path))\(Self.staging)"
    if !stands { try FileSystem.makeFolders(parent) }
    let lock = try Self.claim(staging)
    defer { withExtendedLifetime(lock) {} }
    do {
      // What a killed run left.
      for entry in try FileSystem.entries(of: staging) where entry.name != Self.mark {
        try FileSystem.remove(staging + "/" + entry.name)
      }
      for file in files {
        try FileSystem.makeFolders(staging + "/" + ContentPathOnDisk.folder(of: file.path))
        try FileSystem.write(file.bytes, toNew: staging + "/" + file.path)
      }
      guard stands else {
        try FileSystem.remove(staging + "/" + Self.mark)
        return try FileSystem.rename(staging, to: path)
      }
      // Another run may have filled it since.
      let found = try FileSystem.entries(of: path).map(\.name).filter { $0 != Self.staging }
      guard found.isEmpty else { throw Refusal.notEmpty(shown, found.sorted()) }
      for entry in try FileSystem.entries(of: staging) where entry.name != Self.mark {
        try FileSystem.rename(staging + "/" + entry.name, to: path + "/" + entry.name)
      }
      try FileSystem.remove(staging)
    } catch {
      try? FileSystem.remove(staging)
      throw error
    }
  }
}

extension NewFolder.Refusal {
  package var phrase: Phrase {
    switch self {
    case .notEmpty(let path, let names):
      let word = path.shownAsPath
      let listed = names.prefix(5).map(\.shownInMessage).joined(separator: ", ")
      let more = names.count > 5 ? " (+\(names.count - 5))" : ""
      return Phrase(
        en: "\(word) is not empty: \(listed)\(more); name a folder that does not exist yet",
        fr: "\(word) n'est pas vide : \(listed)\(more) ; nommez un dossier qui n'existe pas encore")
    case .notAFolder(let path):
      let word = path.shownAsPath
      return Phrase(
        en: "\(word) is not a folder: name one that does not exist yet",
        fr: "\(word) n'est pas un dossier : nommez-en un qui n'existe pas encore")
    case .inTheWay(let path):
      let word = path.shownAsPath
      return Phrase(
        en:
          "\(word) is in the way: another run is at work there, or it does not belong to this program; "
          + "wait, or remove it",
        fr:
          "\(word) gêne : une autre commande y travaille, ou ce dossier n'est pas de ce programme ; "
          + "attendez, ou retirez-le")
    case .danglingLink(let path):
      let word = path.shownAsPath
      return Phrase(
        en: "\(word) is a symbolic link that leads to nothing: remove it, or name another folder",
        fr: "\(word) est un lien symbolique qui ne mène à rien : supprimez-le, ou nommez un autre "
          + "dossier")
    }
  }
}
