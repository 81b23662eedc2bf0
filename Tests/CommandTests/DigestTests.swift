import Foundation
import TestThreads
import Testing
import Workbench

@Suite("Two machines, one digest", .ownThreads)
struct DigestTests {
  /// The sample in a folder of its own, its files made in another order.
  private static func machine(_ path: String, reversed: Bool) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var files = ["diapason.yaml"]
    for part in ["content", "themes"] {
      files += FileTree.paths(in: Checkout.folder + "/" + part).map { part + "/" + $0 }
    }
    for file in reversed ? files.reversed() : files {
      let bytes = try #require(FileManager.default.contents(atPath: Checkout.folder + "/" + file))
      try folder.write(Array(bytes), to: path + "/" + file)
    }
    // Another user writes there.
    for place in ["", path] { chmod(folder(place), 0o777) }
    return folder
  }

  @Test("the sample is the same to a byte in another directory, zone, locale, and for another user")
  func sample() throws {
    let first = try Self.machine("charte", reversed: false)
    let second = try Self.machine("home/équipe/a b/c", reversed: true)
    let diapason = try Program.built("diapason")
    let words = ["build", "--date", "2026-11-22", "--quiet"]

    var here = diapason
    here.folder = first("charte")
    here.environment = ["TZ": "Pacific/Kiritimati", "LC_ALL": "C", "HOME": first.path]
    let ending = try here.run(words + ["--theme", first("charte/themes/diapason")])
    #expect(ending.code == 0, "\(ending.error)")

    let isRoot = geteuid() == 0
    let user = ["--reuid=65534", "--regid=65534", "--clear-groups", diapason.path]
    var there = isRoot ? Program("/usr/bin/setpriv") : diapason
    there.environment = [
      "TZ": "America/Adak", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "USER": "nobody",
      "HOME": "/nonexistent", "LOGNAME": "nobody",
    ]
    there.folder = "/"
    let place = second("home/équipe/a b/c")
    let other = try there.run(
      (isRoot ? user : []) + words
        + ["--source", place, "--output", place + "/public", "--theme", place + "/themes/diapason"])
    #expect(other.code == 0, "\(other.error)")

    let (one, two) = (first.tree("charte/public"), FileTree.contents(of: place + "/public"))
    #expect(one.count > 400 && one.keys.sorted() == two.keys.sorted())
    #expect(one.filter { two[$0.key] != $0.value }.map(\.key).sorted() == [])
    #expect(one[".diapason.json"] != nil)
    if isRoot {
      let owner = try FileManager.default.attributesOfItem(atPath: place + "/public/index.html")
      #expect(owner[.ownerAccountID] as? Int == 65534)
    }
  }
}
