import Foundation
import Testing
import Workbench

@Suite("The company's look in diapason.yaml: what cannot be used is named where it is written")
struct IdentityTests {
  private static let files = [
    "content/index.md": "# H\n", "content/OFL.txt": "Free\n", "content/f.woff2": "wOF2 and more",
    "content/f.otf": "OTTO",
    "content/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
  ]

  private static func check(
    _ settings: String, in files: [String: String] = files, as format: String = "line"
  ) throws -> Program.Ending {
    var files = files
    files["diapason.yaml"] = "language: en\n" + settings + "\n"
    return try Handbook(files, isPlain: true).run("check", "--format", format)
  }

  @Test(
    "wrong ones",
    arguments: [
      ("logo: ▼gone.svg", "missing-image"), ("logo: ▼logo.sgv", "missing-image"),
      ("logo: ▼../logo.svg", "link-outside"), ("logo: ▼OFL.txt", "unpublishable-file"),
      ("logo: {▼clear: logo.svg}", "unknown-key"), ("logo: ▼[logo.svg]", "wrong-type"),
      ("logo:▼", "missing-field"),
      ("logo: {light: logo.svg, icon: ▼gone.png}", "missing-image"),
      ("typefaces: ▼Georgia", "wrong-type"), ("typefaces: {▼mono: Courier}", "unknown-key"),
      ("typefaces: {serif: ▼\"a;b\"}", "wrong-type"),
      ("typefaces: {sans: ▼{regular: f.woff2}}", "missing-field"),
      ("typefaces: {sans: ▼{bold: f.woff2, licence: OFL.txt}}", "missing-field"),
      ("typefaces: {sans: {regular: ▼f.otf, licence: OFL.txt}}", "unpublishable-file"),
      ("typefaces: {sans: {regular: f.woff2, licence: ▼gone.txt}}", "missing-image"),
      ("colours: ▼\"#fff\"", "wrong-type"), ("colours: {accent: ▼red}", "wrong-type"),
      ("colours: {▼papier-peint: \"#fff\"}", "unknown-key"),
      ("colours: {dark: ▼\"#000\"}", "wrong-type"),
      ("colours: {dark: {ink: ▼white}}", "wrong-type"),
      ("colours: {paper: ▼\"#888888\"}", "low-contrast"),
      ("colours: {ink: ▼\"#999999\"}", "low-contrast"),
      ("colours: {dark: {paper: ▼\"#777777\"}}", "low-contrast"),
      ("colours: {dark: {ink: ▼\"#555555\"}}", "low-contrast"),
    ])
  func wrong(_ line: String, _ id: String) throws {
    let marked = MarkedText("language: en\n" + line + "\n")
    var files = Self.files
    files["diapason.yaml"] = marked.text
    let ending = try Handbook(files, isPlain: true).run("check", "--format", "line")
    #expect(ending.code == 1)
    #expect(ending.reports.map { String($0.id) } == [id], "\(ending.error)")
    #expect(ending.reports.map(\.place) == marked.places.map { "diapason.yaml:\($0):" })
  }

  @Test(
    "right ones are silent",
    arguments: [
      "logo: logo.svg", "logo: {clair: logo.svg, sombre: logo.svg, icône: logo.svg}",
      "polices: {serif: Georgia, sans: [Calibri, sans-serif]}",
      "typefaces: {sans: {name: Inter, regular: f.woff2, bold: f.woff2, licence: OFL.txt}}",
      "couleurs: {accent: \"#a4d400\", encre: \"#111\", papier: \"#fffdf0\", en-tête: \"#ffd400\"}",
      "colours: {dark: {paper: \"#000\", ink: \"#fff\", header: \"#fff\", accent: \"#000\"}}",
    ])
  func right(line: String) throws {
    let ending = try Self.check(line)
    #expect(ending.code == 0 && ending.reports.isEmpty, "\(ending.error)")
  }

  @Test(
    "the colour that a message proposes is accepted",
    arguments: [
      "paper: \"#888888\"", "ink: \"#999999\"", "paper: \"#ffff00\"", "dark: {paper: \"#777777\"}",
      "dark: {ink: \"#555555\"}",
    ])
  func cure(setting: String) throws {
    var setting = setting
    // A paper may ask for an ink that goes with it.
    for _ in 0..<2 {
      let ending = try Self.check("colours: {\(setting)}", as: "human")
      guard ending.code != 0 else { return }
      let cure = try #require(ending.error.firstMatch(of: /write (ink|paper): ("#[0-9a-f]{6}")/))
      let name = String(cure.1)
      setting.replace(try Regex(name + ": \"#[0-9a-f]{6}\""), with: name + ": " + cure.2)
    }
    #expect(try Self.check("colours: {\(setting)}").code == 0, "\(setting)")
  }

  @Test("a logo that is kept for other readers is not published, and named")
  func withheld() throws {
    var files = Self.files
    files["content/inside/index.md"] = "---\nreaders: [board]\n---\n# Inside\n"
    files["content/inside/logo.svg"] = files["content/logo.svg"]
    let ending = try Self.check("logo: inside/logo.svg", in: files, as: "human")
    #expect(ending.code == 1 && ending.error.contains("kept for"), "\(ending.error)")
  }
}
