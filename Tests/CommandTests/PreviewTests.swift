import Foundation
import TestThreads
import Testing
import Workbench

@Suite("The preview over a socket", .ownThreads, .serialized)
struct PreviewTests {
  static let files = [
    "diapason.yaml": "language: en\nname: Handbook\n",
    "content/index.md": "# Home\n\nfirst\n",
    "content/soon.md": "---\ndraft: yes\n---\n# Soon\n",
  ]

  private func preview(_ arguments: [String] = []) throws -> RunningPreview {
    try RunningPreview(try Handbook(Self.files, isPlain: true), arguments)
  }

  @Test("pages, their heads alone, drafts and wrong addresses are answered")
  func answers() throws {
    let preview = try preview()
    let home = try preview.ask("/")
    #expect(home.status == 200 && home.text.contains("first"))
    let head = try preview.ask("/", method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(head.head.contains("Content-Length: \(home.body.count)\r\n"))
    #expect(try preview.ask("/", method: "POST").status == 405)
    let draft = try preview.ask("/soon.html")
    #expect(draft.status == 200 && draft.text.contains("class=\"diapason-draft\""))
    #expect(try preview.ask("/gone.html").status == 404)
    let connection = try BrowserConnection(port: preview.port)
    for _ in 0..<3 {
      #expect(try connection.ask("/", host: "localhost:\(preview.port)").body == home.body)
    }
    #expect(!preview.handbook.isPublished)
  }

  @Test("an address that climbs out of the site and a foreign host are refused")
  func hostile() throws {
    let preview = try preview()
    for path in [
      "/%2e%2e/diapason.yaml", "/..%2fdiapason.yaml", "/..%2f", "/../../etc/passwd",
      "/%2e%2e/Package.swift", "//etc/passwd", "/content/index.md", "/%00", "*", "?",
    ] {
      let answer = try preview.ask(path)
      #expect(answer.status == 404 && !answer.text.contains("language: en"), "\(path)")
    }
    for host in ["evil.example", "evil.example:\(preview.port)", "127.0.0.1", "127.0.0.1:1"] {
      #expect(try preview.ask("/", host: host).status == 403, "\(host)")
      #expect(try preview.ask("/.diapason/changes", host: host).status == 403, "\(host)")
    }
    try BrowserConnection(port: preview.port).send("no request at all\r\n\r\n")
    try BrowserConnection(port: preview.port).send(String(repeating: "x", count: 200_000))
    #expect(try preview.ask("/").status == 200)
  }

  @Test("a thousand idle connections keep nobody waiting")
  func idle() throws {
    let preview = try preview()
    let idle = try (0..<1000).map { _ in try BrowserConnection(port: preview.port) }
    for _ in 0..<20 { #expect(try preview.ask("/").status == 200) }
    for connection in idle.suffix(200) { connection.send("GET / HT") }
    #expect(try preview.ask("/").status == 200)
    withExtendedLifetime(idle) { #expect(preview.program.isRunning) }
  }

  @Test("a port that is taken leads to the next one")
  func nextPort() throws {
    let first = try preview()
    let second = try RunningPreview(try Handbook.page("# Other\n"), at: first.port)
    #expect(second.port > first.port)
    #expect(try second.says("Other"))
    #expect(try first.text().contains("first"))
  }

  @Test("what is saved is served, however an editor saves it", arguments: [[], ["--poll", "0.1"]])
  func saving(arguments: [String]) throws {
    let preview = try preview(arguments)
    let folder = preview.handbook.folder
    let page = "content/index.md"
    try folder.overwrite(page, with: "# Home\n\nin place\n")
    #expect(try preview.says("in place"))
    try folder.write("# Home\n\nrenamed over\n", to: "content/.index.md.swp")
    #expect(rename(folder("content/.index.md.swp"), folder(page)) == 0)
    #expect(try preview.says("renamed over"))
    #expect(rename(folder(page), folder("content/index.md~")) == 0)
    try folder.overwrite(page, with: "# Home\n\nput aside and written anew\n")
    #expect(try preview.says("put aside"))
    try folder.remove(page)
    try folder.overwrite(page, with: "# Home\n\ndeleted and created\n")
    #expect(try preview.says("deleted and created"))
    try folder.overwrite(page, with: "# Another home\n\ndeleted and created\n")
    #expect(try preview.says("<title>Another home"))
    try folder.remove("content/soon.md")
    #expect(try eventually { try preview.ask("/soon.html").status == 404 })
  }

  @Test("five hundred files at once are all served, and all gone when their folder is")
  func manyFiles() throws {
    let preview = try preview()
    let folder = preview.handbook.folder
    for number in 0..<500 {
      try folder.overwrite("content/in/deep/p\(number).md", with: "# P\(number)\n")
    }
    #expect(try preview.says("P499", at: "/in/deep/p499.html"))
    for number in [0, 1, 250, 498] {
      #expect(try preview.says("<title>P\(number)", at: "/in/deep/p\(number).html"))
    }
    try folder.remove("content/in")
    #expect(try eventually { try preview.ask("/in/deep/p499.html").status == 404 })
    try folder.overwrite("content/in/deep/p7.md", with: "# Back\n")
    #expect(try preview.says("Back", at: "/in/deep/p7.html"))
  }

  @Test("a mistake stands on top of the last good page, with its place, until it is mended")
  func mistakes() throws {
    let preview = try preview()
    let folder = preview.handbook.folder
    try folder.overwrite("content/index.md", with: "# Home\n\nSee [this](gone.md).\n")
    #expect(try preview.says("no page “gone.md”"))
    let page = try preview.text()
    for words in ["content/index.md:3:12", "See [this](gone.md).", "1 error;", "first"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(try preview.says("no page “gone.md”", at: "/soon.html"))
    try folder.overwrite("diapason.yaml", with: "language: en\nname: \"Hand\n")
    #expect(try preview.says("diapason.yaml:"))
    try folder.overwrite("diapason.yaml", with: "language: en\nname: Manual\n")
    try folder.overwrite("content/index.md", with: "# Home\n\nmended\n")
    #expect(try preview.says("mended"))
    #expect(try preview.forgets("diapason-problems"))
  }

  @Test("reports that nobody reads keep no page waiting")
  func heldTerminal() throws {
    let handbook = try Handbook(Self.files, isPlain: true)
    let port = try UInt16.free()
    // Whoever holds the pipe open never reads it; it takes 64 kilobytes.
    let shell = Program(
      "/bin/bash", environment: ["P": try handbook.program().path], folder: handbook.folder.path)
    let program = try RunningProgram(
      shell,
      [
        "-c",
        "mkfifo reports; exec 3<>reports; exec \"$P\" preview --port \(port) --date 2026-10-01 2>reports",
      ])
    func says(_ words: String) -> Bool {
      eventually {
        let answer = try? BrowserConnection(port: port).ask(
          "/", host: "127.0.0.1:\(port)", isLast: true)
        return answer?.text.contains(words) ?? false
      }
    }
    try #require(says("first"), "\(program.exitCode ?? 0)")
    for number in 1...3 {
      let faults = (0..<1000).map { "See [this](gone-\(number)-\($0).md).\n\n" }.joined()
      try handbook.folder.overwrite("content/index.md", with: "# Home\n\n\(faults)")
      #expect(says("gone-\(number)-"))
    }
    try handbook.folder.overwrite("content/index.md", with: "# Home\n\nmended\n")
    #expect(says("mended"))
    withExtendedLifetime(program) {}
  }

  @Test("what authors alone need stays while the folder changes")
  func forAuthors() throws {
    let files = [
      "diapason.yaml": "language: en\nname: Handbook\n",
      "content/index.md": "# Home\n\nfirst\n",
      "content/help.md": "---\nfor-authors: yes\n---\n# How to write\n",
    ]
    let preview = try RunningPreview(Handbook(files))
    func isForAuthors() throws -> Bool {
      let html = try preview.text()
      return html.contains("<code>content/index.md</code>") && html.contains(">How to write</a>")
    }
    #expect(try isForAuthors())
    // A page more is a whole build, which stays.
    try preview.handbook.folder.write("# Fresh\n", to: "content/fresh.md")
    #expect(try preview.says(">Fresh</a>"))
    #expect(try isForAuthors())
  }

  @Test("at midnight the pages are those of the new day, though no file has changed")
  func midnight() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    // A zone in which this day has five seconds left.
    let now = Date()
    let second = Int(now.timeIntervalSince(calendar.startOfDay(for: now)))
    let shift = second < 43_200 ? -second - 5 : 86_400 - second - 5
    let next = calendar.dateComponents(
      [.year, .month, .day], from: now.addingTimeInterval(TimeInterval(shift + 5)))
    let (hours, rest) = abs(shift).quotientAndRemainder(dividingBy: 3600)
    // POSIX counts westwards.
    let zone = "XXX\(shift > 0 ? "-" : "")\(hours):\(rest / 60):\(rest % 60)"
    let preview = try RunningPreview(
      Handbook(["diapason.yaml": "language: en\nname: Handbook\n", "content/index.md": "# Home\n"]),
      todayIn: zone)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let month = months[try #require(next.month) - 1]
    let words = try " \(#require(next.day))\u{A0}\(month) \(#require(next.year))"
    #expect(try preview.says(words), "\(words) in \(zone)")
  }

  @Test("an open page hears of a change, and of nothing else")
  func news() throws {
    let preview = try preview()
    let match = try #require(
      try preview.text().firstMatch(of: /data-version="(\w+)" data-plain="(\w+)"/))
    let question = "/.diapason/changes?version=\(match.1)&plain=\(match.2)&page=%2F"
    let connection = try BrowserConnection(port: preview.port)
    try preview.handbook.folder.overwrite("content/index.md", with: "# Home\n\nsecond\n")
    let answer = try connection.ask(question, host: "127.0.0.1:\(preview.port)")
    #expect(answer.text == "{\"reload\": true}")
  }

  @Test("Ctrl-C ends it with code 0", arguments: [SIGINT, SIGTERM])
  func end(signal: Int32) throws {
    let preview = try preview()
    #expect(preview.program.end(by: signal) == 0)
  }
}
