import Foundation
import TestThreads
import Testing
import Workbench

@Suite("export hosting", .ownThreads)
struct HostingTests {
  static let names = [
    "Caddyfile", "apache.conf", "diapason-watch.service", "gitlab-ci.yml", "nginx.conf",
    "web.config",
  ]

  static func book(_ configuration: String) throws -> Handbook {
    try Handbook(["content/index.md": "# Home\n", "diapason.yaml": configuration])
  }

  static func files(_ configuration: String) throws -> [String: String] {
    let book = try book(configuration)
    let ending = try book.program()("export", "hosting", "deploy")
    #expect(ending.code == 0, "\(ending.error)")
    return book.folder.tree("deploy").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("each file explains itself in three lines, in the site's language")
  func explained() throws {
    for (language, word) in [("fr", "À adapter"), ("en", "To adapt")] {
      let files = try Self.files("language: \(language)\n")
      #expect(files.keys.sorted() == Self.names)
      for (name, text) in files {
        let top = text.split(separator: "\n").prefix(name == "web.config" ? 5 : 3)
        #expect(top.joined().contains(word), "\(name)")
      }
    }
  }

  @Test("host, path and folder are the configuration's; what a server could misread is left out")
  func places() throws {
    let files = try Self.files(
      "address: https://intranet.example:8443/charter/\n"
        + "targets: {www: {kind: folder, path: /srv/www/book}}\n")
    let nginx = files["nginx.conf"] ?? ""
    #expect(nginx.contains("server_name intranet.example;"))
    #expect(nginx.contains("location /charter/ {\n        alias /srv/www/book/current/;"))
    #expect(nginx.contains("error_page 403 404 =404 /charter/404.html;"))
    #expect(
      files["apache.conf"]?.contains("Alias \"/charter/\" \"/srv/www/book/current/\"") == true)
    #expect(files["web.config"]?.contains("<location path=\"charter\">") == true)
    #expect(files["diapason-watch.service"]?.contains("ReadWritePaths=/srv/www/book\n") == true)
    let hostile = try Self.files(
      "address: \"https://a.example;}/x\\\"{$y}/\"\nname: \"x\\n--> } ; <b>\"\n")
    #expect(hostile["nginx.conf"] == (try Self.files("language: fr\n")["nginx.conf"]))
    #expect(hostile["web.config"] == (try Self.files("language: fr\n")["web.config"]))
  }

  @Test(
    "a recipe without a target keeps the site, as its first lines say",
    arguments: [
      ("gitlab", ".gitlab-ci.yml", "paths: [public/]"),
      ("github", ".github/workflows/diapason.yml", "upload-artifact"),
      ("forgejo", ".forgejo/workflows/diapason.yml", "upload-artifact"),
      ("jenkins", "Jenkinsfile", "archiveArtifacts"),
    ])
  func keptWithoutTarget(service: String, name: String, step: String) throws {
    func publishes(_ configuration: String) throws -> (whole: String, job: Substring) {
      let book = try Self.book(configuration)
      let ending = try book.program()("export", "ci", service)
      #expect(ending.code == 0, "\(ending.error)")
      let text = try #require(book.folder.text(name))
      let job = try #require(
        text.range(
          of: ["jenkins": "stage('publish')", "gitlab": "\npublish:\n"][service] ?? "  publish:\n"))
      return (text, text[job.upperBound...])
    }
    let kept = try publishes("language: en\n")
    #expect(kept.whole.contains("kept as an artefact") && kept.job.contains(step))
    let published = try publishes(
      "language: en\ntargets: {www: {kind: folder, path: /srv/www}}\n")
    #expect(!published.whole.contains("kept as an artefact"))
    #expect(published.job.contains("diapason publish www"))
    #expect(published.whole.contains(" rsync") && !published.whole.contains("rclone"))
    let store = try publishes("language: en\ntargets: {shop: {kind: rclone, to: \"a:b\"}}\n")
    #expect(store.whole.contains(" rclone media-types") && store.whole.contains("RCLONE_CONFIG_"))
    #expect(store.job.contains("diapason publish shop"))
  }

  @Test("the settings of IIS are well-formed XML")
  func wellFormed() throws {
    let text = try Self.files("language: fr\n")["web.config"] ?? ""
    let folder = try TemporaryFolder(["web.config": text])
    let ending = try Program("/usr/bin/python3")(
      "-c", "import sys,xml.etree.ElementTree as e;print(e.parse(sys.argv[1]).getroot().tag)",
      folder("web.config"))
    #expect(ending.output == "configuration\n")
  }

  @Test("nothing is written over without being asked for")
  func careful() throws {
    let book = try Self.book("language: en\n")
    #expect(try book.program()("export", "hosting", "deploy").code == 0)
    let again = try book.program()("export", "hosting", "deploy")
    #expect(again.code == 0 && again.error.ranges(of: "unchanged").count == Self.names.count)
    try book.folder.write("# mine\n", to: "deploy/nginx.conf")
    try book.folder.remove("deploy/web.config")
    let refused = try book.program()("export", "hosting", "deploy")
    #expect(refused.code == 2)
    #expect(refused.error.contains("deploy/nginx.conf already exists and differs"))
    #expect(book.folder.text("deploy/nginx.conf") == "# mine\n")
    #expect(!book.folder.exists("deploy/web.config"))
    let replaced = try book.program()("export", "hosting", "deploy", "--replace")
    #expect(replaced.code == 0 && replaced.error.contains("deploy/nginx.conf : replaced"))
    #expect(book.folder.text("deploy/nginx.conf")?.contains("server {") == true)
  }
}
