import CharterModel
import Diagnosis
import Testing
import Workbench

@Suite("Targets in diapason.yaml")
struct TargetTests {
  static func read(_ text: String) -> (Configuration, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let configuration = Configuration(Array(text.utf8), path: "diapason.yaml", &diagnostics)
    return (configuration, diagnostics)
  }

  @Test("French and English keys say the same")
  func languages() {
    let (french, problems) = Self.read(
      """
      cibles:
        intranet: {type: dossier, chemin: /srv/www, garder: 3}
        miroir: {type: rsync, hôte: a@b.example, port: 22, chemin: /srv/www}
      """)
    let (english, others) = Self.read(
      """
      targets:
        intranet: {kind: folder, path: /srv/www, keep: 3}
        miroir: {kind: rsync, host: a@b.example, port: 22, path: /srv/www}
      """)
    #expect(problems.isEmpty && others.isEmpty)
    #expect(french.targets.map(\.place) == english.targets.map(\.place))
    #expect(french.targets.map(\.name) == ["intranet", "miroir"])
    #expect(french.targets.map(\.keep) == [3, 5])
    #expect(french.targets.first?.place == .folder(path: "/srv/www"))
  }

  @Test(
    "each mistake is found at its place",
    arguments: [
      ("targets:\n  a: {kind: folder, ▼pth: /srv/www, path: /x}", "unknown-key"),
      ("targets:\n  ▼a: {kind: folder}", "missing-field"),
      ("targets:\n  ▼a: {path: /x}", "missing-field"),
      ("targets:\n  ▼a: {kind: rsync, path: /x}", "missing-field"),
      ("targets:\n  a: {kind: ▼ftp, path: /x}", "wrong-type"),
      ("targets:\n  a: {kind: folder, path: /x, keep: ▼1}", "wrong-type"),
      ("targets:\n  a: {kind: folder, path: /x, host: ▼h}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: h, path: ▼/a/../b}", "wrong-type"),
      ("targets:\n  a: {kind: folder, path: ▼~/www}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: h, path: ▼srv/www}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: h, path: ▼/}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: h, path: ▼/srv/$(x)}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: h, path: ▼\"/srv/a b\"}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: h, path: ▼\"/srv/'; x\"}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: ▼-oProxyCommand=x, path: /x}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: ▼h;x, path: /x}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: ▼a@-b, path: /x}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: ▼\"h:/etc\", path: /x}", "wrong-type"),
      ("targets:\n  a: {kind: rsync, host: h, path: /x, ▼ssh-config: ci/ssh}", "forbidden-setting"),
      ("targets:\n  a: {kind: rsync, host: h, path: /x, ▼config-ssh: /etc/x}", "forbidden-setting"),
      ("cibles:\n  a: {type: dossier, chemin: /x, ▼config-ssh: ''}", "forbidden-setting"),
      ("targets:\n  ▼a: {kind: rclone}", "missing-field"),
      ("targets:\n  a: {kind: rclone, to: ▼charter}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: ▼\"a b:charter\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: ▼\"-a:charter\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: ▼\"a:x/../y\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: ▼\"a:\"}", "missing-field"),
      ("targets:\n  a: {kind: rclone, to: \"a:x\", versions: ▼\"a:x/old\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: \"a:x/y\", versions: ▼\"a:x\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: \"a:/x\", versions: ▼\"a:x\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: \"a:x/y\", versions: ▼\"a:/x\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: \"a:x\", versions: ▼\"a:/x/y\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: \"a:\", versions: ▼\"a:/v\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: ▼\"a:/\"}", "missing-field"),
      ("targets:\n  a: {kind: rclone, to: \"a:x\", path: ▼/srv}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: \"a:x\", host: ▼h}", "wrong-type"),
      ("targets:\n  a: {kind: folder, path: /x, to: ▼\"a:x\"}", "wrong-type"),
      ("targets:\n  a: {kind: rclone, to: ▼\":s3,secret=x:b\"}", "forbidden-setting"),
      ("targets:\n  a: {kind: rclone, to: ▼\"a,token=x:b\"}", "forbidden-setting"),
      ("targets:\n  a: {kind: rclone, to: ▼\"https://u:p@h/x\"}", "forbidden-setting"),
      ("targets:\n  a: {kind: rclone, to: \"a:x\", ▼secret_access_key: x}", "forbidden-setting"),
      ("cibles:\n  a: {type: rclone, vers: \"a:x\", ▼mot-de-passe: x}", "forbidden-setting"),
      ("targets:\n  ▼-a: {kind: folder, path: /x}", "wrong-type"),
      ("targets:\n  ▼../a: {kind: folder, path: /x}", "wrong-type"),
      ("targets:\n  a: ▼/srv/www", "wrong-type"),
      ("targets: ▼[a]", "wrong-type"),
    ])
  func mistakes(_ marked: String, _ problem: String) {
    let text = MarkedText(marked)
    let (configuration, diagnostics) = Self.read(text.text)
    #expect(diagnostics.summaries == text.places.map { "\($0) \(problem)" })
    #expect(configuration.targets.isEmpty)
  }

