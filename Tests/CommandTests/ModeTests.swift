import Foundation
import Testing
import Workbench

@Suite("Modes, groups and times of what is published")
struct ModeTests {
  private static let files = [
    "diapason.yaml":
      "language: en\nname: H\ntargets: {www: {kind: folder, path: www, keep: 5}}\n",
    "content/index.md": "# Home\n", "content/a/b.md": "# B\n",
  ]

  private func run(_ umask: String, _ command: String, in book: Handbook) throws {
    let ending = try book.program().shell(
      "umask \(umask); \"$P\" \(command) --date 2026-10-01 2>&1")
    #expect(ending.code == 0, "\(ending.output)")
  }

  /// The modes of all files of a site, and of the folders in it.
  private func modes(of site: String, in book: Handbook) -> (
    files: Set<UInt32>, folders: Set<UInt32>
  ) {
    let root = book.folder(site)
    let paths = FileTree.paths(in: root)
    let folders = Set(
      paths.flatMap { path in
        path.split(separator: "/").indices.dropFirst().map {
          path.split(separator: "/")[..<$0].joined(separator: "/")
        }
      })
    return (
      Set(paths.compactMap { FileTree.mode(of: root + "/" + $0) }),
      Set(folders.compactMap { FileTree.mode(of: root + "/" + $0) })
    )
  }

  @Test(
    "they are those of the run's umask, whatever an earlier run's was, changed or not",
    arguments: [("build", "public"), ("publish", "www/current/.")], [true, false])
  func umask(_ command: (words: String, site: String), isChanged: Bool) throws {
    let book = try Handbook(Self.files, isPlain: true)
    try run("077", command.words, in: book)
    let before = modes(of: command.site, in: book)
    #expect(before.files == [0o600] && before.folders == [0o700])
    if isChanged { try book.folder.write("# Home\n\nnew\n", to: "content/index.md") }
    for (umask, file, folder) in [("022", 0o644, 0o755), ("027", 0o640, 0o750)]
      as [(String, UInt32, UInt32)]
    {
      try run(umask, command.words, in: book)
      let now = modes(of: command.site, in: book)
      #expect(now.files == [file], "\(umask)")
      #expect(now.folders == [folder], "\(umask)")
    }
  }

  @Test("an older release keeps its own files and modes")
  func olderRelease() throws {
    let book = try Handbook(Self.files, isPlain: true)
    try run("077", "publish", in: book)
    let first = try #require(
      try? FileManager.default.destinationOfSymbolicLink(atPath: book.folder("www/current")))
    try run("022", "publish", in: book)
    #expect(modes(of: "www/" + first, in: book).files == [0o600])
    #expect(modes(of: "www/current/.", in: book).files == [0o644])
  }

  @Test("with the same umask unchanged files stay the same files, and with another keep their time")
  func kept() throws {
    let book = try Handbook(Self.files, isPlain: true)
    try run("022", "build", in: book)
    let before = FileTree.identities(in: book.folder("public"))
    try book.folder.write("# Home\n\nnew\n", to: "content/index.md")
    try run("022", "build", in: book)
    let after = FileTree.identities(in: book.folder("public"))
    #expect(before["a/b.html"] == after["a/b.html"] && before["index.html"] != after["index.html"])
    try run("027", "build", in: book)
    let other = try #require(FileTree.identities(in: book.folder("public"))["a/b.html"])
    #expect(other.inode != after["a/b.html"]?.inode)
    #expect(other.seconds == after["a/b.html"]?.seconds)
    #expect(other.nanoseconds == after["a/b.html"]?.nanoseconds)
  }

  @Test(
    "the output folder keeps its own mode and group; so does a folder in it that somebody set",
    arguments: [0o700, 0o2750, 0o1777, 0o2775] as [UInt32])
  func ownFolder(mode: UInt32) throws {
    let book = try Handbook(Self.files, isPlain: true)
    try run("022", "build", in: book)
    let (site, inner) = (book.folder("public"), book.folder("public/a"))
    let group: UInt32 = geteuid() == 0 ? 65_534 : getegid()
    #expect(chown(site, UInt32.max, group) == 0 && chmod(site, mode) == 0)
    #expect(chown(inner, UInt32.max, group) == 0 && chmod(inner, 0o2710) == 0)
    try book.folder.write("# Home\n\nnew\n", to: "content/index.md")
    try book.folder.write("# New\n", to: "content/n/new.md")
    try run("022", "build", in: book)
    #expect(FileTree.mode(of: site) == mode && FileTree.group(of: site) == group)
    #expect(FileTree.mode(of: inner) == 0o2710 && FileTree.group(of: inner) == group)
    // What is new belongs to the folder's group where the folder says so.
    if mode & 0o2000 != 0 {
      #expect(FileTree.group(of: site + "/n/new.html") == group)
      #expect(FileTree.group(of: site + "/index.html") == group)
    }
    #expect(FileTree.mode(of: site + "/index.html") == 0o644)
  }

  @Test("folders that Diapason did not write are kept as they are")
  func dotFolders() throws {
    let book = try Handbook(Self.files, isPlain: true)
    try run("022", "build", in: book)
    try book.folder.write("x", to: "public/.well-known/deep/x.txt")
    chmod(book.folder("public/.well-known/deep/x.txt"), 0o604)
    chmod(book.folder("public/.well-known/deep"), 0o711)
    chmod(book.folder("public/.well-known"), 0o750)
    try book.folder.link("public/.link", to: "nowhere")
    try book.folder.write("# Home\n\nnew\n", to: "content/index.md")
    try run("077", "build", in: book)
    #expect(FileTree.mode(of: book.folder("public/.well-known")) == 0o750)
    #expect(FileTree.mode(of: book.folder("public/.well-known/deep")) == 0o711)
    #expect(FileTree.mode(of: book.folder("public/.well-known/deep/x.txt")) == 0o604)
    #expect(FileTree.kind(of: book.folder("public/.link")) == S_IFLNK)
  }
}
