import CharterModel
import Foundation
import TestThreads
import Testing
import Workbench

@Suite("watch: the published site follows the folder", .ownThreads, .serialized)
struct WatchTests {
  static let files = [
    "diapason.yaml": "language: en\nname: Handbook\n", "content/index.md": "# Home\n\nfirst\n",
    "content/a/b.md": "# B\n",
  ]

  /// A watch that has published for the first time, unless it is not expected to.
  private func watch(
    _ handbook: Handbook, _ arguments: [String] = ["--date", "2026-10-01"],
    in zone: String = "UTC", isExpectedToPublish: Bool = true
  ) throws -> RunningProgram {
    let program = try RunningProgram(
      handbook.program(["TZ": zone]), ["watch"] + arguments)
    if isExpectedToPublish {
      #expect(eventually { program.publications == 1 }, "\(program.error)")
    }
    return program
  }

  private func handbook() throws -> Handbook { try Handbook(Self.files, isPlain: true) }

  private func isPublished(_ words: String, in handbook: Handbook, at page: String = "index.html")
    -> Bool
  {
    eventually { handbook.folder.text("public/" + page)?.contains(words) == true }
  }

  @Test("however a file is saved, it is published", arguments: [[], ["--poll", "0.1"]])
  func saving(arguments: [String]) throws {
    let handbook = try handbook()
    let program = try watch(handbook, ["--date", "2026-10-01"] + arguments)
    let (folder, page) = (handbook.folder, "content/index.md")
    #expect(isPublished("first", in: handbook))
    try folder.overwrite(page, with: "# Home\n\nin place\n")
    #expect(isPublished("in place", in: handbook))
    try folder.write("# Home\n\nrenamed over\n", to: "content/.new")
    #expect(rename(folder("content/.new"), folder(page)) == 0)
    #expect(isPublished("renamed over", in: handbook))
    try folder.remove("content/a/b.md")
    #expect(eventually { !folder.exists("public/a/b.html") })
    #expect(program.isRunning)
  }

  @Test("a thousand files written in one go are published, and by few builds")
  func manyFiles() throws {
    let handbook = try handbook()
    let program = try watch(handbook)
    let folder = handbook.folder
    try folder.write("# In\n", to: "content/in/index.md")
    #expect(eventually { folder.exists("public/in/index.html") })
    for number in 0..<1000 { try folder.write("# P\(number)\n", to: "aside/p\(number).md") }
    for number in 0..<1000 {
      rename(folder("aside/p\(number).md"), folder("content/in/p\(number).md"))
    }
    #expect(isPublished("P999", in: handbook, at: "in/p999.html"))
    #expect(FileTree.paths(in: folder("public/in")).count == 1001)
    // They settle once; a busy machine may pause in between.
    #expect(program.publications < 6, "\(program.error)")
  }

  @Test("content with errors leaves the published site and says what is wrong")
  func mistakes() throws {
    let handbook = try handbook()
    let program = try watch(handbook)
    // In one step: a file that a slow machine leaves empty for long is published empty.
    try handbook.folder.write("# Home\n\n[x](gone.md)\n", to: "content/.new")
    #expect(rename(handbook.folder("content/.new"), handbook.folder("content/index.md")) == 0)
    #expect(eventually { program.error.contains("nothing was published") })
    #expect(program.error.contains("content/index.md:3:5: error: no page “gone.md”"))
    #expect(isPublished("first", in: handbook))
    try handbook.folder.overwrite("content/index.md", with: "# Home\n\nmended\n")
    #expect(isPublished("mended", in: handbook))
  }

  @Test("a folder that is deleted keeps the published site, and is followed when it is back")
  func deletedFolder() throws {
    let handbook = try handbook()
    let program = try watch(handbook)
    #expect(rename(handbook.folder("content"), handbook.folder("aside")) == 0)
    #expect(eventually { program.error.contains("the folder content/ is gone") })
    #expect(isPublished("first", in: handbook))
    #expect(rename(handbook.folder("aside"), handbook.folder("content")) == 0)
    try handbook.folder.overwrite("content/a/b.md", with: "# Back\n")
    #expect(isPublished("Back", in: handbook, at: "a/b.html"))
    try handbook.folder.remove("content/a")
    #expect(eventually { !handbook.folder.exists("public/a/b.html") })
    try handbook.folder.write("# Again\n", to: "content/a/b.md")
    #expect(isPublished("Again", in: handbook, at: "a/b.html"))
  }

