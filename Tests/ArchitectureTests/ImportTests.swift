import Foundation
import Testing
import Workbench

@Suite("Who may import whom")
struct ImportTests {
  /// What comes with Swift on every machine.
  static let platform: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
  ]

  static let allowed: [String: Set<String>] = [
    "Diagnosis": [],
    "Digests": ["CCrypto"],
    "Markdown": ["Diagnosis", "CCMarkGFM", "CGumbo"],
    "Comparison": ["Markdown"],
    "Proofreading": ["Diagnosis", "Markdown"],
    "Media": ["Diagnosis", "Markdown", "CXML"],
    "CharterModel": ["Diagnosis", "Digests", "Markdown", "Proofreading", "Media", "Yams"],
    "Hosting": ["Diagnosis", "CharterModel"],
    "Requests": ["Diagnosis", "Markdown"],
    "Layouts": ["Diagnosis", "Markdown", "CharterModel", "Requests"],
    "Search": ["Diagnosis", "Digests", "Markdown", "CharterModel", "CStemmer"],
    "SitePlan": ["Diagnosis", "Markdown", "Media", "CharterModel", "Layouts"],
    "Website": [
      "Diagnosis", "Digests", "Markdown", "Comparison", "Proofreading", "Media", "CharterModel",
      "Layouts", "Search", "SitePlan", "CZip",
    ],
    "Editing": ["Diagnosis", "Digests", "Markdown", "CharterModel"],
    "Disk": [
      "Diagnosis", "Digests", "Proofreading", "Media", "CharterModel", "Editing", "CHunspell",
      "CLinux", "CZip",
    ],
    "Importing": ["Diagnosis", "Markdown", "Media", "CharterModel", "CXML"],
    "Loopback": ["CNoCurl", "Diagnosis", "FlyingSocks"],
    "Preview": ["Diagnosis", "Hosting", "SitePlan", "Website", "Loopback"],
    "Assistants": [
      "Diagnosis", "Markdown", "Proofreading", "CharterModel", "Search", "SitePlan", "Website",
    ],
    "Desk": [
      "Diagnosis", "Digests", "Markdown", "Media", "CharterModel", "Hosting", "SitePlan",
      "Website", "Editing", "Disk", "Importing", "Loopback", "Preview", "Diapason",
    ],
    "Diapason": [
      "Diagnosis", "Digests", "Markdown", "Proofreading", "Media", "CharterModel", "Hosting",
      "Requests", "Layouts", "Search", "SitePlan", "Website", "Editing", "Disk", "Importing",
    ],
    "DiapasonCommand": [
      "Diapason", "Disk", "Diagnosis", "Markdown", "Proofreading", "Media", "CharterModel",
      "Website", "Importing", "Loopback", "Preview", "Desk", "Assistants", "ArgumentParser",
    ],
  ]

  /// Outside packages and C libraries, with the only files that know them.
  static let doors: [String: [String]] = [
    "CCMarkGFM": ["Markdown/CMarkParser.swift"],
    "CGumbo": ["Markdown/HTMLTree.swift"],
    "Yams": ["CharterModel/Content/YAMLReader.swift"],
    "CXML": [
      "Importing/Pandoc/OfficeElement+Changes.swift", "Importing/Pandoc/OfficeXML.swift",
      "Media/SVG/XMLParser.swift",
    ],
    "CHunspell": ["Disk/Dictionaries.swift"],
    "CStemmer": ["Search/SnowballStems.swift"],
    "CZip": ["Disk/Conversion/PackedFile.swift", "Website/Kits/ZipArchive.swift"],
    "CLinux": [
      "Disk/FileSystem.swift", "Disk/Ownership.swift", "Disk/Releases/ChildProcess.swift",
      "Disk/Releases/RcloneProgram.swift", "Disk/Watching/FolderEvents.swift",
    ],
    "FlyingSocks": ["Loopback/BoundedPool.swift", "Loopback/Server.swift"],
    "CCrypto": ["Digests/SHA256.swift"],
  ]

  @Test("each import of each file stands in the table")
  func importsStandInTheTable() {
    var violations: [String] = []
    for file in SourceFile.all {
      guard let allowed = Self.allowed[file.target] else {
        violations.append("\(file.path): the target \(file.target) is not in the table")
        continue
      }
      for module in file.imports where !allowed.union(Self.platform).contains(module) {
        violations.append("\(file.path) imports \(module)")
      }
    }
    #expect(violations == [])
  }

  @Test("each outside package is imported by the files that are its doors, and no others")
  func outsidePackagesHaveDoors() {
    for (module, files) in Self.doors {
      #expect(SourceFile.all.filter { $0.imports.contains(module) }.map(\.path) == files)
    }
  }

  @Test("ArgumentParser is known to the command alone")
  func argumentsAreTheCommands() {
    let targets = Set(
      SourceFile.all.filter { $0.imports.contains("ArgumentParser") }.map(\.target))
    #expect(targets == ["DiapasonCommand"])
  }

  @Test("the manifest lets no target depend on more than the table allows")
  func manifestAgreesWithTheTable() throws {
    let manifest = try #require(
      FileManager.default.contents(atPath: Checkout.folder + "/Package.swift"))
    let text = String(decoding: manifest, as: UTF8.self)
    let declarations = text.matches(
      of: /(?:module\(\s*|name: )"(\w+)",\s*(?:of|dependencies): \[([^\]]*)\]/)
    var seen: Set<String> = []
    for match in declarations {
      guard let allowed = Self.allowed[String(match.1)] else { continue }
      seen.insert(String(match.1))
      let names = Set(match.2.matches(of: /"(\w[\w-]*)"/).map { String($0.1) })
      let surplus = names.subtracting(allowed).subtracting([
        "swift-argument-parser", "FlyingFox",
      ])
      #expect(surplus == [], "\(match.1)")
    }
    #expect(seen == Set(Self.allowed.keys))
  }
}
