import Foundation
import TestThreads
import Testing
import Workbench

@Suite("Same input, same bytes; never half a site", .ownThreads)
struct ReproducibleTests {
  static func files(pages: Int = 40) -> [(String, String)] {
    var files: [(String, String)] = [
      ("content/index.md", "# Accueil\n\nVoir [CH-01] et ![logo](marque/logo.svg).\n"),
      (
        "content/marque/logo.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
      ),
      ("content/regles/index.md", "---\ncollection: règle\n---\n# Règles\n"),
      (
        "content/regles/CH-01.md",
        "---\nforce: doit\n---\n# Dire « nous »\n\n## Pourquoi\n\nParce que.\n"
      ),
      ("content/mots.csv", "dire;éviter\nnous;on\n"), ("content/日本.md", "# 日本\n"),
      ("diapason.yaml", "nom: \"Charte\"\nlangue: fr\naccent: \"#b23a16\"\n"),
    ]
    for number in 0..<pages {
      files.append(
        (
          "content/pages/p\(number).md",
          "# Page \(number)\n\n[suivante](p\((number + 7) % pages).md)\n"
        ))
    }
    return files
  }

  static func book(_ files: [(String, String)]) throws -> Handbook {
    let book = try Handbook([:])
    for (path, text) in files { try book.folder.write(text, to: path) }
    return book
  }

  @Test("folder, order of creation, time zone, locale and thread count change no byte")
  func sameBytes() throws {
    let files = Self.files()
    var trees: [[String: [UInt8]]] = []
    let surroundings: [[String: String]] = [
      [:], ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"],
      ["TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
      ["LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1", "HOME": "/nonexistent"],
    ]
    for (number, environment) in surroundings.enumerated() {
      var order = files
      var chance = SeededChance(seed: UInt64(number))
      if number > 0 { order.shuffle(using: &chance) }
      let book = try Self.book(order)
      #expect(try book.run("build", environment: environment).code == 0)
      trees.append(book.site)
    }
    #expect((trees.first?.count ?? 0) > 45)
    for tree in trees.dropFirst() {
      #expect(tree.keys.sorted() == trees[0].keys.sorted())
      #expect(tree.filter { trees[0][$0.key] != $0.value }.map(\.key) == [])
    }
  }

  @Test("from outside the folder, by an absolute path and through a link, the same bytes")
  func otherDirectories() throws {
    let book = try Self.book(Self.files(pages: 3))
    #expect(try book.run("build").code == 0)
    let inside = book.site
    let outside = try TemporaryFolder()
    try outside.link("link", to: book.folder.path)
    for source in [book.folder.path, "link"] {
      var program = try Program.built("diapason")
      program.folder = outside.path
      let ending = try program(
        "build", "--source", source, "--output", outside("site"), "--date", "2026-10-01")
      #expect(ending.code == 0, "\(ending.error)")
      let site = outside.tree("site")
      #expect(site.filter { inside[$0.key] != $0.value }.map(\.key) == [])
      #expect(site.count == inside.count)
      try outside.remove("site")
    }
  }

  @Test("a build after many edits is the build of a new folder")
  func afterEdits() throws {
    let book = try Self.book(Self.files(pages: 10))
    var chance = SeededChance(seed: 3)
    for round in 0..<6 {
      let number = chance.number(below: 10)
      try book.folder.write(
        "# Page \(number)\n\nTour \(round).\n", to: "content/pages/p\(number).md")
      if round == 3 { try book.folder.remove("content/pages/p9.md") }
      if round == 4 { try book.folder.write("# Neuf\n", to: "content/pages/p9.md") }
      _ = try book.run("build", "--lenient")
    }
    let fresh = try Handbook([:])
    for (path, bytes) in book.folder.tree() where !path.hasPrefix("public") && !path.hasPrefix(".")
    {
      try fresh.folder.write(bytes, to: path)
    }
    #expect(try fresh.run("build", "--lenient").code == 0)
    #expect(fresh.site == book.site)
  }

  @Test(
    "killed at any moment, a build leaves the old site or the new one, whole, and the next succeeds"
  )
  func killed() throws {
    let book = try Self.book(Self.files(pages: 120))
    var chance = SeededChance(seed: 20)
    func write(_ state: Int) throws {
      for number in 0..<120 {
        try book.folder.write(
          "# Page \(number)\n\nÉtat \(state).\n", to: "content/pages/p\(number).md")
      }
    }
    try write(0)
    let full = try book.run("build")
    #expect(full.code == 0)
    var states = [book.site]
    try write(1)
    #expect(try book.run("build").code == 0)
    states.append(book.site)
    let arguments = ["build", "--date", "2026-10-01"]
    let length = max(Int(full.seconds * 1_000_000), 20_000)
    var killed = 0
    for round in 0..<20 {
      try write(round % 2)
      // Half of the moments lie anywhere in the build, half where the new tree takes its place.
      let isAtTheEnd = round >= 10
      let delay = UInt32(chance.number(below: isAtTheEnd ? 3000 : length))
      let manifest = isAtTheEnd ? book.folder(".public.diapason-new/.diapason.json") : nil
      let isKilled = try book.program().runAndKill(
        arguments, afterMicroseconds: delay, since: manifest)
      if isKilled { killed += 1 }
      let left = book.site
      #expect(
        states.contains(left),
        "round \(round), after \(delay) µs: neither the old site nor the new one")
      #expect(try book.run("build").code == 0, "round \(round)")
      #expect(book.site == states[round % 2], "round \(round)")
    }
    #expect(killed >= 5)
    let names = try FileManager.default.contentsOfDirectory(atPath: book.folder.path).sorted()
    #expect(names == [".public.diapason-lock", "content", "diapason.yaml", "public"])
  }

  @Test("two builds at once: one publishes, the other waits its turn or says why not")
  func concurrentBuilds() async throws {
    let book = try Self.book(Self.files(pages: 60))
    let codes = await withTaskGroup(of: Int32.self) { group in
      for _ in 0..<4 {
        group.addTask { (try? book.run("build").code) ?? -1 }
      }
      return await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    #expect(codes.allSatisfy { $0 == 0 || $0 == 2 })
    #expect(codes.contains(0))
    #expect(try book.run("build").code == 0)
  }
}