  @Test(
    "a source link that leads elsewhere is followed there, and a folder that is replaced",
    arguments: [[], ["--poll", "0.1"]])
  func replaced(arguments: [String]) throws {
    let handbook = try handbook()
    let folder = handbook.folder
    let small = folder("themes/diapason")
    for (name, text) in [("one", "of one"), ("two", "of two"), ("three", "of three")] {
      try folder.write("language: en\n", to: "\(name)/diapason.yaml")
      try folder.write("# Home\n\n\(text)\n", to: "\(name)/content/index.md")
    }
    try folder.link("book", to: "one")
    let program = try watch(
      handbook,
      ["--date", "2026-10-01", "--source", "book", "--output", "public", "--theme", small]
        + arguments)
    #expect(isPublished("of one", in: handbook))
    try folder.link("book.new", to: "two")
    #expect(rename(folder("book.new"), folder("book")) == 0)
    #expect(isPublished("of two", in: handbook))
    try folder.overwrite("two/content/index.md", with: "# Home\n\nsaved there\n")
    #expect(isPublished("saved there", in: handbook))
    #expect(rename(folder("two"), folder("away")) == 0)
    #expect(rename(folder("three"), folder("two")) == 0)
    #expect(isPublished("of three", in: handbook))
    #expect(rename(folder("two/content"), folder("aside")) == 0)
    #expect(rename(folder("away/content"), folder("two/content")) == 0)
    #expect(isPublished("saved there", in: handbook))
    #expect(program.isRunning)
  }

  @Test("a log that nobody reads any more does not end it", arguments: ["human", "json"])
  func lostReader(format: String) throws {
    let handbook = try handbook()
    var bash = Program("/bin/bash", environment: ["P": try handbook.program().path])
    bash.folder = handbook.folder.path
    let script =
      "exec \"$P\" watch --date 2026-10-01 --format \(format) 2> >(exec <&-) > >(exec <&-)"
    let program = try RunningProgram(bash, ["-c", script])
    #expect(isPublished("first", in: handbook))
    for text in ["second", "third"] {
      try handbook.folder.overwrite("content/index.md", with: "# Home\n\n\(text)\n\n[x](gone.md)\n")
      usleep(300_000)
      try handbook.folder.overwrite("content/index.md", with: "# Home\n\n\(text)\n")
      #expect(isPublished(text, in: handbook))
    }
    #expect(program.isRunning)
  }

  /// A user's namespace of its own, whose limits can be set.
  private static func limited(_ limit: String) -> String {
    "exec unshare -U -r bash -c 'echo \(limit); exec \"$P\" watch --date 2026-10-01'"
  }

  private static var canLimit: Bool {
    let words = "echo 9 > /proc/sys/user/max_inotify_watches"
    return (try? Program("/usr/bin/unshare")("-U", "-r", "bash", "-c", words))?.code == 0
  }

  @Test(
    "what the system will not watch is looked at again and again, and that is said",
    .enabled(if: canLimit),
    arguments: [
      "2 > /proc/sys/user/max_inotify_watches", "7 > /proc/sys/user/max_inotify_watches",
      "0 > /proc/sys/user/max_inotify_instances",
    ])
  func limits(limit: String) throws {
    let handbook = try handbook()
    var bash = Program("/bin/bash", environment: ["P": try handbook.program().path])
    bash.folder = handbook.folder.path
    let program = try RunningProgram(bash, ["-c", Self.limited(limit)])
    #expect(isPublished("first", in: handbook), "\(program.error)")
    for name in ["k", "k/l", "k/l/m", "k/l/m/n", "k/l/m/n/o", "k/l/m/n/o/p"] {
      try handbook.folder.write("# Deep\n", to: "content/\(name)/index.md")
    }
    #expect(isPublished("Deep", in: handbook, at: "k/l/m/n/o/p/index.html"))
    try handbook.folder.overwrite("content/k/l/m/n/o/p/index.md", with: "# Deep\n\nsaved\n")
    #expect(isPublished("saved", in: handbook, at: "k/l/m/n/o/p/index.html"))
    let said = program.error.components(separatedBy: "looked at again every 2 seconds").count - 1
    #expect(said >= 1 && program.isRunning, "\(program.error)")
  }

