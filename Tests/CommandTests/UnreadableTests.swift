import Foundation
import Testing
import Workbench

/// Files that are none, links that lead elsewhere, folders without permission.
@Suite("What cannot be read is named, and never waited for")
struct UnreadableTests {
  @Test(
    "of content, by its path, whatever it is",
    arguments: ["pipe.md", "pipe.csv", "pipe.png", "a/pipe", "device.md", "out.md"])
  func content(name: String) throws {
    let book = try Handbook.page("# H\n")
    try book.folder.write("# A\n", to: "content/a/index.md")
    let path = book.folder("content/" + name)
    switch name {
    case "device.md": try book.folder.link("content/" + name, to: "/dev/zero")
    case "out.md": try book.folder.link("content/" + name, to: "/etc/passwd")
    default: #expect(mkfifo(path, 0o644) == 0)
    }
    let ending = try book.run("build", "--format", "line")
    #expect(ending.code == 1 && !book.isPublished)
    #expect(ending.reports.map(\.place) == ["content/\(name):1:1:"])
    #expect(["unreadable-file", "link-outside"].contains(ending.reports.first?.id))
    try book.folder.remove("content/" + name)
    #expect(try book.run("build").code == 0)
  }

  @Test(
    "a name that is no text is named, and the rest is published",
    arguments: ["caf\u{E9}.md", "caf\u{E9}.pdf", "caf\u{E9}/a.md", "\u{E9}.csv"])
  func nameInLatin1(name: String) throws {
    let book = try Handbook.page("# H\n\n[\u{FFFD}](\u{FFFD}.md)\n")
    try book.folder.write("# A\n", to: "content/\u{FFFD}.md")
    let bytes = Array(book.folder("content/").utf8) + name.unicodeScalars.map { UInt8($0.value) }
    let path = bytes.map { CChar(bitPattern: $0) } + [0]
    if name.contains("/") {
      var folder = Array(path[..<path.lastIndex(of: CChar(UInt8(ascii: "/")))!])
      folder.append(0)
      #expect(mkdir(folder, 0o755) == 0)
    }
    let file = try #require(fopen(path, "w"))
    fputs("# secret\n", file)
    fclose(file)
    for command in ["check", "build"] {
      let ending = try book.run(command, "--format", "line")
      #expect(ending.code == 0, "\(ending.error)")
      #expect(ending.reports.map(\.id) == ["unread-text"])
      #expect(ending.error.contains("UTF-8"))
    }
    #expect(book.site.keys.contains("\u{FFFD}.html") || book.site.count > 3)
  }

  @Test("an index that is a link to nothing may keep its folder for some: nothing is published")
  func linkedIndex() throws {
    for target in ["gone.md", "/etc/hostname"] {
      let book = try Handbook.page("# H\n")
      try book.folder.write("# A\n", to: "content/a/page.md")
      try book.folder.link("content/a/index.md", to: target)
      let ending = try book.run("build", "--lenient", "--format", "line")
      #expect(ending.code == 1 && !book.isPublished)
      #expect(ending.reports.map(\.id) == ["unreadable-file"], "\(ending.error)")
    }
  }

  @Test("two pictures whose names look the same are named")
  func sameName() throws {
    let book = try Handbook.page("# H\n\n![x](\u{E9}.svg)\n")
    let picture = #"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#
    try book.folder.write(picture, to: "content/\u{E9}.svg")
    try book.folder.write(picture, to: "content/e\u{301}.svg")
    let ending = try book.run("build", "--format", "line")
    #expect(ending.code == 1, "\(ending.error)")
    #expect(ending.reports.first?.id == "duplicate-address", "\(ending.error)")
    try book.folder.remove("content/e\u{301}.svg")
    #expect(try book.run("build").code == 0)
  }

