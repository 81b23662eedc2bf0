import ArgumentParser
import Diagnosis
import Disk

/// Files that a command writes into a folder of the user's, who may have changed them since.
struct ExportedFiles {
  private let folder: String
  private let isReplacing: Bool

  init(_ folder: String, isReplacing: Bool) {
    self.folder = folder
    self.isReplacing = isReplacing
  }

  /// Nothing is written while one file would be written over.
  func write(_ files: [(name: String, text: String)], _ language: Language) throws {
    func path(_ name: String) -> String { folder + "/" + name }
    let standing = files.filter { FileSystem.status(path($0.name)) != nil }
    let changed = standing.filter { (try? FileSystem.read(path($0.name))) != Array($0.text.utf8) }
    if !changed.isEmpty, !isReplacing {
      for file in changed { StandardStreams.say(refusal(path(file.name))[language] + "\n") }
      throw ExitCode(2)
    }
    for file in files {
      let stands = standing.contains { $0.name == file.name }
      let isSame = stands && !changed.contains { $0.name == file.name }
      if !isSame {
        let target = path(file.name)
        if let slash = target.lastIndex(of: "/") {
          try FileSystem.makeFolders(String(target[..<slash]))
        }
        try FileSystem.writeWhole(Array(file.text.utf8), to: target, mayStand: true)
      }
      let word =
        isSame
        ? Phrase(en: "unchanged", fr: "inchangé")
        : stands ? Phrase(en: "replaced", fr: "remplacé") : Phrase(en: "written", fr: "écrit")
      StandardStreams.say("\(path(file.name).shownInMessage) : \(word[language])\n")
    }
  }

  private func refusal(_ path: String) -> Phrase {
    let path = path.shownAsPath
    return Phrase(
      en: "diapason: \(path) already exists and differs: move it, or add --replace",
      fr: "diapason : \(path) existe déjà et diffère : déplacez-le, ou ajoutez --replace")
  }
}
