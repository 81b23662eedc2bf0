import Foundation
import Testing
import Workbench

/// What is said before any folder was read: help, mistakes in the arguments, the version.
@Suite struct UsageTests {
  private func run(_ locale: String, _ words: String...) throws -> Program.Ending {
    var program = try Program.built("diapason")
    program.environment = ["LC_ALL": locale]
    return try program.run(words)
  }

  private struct Described: Decodable {
    struct Argument: Decodable {
      var abstract: String?
      var valueName: String?
      var preferredName: Name?
    }
    struct Name: Decodable { var name: String }
    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [Described]?

    /// Its own words by a place, those of the commands below it too.
    func words(_ path: [String] = []) -> [String: String] {
      let place = (path + [commandName]).joined(separator: " ")
      var words = [place: abstract ?? "", place + " …": discussion ?? ""]
      for argument in arguments ?? [] {
        // The parser's own, which are translated when they are shown.
        let name = argument.preferredName?.name ?? argument.valueName ?? ""
        if ["help", "version"].contains(name) { continue }
        words[place + " " + name] = argument.abstract
      }
      for command in subcommands ?? [] where command.commandName != "help" {
        words.merge(command.words(path + [commandName])) { first, _ in first }
      }
      return words
    }
  }

  private struct Dump: Decodable { var command: Described }

  @Test("every command and option is described in both languages") func bothLanguages() throws {
    let dumps = try ["fr_FR.UTF-8", "en_GB.UTF-8"].map { locale in
      let text = try run(locale, "--experimental-dump-help").bytes
      return try JSONDecoder().decode(Dump.self, from: Data(text)).command.words()
    }
    #expect(dumps[0].count > 100)
    let french = Set(dumps[0].values)
    for (place, words) in dumps[1] where !words.isEmpty {
      #expect(!french.contains(words), "\(place): \(words)")
    }
    // A value is named otherwise, but no option is missing in one of them.
    #expect(dumps[0].count == dumps[1].count)
  }

  @Test("help keeps to its language", arguments: ["", "build", "publish", "proofread", "export"])
  func frameOfHelp(command: String) throws {
    let words = command.isEmpty ? ["--help"] : ["help", command]
    var program = try Program.built("diapason")
    program.environment = ["LC_ALL": "fr_FR.UTF-8"]
    let text = try program.run(words).output
    for english in ["USAGE", "OVERVIEW", "SUBCOMMANDS", "default", "values", "Show ", "See "] {
      #expect(!text.contains(english), "\(english) in \(text)")
    }
    #expect(text.contains("UTILISATION : diapason"))
    // How a command is used stands on one line in either language.
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("UTILISATION") }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test(
    "mistakes are said in French",
    arguments: [
      (
        "build --sorce x",
        "option inconnue : «\u{A0}--sorce\u{A0}». Vouliez-vous dire «\u{A0}--source\u{A0}» ?"
      ),
      ("build --source", "il manque une valeur après «\u{A0}--source <dossier>\u{A0}»"),
      ("build --format xml", "ne convient pas à «\u{A0}--format"),
      ("build extra", "argument en trop : «\u{A0}extra\u{A0}»"),
      ("verify", "il manque «\u{A0}<site>\u{A0}»"),
      ("new a b", "argument en trop : «\u{A0}b\u{A0}»"),
      ("build --quiet=1", "ne prend pas de valeur"),
      ("build --date tomorrow", "écrivez la date ainsi"),
      ("build --source=", "il manque une valeur"),
      ("preview --port 0", "--port : 1…65535"),
      ("proofread - --network none", "«\u{A0}none\u{A0}» est inconnu"),
    ])
  func mistakes(words: String, said: String) throws {
    var program = try Program.built("diapason")
    program.environment = ["LC_ALL": "fr_FR.UTF-8"]
    let folder = try TemporaryFolder(["content/index.md": "# A\n"])
    program.folder = folder.path
    let ending = try program.run(words.split(separator: " ").map(String.init))
    #expect(ending.code == 2)
    #expect(ending.error.contains(said), "\(ending.error)")
    #expect(ending.error.hasPrefix("Erreur : "), "\(ending.error)")
    for english in ["Error", "Usage:", "See '", "Did you", "Unknown", "Missing", "Please"] {
      #expect(!ending.error.contains(english), "\(ending.error)")
    }
  }

  @Test(
    "the environment chooses the language",
    arguments: [
      (["LC_ALL": "en_GB.UTF-8"], true), (["LANG": "fr_CA.UTF-8"], false), ([:], false),
      (["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "fr_FR"], true), (["LANG": "C"], false),
      (["LANG": "de_DE.UTF-8"], true), (["LANG": "de_DE.UTF-8", "LANGUAGE": "br:fr:en"], false),
      (["LANG": "C", "LANGUAGE": "en"], false), (["LANG": "fr_FR", "LANGUAGE": "en:fr"], true),
    ])
  func environment(variables: [String: String], isEnglish: Bool) throws {
    var program = try Program.built("diapason")
    program.environment = ["LC_ALL": ""].merging(variables) { _, new in new }
    #expect(try program.run(["--help"]).output.contains("USAGE:") == isEnglish)
  }

  @Test("--version says the version") func version() throws {
    let ending = try run("C", "--version")
    #expect(ending.code == 0)
    #expect(ending.output.wholeMatch(of: /diapason \d+\.\d+\.\d+\n/) != nil, "\(ending.output)")
  }

  @Test(
    "a command takes no option that would mean nothing to it",
    arguments: [
      "check --output x", "check --verify", "publish --verify", "releases --theme x",
      "rollback --date 2026-01-01", "preview --output x", "preview --drafts", "desk --quiet",
      "verify . --crisis none",
    ])
  func noMeaning(words: String) throws {
    let ending = try Program.built("diapason").run(words.split(separator: " ").map(String.init))
    #expect(ending.code == 2 && ending.error.contains("option inconnue"), "\(ending.error)")
  }

  @Test("scripts of completions are no prose") func completions() throws {
    for shell in ["bash", "zsh", "fish"] {
      let ending = try run("fr_FR.UTF-8", "--generate-completion-script", shell)
      #expect(ending.code == 0 && ending.output.contains("diapason"))
      #expect(!ending.output.contains("par défaut : "))
    }
  }
}
