/// Files in a published folder that no manifest lists.
enum ForeignFiles {
  /// Dot files at the top are the host's own (`.well-known`), and not looked at.
  static func found(in folder: String, besides manifest: Manifest?) throws -> [String] {
    var foreign: [String] = []
    var folders = [""]
    while let inner = folders.popLast() {
      for entry in try FileSystem.entries(of: inner.isEmpty ? folder : folder + "/" + inner) {
        if inner.isEmpty, entry.name.hasPrefix(".") { continue }
        let path = inner.isEmpty ? entry.name : inner + "/" + entry.name
        if entry.kind == .folder {
          folders.append(path)
        } else if manifest?.files[path] == nil {
          foreign.append(path)
        }
      }
    }
    return foreign.sorted()
  }
}
