import Foundation
import TestThreads
import Testing
import Workbench

@Suite("The kits that employees download", .ownThreads)
struct KitTests {
  /// A second logo beside the sound one, valid until the day before the build's.
  static var files: [String: String] {
    var files = SoundCharter.files
    let logo = files["content/brand/assets/logo.md"] ?? ""
    files["content/brand/assets/former.md"] =
      logo.replacing("logo.svg", with: "former.svg").replacing("2027-01-01", with: "2026-09-30")
    files["content/brand/assets/former.svg"] =
      (files["content/brand/assets/logo.svg"] ?? "") + "<!-- the former logo -->"
    return files
  }

  static func kits(_ environment: [String: String]) throws -> [String: [UInt8]] {
    let book = try Handbook(files)
    #expect(try book.run("build", environment: environment).code == 0)
    return book.site.filter { $0.key.hasSuffix(".zip") }
  }

  @Test("unzip finds no fault in them, and no asset whose licence has ended")
  func whole() throws {
    let folder = try TemporaryFolder()
    let kits = try Self.kits([:])
    #expect(kits.count >= 2)
    var listings = ""
    for (path, bytes) in kits {
      try folder.write(bytes, to: "kit.zip")
      let tried = try Program("/usr/bin/env")("unzip", "-t", folder("kit.zip"))
      #expect(tried.code == 0, "\(path): \(tried.output)")
      #expect(tried.output.contains("No errors detected"))
      listings += tried.output
    }
    #expect(listings.contains("logo.svg"))
    #expect(!listings.contains("former.svg"))
  }

  @Test("a file that cannot be read stops the site: no kit is packed without it")
  func unreadable() throws {
    let book = try Handbook(Self.files)
    let away = try TemporaryFolder()
    var program = try PlainUser.running(book.program(), copiedTo: away)
    program.folder = book.folder.path
    chmod(book.folder.path, 0o777)
    let theme = Checkout.folder + "/themes/diapason"
    for name in ["logo.svg"] { chmod(book.folder("content/brand/assets/" + name), 0) }
    let ending = try program(
      "build", "--date", "2026-10-01", "--format", "line", "--theme", theme)
    #expect(ending.code != 0 && ending.error.contains("logo.svg"), "\(ending.error)")
    #expect(!book.isPublished)
  }

  @Test("two files of one name are both in it, named by their folders, and so does the list")
  func sameName() throws {
    var files = Self.files
    let logo = files["content/brand/assets/logo.md"] ?? ""
    files["content/brand/assets/dark-logo.md"] = logo.replacing("logo.svg", with: "dark/logo.svg")
    files["content/brand/assets/dark/logo.svg"] =
      (files["content/brand/assets/logo.svg"] ?? "") + "<!-- Licence: the dark logo -->"
    let book = try Handbook(files)
    let ending = try book.run("build")
    #expect(ending.code == 0, "\(ending.error)")
    let folder = try TemporaryFolder()
    try folder.write(book.site["assets/kit-tout.zip"] ?? [], to: "kit.zip")
    let unzip = Program("/usr/bin/env")
    let names = try unzip("unzip", "-Z1", folder("kit.zip")).output.split(separator: "\n")
    #expect(Set(names).isSuperset(of: ["assets-logo.svg", "dark-logo.svg"]), "\(names)")
    #expect(Set(names).count == names.count)
    let dark = try unzip("unzip", "-p", folder("kit.zip"), "dark-logo.svg").output
    #expect(dark.contains("the dark logo"))
    let list = try unzip("unzip", "-p", folder("kit.zip"), "README.txt").output
    #expect(list.contains("assets-logo.svg") && list.contains("dark-logo.svg"))
  }

  @Test("a file of the author's where the site puts a kit is named, and the kit stays")
  func taken() throws {
    var files = Self.files
    files["content/assets/kit-tout.zip"] = "PK"
    files["content/index.md"] = (files["content/index.md"] ?? "") + "\n[kit](assets/kit-tout.zip)\n"
    let book = try Handbook(files)
    let ending = try book.run("build", "--format", "line")
    #expect(ending.code == 1)
    #expect(
      ending.error.contains(
        "content/assets/kit-tout.zip:1:1: error: this file would be at “assets/kit-tout.zip”, "
          + "where the site puts one of its own [duplicate-address]"), "\(ending.error)")
    #expect(try book.run("build", "--lenient").code == 0)
    #expect((book.site["assets/kit-tout.zip"] ?? []).count > 100)
  }

  @Test("they have the same bytes in every time zone")
  func sameBytes() throws {
    let tokyo = try Self.kits(["TZ": "Asia/Tokyo"])
    let lima = try Self.kits(["TZ": "America/Lima"])
    #expect(tokyo == lima)
    #expect(!tokyo.isEmpty)
  }
}