  @Test("another build on the same output is waited for")
  func lock() throws {
    let handbook = try handbook()
    let lock = open(handbook.folder(".public.diapason-lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    #expect(flock(lock, LOCK_EX) == 0)
    let program = try watch(handbook, isExpectedToPublish: false)
    #expect(eventually { program.error.contains("another build is writing") })
    #expect(!handbook.isPublished && program.isRunning)
    flock(lock, LOCK_UN)
    close(lock)
    #expect(isPublished("first", in: handbook))
  }

  @Test("what no change would mend ends it with code 2 at the start, and is waited for later")
  func hindered() throws {
    let foreign = try handbook()
    try foreign.folder.write("mine", to: "public/mine.txt")
    let refused = try watch(foreign, isExpectedToPublish: false)
    #expect(eventually { refused.exitCode == 2 } && refused.error.contains("mine.txt"))
    let handbook = try handbook()
    let program = try watch(handbook)
    try handbook.folder.write("mine", to: "public/mine.txt")
    try handbook.folder.overwrite("content/index.md", with: "# Home\n\nsecond\n")
    #expect(eventually { program.error.contains("mine.txt") })
    try handbook.folder.remove("public/mine.txt")
    #expect(isPublished("second", in: handbook))
    #expect(program.error.components(separatedBy: "mine.txt").count == 2)
  }

  @Test("SIGTERM and Ctrl-C end it with code 0", arguments: [SIGTERM, SIGINT])
  func end(signal: Int32) throws {
    #expect(try watch(try handbook()).end(by: signal) == 0)
  }

  @Test("at midnight it builds with the new date, without any change")
  func midnight() throws {
    // A zone whose clock shows a few seconds before midnight; on a machine that is too slow to
    // publish before it, another.
    for seconds in [4, 8, 16] {
      let handbook = try handbook()
      let now = Int(Date().timeIntervalSince1970)
      let ahead = (2 * 86_400 - seconds - now % 86_400) % 86_400
      let clock = String(
        format: "<XXX>-%02d:%02d:%02d", ahead / 3600, ahead / 60 % 60, ahead % 60)
      let program = try watch(handbook, [], in: clock)
      if Int(Date().timeIntervalSince1970) >= now + seconds { continue }
      #expect(eventually { program.publications == 2 }, "\(program.error)")
      return
    }
  }

  @Test("the company's day begins at its own midnight, in summer and in winter")
  func companyDay() throws {
    let rows = [
      ("Europe/Paris", 1_767_221_999, "2025-12-31"), ("Europe/Paris", 1_767_222_000, "2026-01-01"),
      ("Europe/Paris", 1_782_856_799, "2026-06-30"), ("Europe/Paris", 1_782_856_800, "2026-07-01"),
      ("America/Montreal", 1_767_243_599, "2025-12-31"),
      ("America/Montreal", 1_767_243_600, "2026-01-01"),
      ("Pacific/Noumea", 1_767_185_999, "2025-12-31"),
      ("Pacific/Noumea", 1_767_186_000, "2026-01-01"), ("UTC", -1, "1969-12-31"),
    ]
    for (name, seconds, day) in rows {
      let zone = try #require(CompanyZone(named: name))
      #expect(zone.day(at: seconds).description == day, "\(name) \(seconds)")
    }
  }
}

extension RunningProgram {
  fileprivate var publications: Int { error.components(separatedBy: " pages: ").count - 1 }
}