  @Test(
    "what is kept of a store lies beside what is served",
    arguments: [
      ("to: \"shop:charter\"", "shop:charter", "shop:charter-versions"),
      ("to: \"shop:/srv//www/\"", "shop:/srv/www", "shop:/srv/www-versions"),
      ("to: \"site:\", versions: \"kept:v\"", "site:", "kept:v"),
    ])
  func stores(_ words: String, _ site: String, _ versions: String) {
    let (configuration, diagnostics) = Self.read("targets: {a: {kind: rclone, \(words)}}")
    #expect(diagnostics.isEmpty, "\(diagnostics.summaries)")
    guard case .store(let address) = configuration.targets.first?.place else {
      Issue.record("not a store")
      return
    }
    #expect(address.site == site && address.versions == versions)
  }

  @Test(
    "no message shows a password, wherever it was written",
    arguments: [
      "{kind: rclone, to: \":s3,secret_access_key=hunter2:b\"}",
      "{kind: rclone, to: \"a:b\", secret_access_key: hunter2}",
      "{kind: rsync, host: h, path: x, password: hunter2}",
      "{kind: rclone, too: \"a:b\", token: hunter2}",
      "{kind: rclone, to: \"a:b\", pass: hunter2}",
      "{kind: rclone, to: \"a:b\", mdp: hunter2, sas_url: hunter2, other: [hunter2]}",
      "{kind: rclone, to: {pass: hunter2}}",
      "{kind: rclone, to: \"hunter2@host/x\"}",
      "{kind: rclone, to: \"a:hunter2@host/../x\"}",
      "{kind: rclone, to: \"a:b\", keep: hunter2}",
      "{kind: rclone, to: \"a:b\", path: hunter2}",
      "{kind: rsync, host: \"u:hunter2@h\", path: \"/x hunter2\"}",
      "{kind: rclone, to: \"a:b\", pass: x #hunter2}",
      "{kind: rclone, to: \"a:b\", pass: &hunter2}",
      "{kind: rclone, to: \"a:b\", pass: \"hunter2",
      "{kind: rclone, to: \"a:b\", pass: \"hunter2\u{1}\"}",
      "{kind: rclone, to: \"a:b\", pass: hunter2: x: y}",
      "{kind: rclone, to: \"a:b\",\nname: hunter2, name: hunter2}",
      "hunter2", "[hunter2]",
    ])
  func secrets(_ words: String) {
    for begin in ["targets:\n  a: ", "name: X\ncibles:\n\n  a: ", "cible: ", "{targets: {a: "] {
      let (_, diagnostics) = Self.read(begin + words + (begin.hasPrefix("{") ? "}}" : ""))
      #expect(!diagnostics.isEmpty)
      for diagnostic in diagnostics {
        let said = [
          diagnostic.message.en, diagnostic.message.fr, diagnostic.excerpt ?? "",
          diagnostic.help?.en ?? "", diagnostic.help?.fr ?? "",
        ]
        #expect(!said.joined().contains("hunter2"), "\(diagnostic)")
      }
    }
  }

  @Test("a line of the site's own keys is shown, before and behind the targets")
  func shown() {
    let (_, diagnostics) = Self.read(
      """
      accent: red
      targets:
        a: {kind: folder}
      theme: [x]
      """)
    #expect(diagnostics.sorted().map(\.excerpt) == ["accent: red", nil, "theme: [x]"])
  }

  @Test(
    "two targets share no place of a store",
    arguments: [
      ("a:x", "a:/x", true), ("a:x", "a:x-versions", true), ("a:x/y", "a:x", true),
      ("a:x", "a:y", false), ("a:x", "b:x", false), ("a:x", "a:xy", false),
    ])
  func shared(_ one: String, _ other: String, _ isShared: Bool) {
    let (configuration, diagnostics) = Self.read(
      """
      targets:
        a: {kind: rclone, to: "\(one)"}
        b: {kind: rclone, to: "\(other)"}
      """)
    #expect(diagnostics.summaries == (isShared ? ["3:3 wrong-type"] : []))
    #expect(configuration.targets.count == (isShared ? 1 : 2))
  }

  @Test("a host and a path that are ordinary pass", arguments: ["h", "h-1.example", "a.b_c@h"])
  func ordinary(_ host: String) {
    let (configuration, diagnostics) = Self.read(
      "targets: {a: {kind: rsync, host: \(host), path: /srv/www_1/a.b-c}}")
    #expect(diagnostics.isEmpty && configuration.targets.count == 1)
  }
}
