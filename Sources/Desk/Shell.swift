import CharterModel
import Diagnosis
import Foundation
import Loopback
import Website

/// The frame of the desk's own screens: the site's type and colours, its name, the way home.
struct Shell {
  let desk: DeskService
  private let language: Language

  enum Screen: String {
    case home, page, form, grid, history, enter, problems, plan, files, publish
    case documents = "import"
  }

  init(_ desk: DeskService) {
    self.desk = desk
    language = desk.language
  }

  func word(_ name: String) -> String { ScreenWords[name, language] }

  /// The form or the grid of a file; its script asks for what it shows.
  func screen(_ screen: Screen, _ handle: String, of path: String) -> String {
    let title = desk.title(of: path)
    let heading = "\(word(screen.rawValue))\(language == .french ? "\u{A0}:" : ":") \(title)"
    let back = desk.address(of: path).map { address in
      "<p class=\"desk-back\"><a href=\"\(address.escaped)\">\(title.escaped)</a></p>"
    }
    return html(
      heading, screen, ["page": handle],
      "\(back ?? "")<h1>\(heading.escaped)</h1><p id=\"desk-state\" class=\"desk-state\"></p>"
        + "<div id=\"desk-work\"></div>")
  }

  /// Hands the token over to the browser's storage and goes on to the home screen.
  func entrance(_ token: String?) -> String {
    html(
      word("entering"), .enter,
      ["token": token ?? "", "next": Gate.prefix + "home"],
      "<h1>\(word("entering").escaped)</h1>")
  }

  func message(_ sentence: DeskWords.Sentence) -> String {
    html(
      word("desk"), nil, [:],
      "<h1>\(word("desk").escaped)</h1><p>\(sentence.phrase[language].escaped)</p>")
  }

  /// - Parameters:
  ///   - screen: the script that runs; nil for none.
  ///   - settings: what the script is told.
  func html(
    _ title: String, _ screen: Screen?, _ settings: [String: String], _ content: String
  ) -> String {
    let site = desk.board.showing.site
    let styles = site.styleAddresses(ofPage: 0).map { address in
      // Relative to the first page, which stands anywhere.
      "<link rel=\"stylesheet\" href=\"/\(address.replacing("../", with: "").escaped)\">"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(title.escaped) · \(word("desk").escaped)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      \(styles.joined(separator: "\n"))
      \(head(screen, settings))
      </head>
      <body class="desk-screen">
      <a class="skip" href="#d_main">\(word("skip").escaped)</a>
      <header class="desk-bar">
      <nav aria-label="\(word("desk").escaped)">\
      <a class="desk-home" href="\(Gate.prefix)home">\(word("desk").escaped)</a> \
      <a href="/index.html">\(word("site").escaped)</a> \
      <a href="\(Gate.prefix)plan">\(word("plan").escaped)</a> \
      <a href="\(Gate.prefix)files">\(word("files").escaped)</a> \
      <a href="\(Gate.prefix)publish">\(word("publish").escaped)</a></nav>
      </header>
      <main id="d_main" tabindex="-1" class="desk-main">
      \(content)
      </main>
      </body>
      </html>

      """
  }

  /// The desk's style and script with what the script is told, as data: nothing inline is run.
  func head(_ screen: Screen?, _ settings: [String: String]) -> String {
    var head = "<link rel=\"stylesheet\" href=\"\(Gate.prefix)client/desk.css\">"
    guard let screen else { return head }
    var told = settings
    told["language"] = language.rawValue
    head += Self.data(told, named: "desk-settings")
    head += Self.data(ScreenWords.all(in: language), named: "desk-words")
    head +=
      "\n<script type=\"module\" src=\"\(Gate.prefix)client/\(screen.rawValue).js\"></script>"
    return head
  }

  private static func data(_ values: [String: String], named name: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = (try? encoder.encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    // A title such as `</script>` ends nothing.
    let safe = json.replacing("<", with: "\\u003c")
    return "\n<script type=\"application/json\" id=\"\(name)\">\(safe)</script>"
  }
}

extension String {
  /// The text with the characters that HTML gives a meaning replaced.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
