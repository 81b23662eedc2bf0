/// The parts of a path in the author's folder, or of an address of the site: names with `/` between them.
package enum ContentPath {
  /// The folder of a path, without a final slash; empty at the top.
  package static func folder(of path: String) -> String {
    guard let slash = last("/", in: path) else { return "" }
    return String(path[..<slash])
  }

  /// The folders that hold a file, the nearest first, the top last.
  package static func foldersAround(_ path: String) -> [String] {
    var folders = [folder(of: path)]
    while let last = folders.last, !last.isEmpty { folders.append(folder(of: last)) }
    return folders
  }

  package static func name(of path: String) -> String {
    guard let slash = last("/", in: path) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The name without its last extension.
  package static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = last(".", in: name), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The path without its last extension.
  package static func withoutEnding(_ path: String) -> String {
    join(folder(of: path), stem(of: path))
  }

  private static func last(_ character: Unicode.Scalar, in path: String) -> String.Index? {
    let offset = path.withBytes { $0.lastIndex(of: UInt8(ascii: character)) }
    return offset.map { path.utf8.index(path.startIndex, offsetBy: $0) }
  }

  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  /// The rest of a path below a folder that holds it: `regles/CH-01.md` of `charte/regles/CH-01.md` in
  /// `charte`. What a system writes is cut by letters, and never by counted bytes: é is one and two.
  package static func inner(_ path: String, in folder: String) -> String {
    folder.isEmpty ? path : String(path.dropFirst(folder.count + 1))
  }

  /// A path from the top as it is written in a file of a folder.
  package static func relative(_ path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let start = folder.split(separator: "/")
    let common = zip(target.dropLast(), start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - common)
    return (up + target.dropFirst(common).map(String.init)).joined(separator: "/")
  }

  /// `path` as seen from `folder`, with `.` and `..` resolved; nil if it leaves the top.
  package static func resolve(_ path: String, from folder: String) -> String? {
    var base = folder.utf8[...]
    var rest = path.utf8[...]
    if rest.first == slash {
      base = base.prefix(0)
      rest = rest.drop { $0 == slash }
    }
    while rest.first == UInt8(ascii: ".") {
      if rest.starts(with: "../".utf8) {
        guard !base.isEmpty else { return nil }
        base = base.lastIndex(of: slash).map { base[..<$0] } ?? base.prefix(0)
        rest = rest.dropFirst(3)
      } else if rest.starts(with: "./".utf8) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    let plain = Substring(rest)
    guard !needsCare(rest) else { return resolveSlowly(plain, from: Substring(base)) }
    return base.isEmpty ? String(plain) : Substring(base) + "/" + plain
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether dots or doubled slashes stand further on in a path.
  private static func needsCare(_ path: Substring.UTF8View) -> Bool {
    var previous = slash
    for byte in path {
      if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return true }
      previous = byte
    }
    return path.isEmpty || previous == slash
  }

  private static func resolveSlowly(_ path: Substring, from folder: Substring) -> String? {
    var names = folder.split(separator: "/")
    for name in path.split(separator: "/") {
      switch name {
      case ".": continue
      case "..":
        guard names.popLast() != nil else { return nil }
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
  }
}
