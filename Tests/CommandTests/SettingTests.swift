import Foundation
import Testing
import Workbench

@Suite("A setting that would do nothing is an error, and what runs programs is not the folder's")
struct SettingTests {
  @Test(
    "values that no setting knows are named at their place",
    arguments: [
      "accent: ▼red", "accent: ▼\"#12345\"", "accent: ▼\"b23a16\"", "accent: ▼rgb(1,2,3)",
      "accent: ▼\"#b23a16 \"", "accent: ▼[\"#fff\"]", "propose: ▼nowhere",
      "propose: ▼\"javascript:alert(1)\"", "propose: ▼a b@c.example", "address: ▼https://",
      "address: ▼ftp://a.example", "address: ▼https://u:p@a.example/",
      "address: ▼https://a.example/?q", "address: ▼\"https://a.example/#f\"", "time-zone: ▼Mars",
      "name: ▼\"\"", "company: ▼\" \"",
      "theme: ▼\"\"", "problems: {missing-alt: ▼loud}", "problems: {▼nope: note}",
      "style: {pronoun: ▼il}", "style: {page: ▼gone.md}", "crisis: ▼never",
    ])
  func wrong(line: String) throws {
    let marked = MarkedText("language: en\n" + line + "\n")
    let book = try Handbook(
      ["content/index.md": "# H\n", "diapason.yaml": marked.text], isPlain: true)
    let ending = try book.run("check", "--format", "line")
    #expect(ending.code == 1)
    #expect(ending.reports.map(\.place) == marked.places.map { "diapason.yaml:\($0):" })
  }

  @Test("what is wrong is not used where it is tolerated")
  func unused() throws {
    let settings = "language: en\npropose: a b@c.example\naddress: https://\naccent: red\n"
    let book = try Handbook(
      ["content/index.md": "# H\n", "diapason.yaml": settings], isPlain: true)
    #expect(try book.run("build", "--lenient").code == 0)
    for (path, bytes) in book.site {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("c.example") && !text.contains("\"https:///"), "\(path)")
    }
  }

  @Test(
    "right ones pass",
    arguments: [
      "accent: \"#b23a16\"", "accent: '#FFF'", "propose: a.b@c.fr",
      "propose: \"mailto:a@c.fr\"", "propose: \"https://git.example/edit/{path}\"",
      "address: https://a.example/b/", "address: http://localhost:8080", "style: {page: index.md}",
    ])
  func right(line: String) throws {
    let book = try Handbook(
      ["content/index.md": "# H\n", "diapason.yaml": "language: en\n\(line)\n"], isPlain: true)
    let ending = try book.run("check", "--format", "line")
    #expect(ending.code == 0 && ending.reports.isEmpty, "\(ending.error)")
  }

  @Test(
    "a SOURCE_DATE_EPOCH that is no number of seconds is an error, in every command that dates",
    arguments: [
      "", "abc", "12.5", "1e9", " 5", "+5", "0x10", "99999999999999999999", "999999999999", "-",
      "5 ",
    ])
  func epoch(value: String) throws {
    let book = try Handbook.page("# H\n")
    let program = try book.program(["SOURCE_DATE_EPOCH": value])
    for words in [["build"], ["check"], ["new", "n"], ["export", "hosting", "h"], ["publish"]] {
      let ending = try program.run(words)
      #expect(ending.code == 2 && ending.error.contains("SOURCE_DATE_EPOCH"), "\(words)")
    }
    #expect(!book.isPublished && !book.folder.exists("n") && !book.folder.exists("h"))
    // What the command line says goes first.
    #expect(try program("check", "--date", "2026-10-01").code == 0)
  }

  @Test(
    "one that is gives the day",
    arguments: [
      ("0", "1970-01-01"), ("-1", "1969-12-31"),
      ("1700000000", "2023-11-14"), ("4102444799", "2099-12-31"),
    ])
  func rightEpoch(value: String, day: String) throws {
    let folder = try TemporaryFolder(["content/index.md": "# H\n"])
    var program = try Program.built("diapason")
    program.environment = ["SOURCE_DATE_EPOCH": value]
    program.folder = folder.path
    #expect(try program("build", "--output", "one").code == 0)
    program.environment = [:]
    #expect(try program("build", "--output", "two", "--date", day).code == 0)
    #expect(folder.tree("one") == folder.tree("two"))
  }

  @Test("ssh's configuration comes from the user, and its commands are not run for the folder")
  func sshConfiguration() throws {
    let book = try Handbook.page("# H\n")
    let marker = book.folder("ran")
    try book.folder.write("Host *\n  ProxyCommand touch \(marker)\n", to: "evil")
    let target = "targets: {far: {kind: rsync, host: h.invalid, path: /x"
    for key in ["ssh-config", "config-ssh"] {
      for lowered in ["", "problems: {forbidden-setting: note}\n"] {
        try book.folder.write(
          "language: en\n\(lowered)\(target), \(key): evil}}\n", to: "diapason.yaml")
        for command in ["publish", "releases", "rollback"] {
          let ending = try book.program()(command, "--language", "en")
          #expect(ending.code != 0)
          #expect(ending.error.contains("--ssh-config evil"), "\(ending.error)")
        }
      }
    }
    #expect(!book.folder.exists("ran"))
    // The user's own is used, by option or environment.
    try book.folder.write("language: en\n\(target)}}\n", to: "diapason.yaml")
    #expect(try book.program()("releases", "--ssh-config", "evil").code == 2)
    #expect(book.folder.exists("ran"))
    try book.folder.remove("ran")
    #expect(try book.program(["DIAPASON_SSH_CONFIG": "evil"])("releases").code == 2)
    #expect(book.folder.exists("ran"))
  }

  @Test(
    "programs are not found in the folder that the user stands in", arguments: [".:", ":", "bin:."])
  func path(words: String) throws {
    let book = try Handbook.page("# H\n")
    for name in ["ssh", "bin/ssh"] {
      try book.folder.write("#!/bin/sh\ntouch \(book.folder("ran"))\n", to: name)
      chmod(book.folder(name), 0o755)
    }
    try book.folder.write(
      "language: en\ntargets: {far: {kind: rsync, host: h.invalid, path: /x}}\n",
      to: "diapason.yaml")
    let ending = try book.program(["PATH": words])("releases")
    #expect(ending.code == 2 && ending.error.contains("“ssh” is not installed"), "\(ending.error)")
    #expect(!book.folder.exists("ran"))
  }
}
