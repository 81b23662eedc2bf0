import CharterModel
import Diagnosis
import Media

/// Files that lie where no text is read, and that texts refer to all the same: in a folder whose name
/// begins with a dot, as some editors keep pictures, or in the folder that a generator serves from the
/// top of its site. They are pictures and documents, never texts, settings or links.
extension ContentReader {
  /// Folders whose name begins with a dot for a good reason: histories, keys, caches, bins.
  static let secretFolders: Set<String> = [
    ".aws", ".azure", ".build", ".bzr", ".cache", ".config", ".docker", ".git", ".gnupg", ".hg",
    ".idea", ".jj", ".kube", ".local", ".mozilla", ".npm", ".password-store", ".pki", ".ssh",
    ".svn", ".terraform", ".tox", ".trash", ".trashes", ".venv", ".vscode",
  ]

  /// Folders whose texts are the notes of a program, not of an author.
  private static let toolFolders: Set<String> = secretFolders.subtracting([".cache"]).union([
    ".github", ".gitlab", ".gitea", ".forgejo", ".obsidian", ".logseq", ".claude", ".cursor",
    ".husky", ".yarn", ".pnpm-store", ".vitepress", ".vuepress", ".docusaurus", ".devcontainer",
    ".changeset", ".pytest_cache", ".ipynb_checkpoints", ".next", ".nuxt", ".terragrunt-cache",
    ".vale", ".bundle", ".gradle", ".vs", ".stversions", ".sync", ".ds_store",
  ])

  /// More entries than that of a hidden folder are not looked at.
  private static let mostHidden = 2000

  /// A page or table within a folder whose name begins with a dot, which nobody reads; nil if there is
  /// none.
  func textWithin(_ hidden: String, named name: String) -> String? {
    guard !Self.toolFolders.contains(name.lowercased()),
      name.dropFirst().first.map({ $0.isLetter || $0.isNumber || $0 == "_" }) == true,
      !excluded.contains(folder + "/" + hidden)
    else { return nil }
    var (waiting, found, count) = ([hidden], [String](), 0)
    while let place = waiting.popLast(), count < Self.mostHidden {
      guard let entries = try? FileSystem.entries(of: folder + "/" + place),
        !Self.isOutput(folder + "/" + place, entries)
      else { continue }
      count += entries.count
      for entry in entries {
        let inner = ContentPath.join(place, entry.name)
        if entry.kind == .folder {
          waiting.append(inner)
        } else if ContentPath.isMarkdown(inner) || ContentPath.isTable(inner) {
          found.append(inner)
        }
      }
    }
    return found.min()
  }

  /// The hidden folders that a text names in a path (`.gitbook/assets/logo.png`).
  static func hiddenNames(in text: [UInt8], _ names: inout Set<String>) {
    let dot = UInt8(ascii: ".")
    var index = text.startIndex
    while let found = text[index...].firstIndex(of: dot) {
      index = found + 1
      if found > 0, !"(/<\"'=: \t\n".utf8.contains(text[found - 1]) { continue }
      let name = text[found...].prefix(100).prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ")")
      }
      guard name.count > 1, name.endIndex < text.endIndex,
        text[name.endIndex] == UInt8(ascii: "/")
      else { continue }
      names.insert(String(decoding: name, as: UTF8.self))
    }
  }

  /// Adds the pictures and documents below a folder.
  /// - Parameter relative: seen from the content folder; it may begin with `../`.
  mutating func addFiles(below relative: String) {
    var waiting = [relative]
    while let place = waiting.popLast() {
      guard let entries = try? FileSystem.entries(of: folder + "/" + place) else { continue }
      // What this program wrote is nobody's source; what an index speaks for is not known here.
      let isClosed = entries.contains {
        $0.name == Manifest.name || ContentPath.mayBeIndex($0.name)
      }
      guard !isClosed else { continue }
      for entry in entries where !entry.name.hasPrefix(".") {
        let inner = ContentPath.join(place, entry.name)
        guard isText(entry.name, at: folder + "/" + place), !isExcluded(inner) else { continue }
        switch entry.kind {
        case .folder: waiting.append(inner)
        case .file: if PublishedName(inner).isPictureOrDocument { add(inner) }
        case .link, .other: break
        }
      }
    }
  }

  /// The folders that generators serve from the top of a site, if the content stands beside them.
  var foldersBeside: [String] {
    guard !prefix.isEmpty, FileSystem.status(folder)?.kind == .folder else { return [] }
    return ["public", "static"].map { "../" + $0 }.filter {
      FileSystem.status(folder + "/" + $0)?.kind == .folder && !isExcluded($0)
    }
  }

  private func isExcluded(_ relative: String) -> Bool {
    let beside = relative.hasPrefix("../")
    let top = beside ? ContentPath.folder(of: folder) : folder
    return excluded.contains(top + "/" + relative.dropFirst(beside ? 3 : 0))
  }
}