  @Test(
    "what a server would run is not published from a theme",
    arguments: ["a.php", "web.config", "x.sh"])
  func servedAsset(name: String) throws {
    let book = try Handbook.page("# H\n")
    try book.folder.write("x", to: "themes/own/assets/" + name)
    let ending = try book.run("build", "--theme", "own", "--format", "line")
    #expect(ending.code == 1 && ending.reports.map(\.place) == ["themes/own/assets/\(name):1:1:"])
    #expect(try book.run("build", "--theme", "own", "--lenient").code == 0)
    #expect(
      !book.site.keys.contains {
        $0.hasSuffix(".php") || $0.hasSuffix(".config") || $0.hasSuffix(".sh")
      })
  }

  @Test(
    "of a theme, and nothing of it is published",
    arguments: [
      "assets/x.txt", "styles/x.css", "scripts/x.js", "layouts/x.mustache", "strings/fr.yaml",
    ],
    ["/etc/passwd", "pipe", "/dev/zero", "nowhere", "../../../content/secret.txt", "huge"])
  func theme(name: String, target: String) throws {
    let book = try Handbook.page("# H\n")
    try book.folder.write("root: secret", to: "content/secret.txt")
    try book.folder.write("", to: "themes/own/assets/own.txt")
    for part in ["styles", "scripts", "layouts", "strings"] {
      try FileManager.default.createDirectory(
        atPath: book.folder("themes/own/" + part), withIntermediateDirectories: true)
    }
    let path = "themes/own/" + name
    switch target {
    case "pipe": #expect(mkfifo(book.folder(path), 0o644) == 0)
    case "huge":
      try book.folder.write("", to: path)
      truncate(book.folder(path), 17 << 20)
    default: try book.folder.link(path, to: target)
    }
    let ending = try book.run("build", "--theme", "own", "--format", "line")
    #expect(ending.code == 1 && !book.isPublished)
    #expect(ending.reports.contains { $0.place == "\(path):1:1:" }, "\(ending.error)")
    _ = try book.run("build", "--theme", "own", "--lenient")
    #expect(!book.site.values.contains { String(decoding: $0, as: UTF8.self).contains("root:") })
  }

  @Test("a theme's links within it are followed; a whole part from elsewhere is not")
  func themeLinks() throws {
    let book = try Handbook.page("# H\n")
    try book.folder.write("own", to: "themes/own/assets/own.txt")
    try book.folder.link("themes/own/assets/same.txt", to: "own.txt")
    #expect(try book.run("build", "--theme", "own").code == 0)
    #expect(book.site.keys.contains { $0.hasPrefix("assets/same.") })
    try book.folder.link("themes/own/scripts", to: "/etc")
    let ending = try book.run("build", "--theme", "own", "--format", "line")
    #expect(ending.reports.map(\.id) == ["link-outside"])
  }

  @Test(
    "a configuration that is none stops everything: it says who may read what",
    arguments: ["pipe", "folder", "/etc/hostname", "nowhere", "/dev/zero", "huge"])
  func configuration(kind: String) throws {
    let book = try Handbook(["content/index.md": "# H\n"], isPlain: true)
    switch kind {
    case "pipe": #expect(mkfifo(book.folder("diapason.yaml"), 0o644) == 0)
    case "folder": try book.folder.write("", to: "diapason.yaml/x")
    case "huge":
      try book.folder.write(String(repeating: "# x\n", count: 300_000), to: "diapason.yaml")
    default: try book.folder.link("diapason.yaml", to: kind)
    }
    for command in ["build", "check"] {
      let ending = try book.run(command, "--format", "line", "--lenient")
      #expect(ending.code == 2 && ending.error.contains("diapason.yaml"))
      #expect(ending.reports.map(\.id) == ["bad-source"], "\(ending.error)")
    }
    #expect(!book.isPublished)
  }

  @Test(
    "a source that is not there says so, and how to name it", arguments: ["gone", "file", "x/y"])
  func source(path: String) throws {
    let book = try Handbook.page("# H\n")
    try book.folder.write("", to: "file")
    for command in ["build", "check", "add", "proofread", "export"] {
      let words: [String] =
        switch command {
        case "add": ["add", "rule", "x"]
        case "proofread": ["proofread", "file"]
        case "export": ["export", "hosting", "h"]
        default: [command]
        }
      let ending = try book.program().run(words + ["--source", path, "--language", "en"])
      #expect(ending.code == 2 && ending.error.contains(path), "\(ending.error)")
    }
    let ending = try book.run("build", "--source", path, "--language", "en")
    #expect(ending.error.contains("[bad-source]\n   help: write --source and the folder"))
  }

  @Test(
    "what permissions keep from this user is the source's fault, not the output's",
    arguments: [
      ("content/s", "content/s:1:1:", "unreadable-file", 1),
      ("content/s/index.md", "content/s/index.md:1:1:", "unreadable-file", 1),
      ("content/d.pdf", "content/d.pdf:1:1:", "unreadable-file", 1),
      ("content", "error:", "bad-source", 2), ("diapason.yaml", "error:", "bad-source", 2),
    ] as [(String, String, String, Int32)])
  func permissions(path: String, place: String, id: String, code: Int32) throws {
    let book = try Handbook(
      [
        "content/index.md": "# H\n\n[d](d.pdf)\n", "content/s/index.md": "# S\n",
        "content/d.pdf": "%PDF-1.4", "diapason.yaml": "language: en\n",
      ], isPlain: true)
    chmod(book.folder.path, 0o777)
    let away = try TemporaryFolder()
    var program = try PlainUser.running(book.program(), copiedTo: away)
    program.folder = book.folder.path
    #expect(try program("check", "--date", "2026-10-01").code == 0)
    let mode = FileTree.mode(of: book.folder(path)) ?? 0
    chmod(book.folder(path), 0)
    for lenient in [[], ["--lenient"]] {
      let ending = try program.run(
        ["build", "--date", "2026-10-01", "--format", "line", "--language", "en"] + lenient)
      #expect(ending.code == code && !book.isPublished, "\(ending.error)")
      #expect(ending.reports.map(\.id) == [Substring(id)], "\(ending.error)")
      #expect(ending.reports.first?.place == Substring(place))
    }
    chmod(book.folder(path), mode)
  }
}
