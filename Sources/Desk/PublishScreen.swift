import CharterModel
import Diagnosis
import Diapason

/// The places that the site is published to; its script asks what would change in each.
struct PublishScreen {
  let html: String

  init(_ desk: DeskService) {
    let shell = Shell(desk)
    var build = Build(desk.options())
    let targets = (try? build.targets()) ?? []
    var content = "<h1>\(shell.word("publish").escaped)</h1>"
    content += "<p id=\"desk-said\" class=\"desk-said\" role=\"status\"></p>"
    if targets.isEmpty { content += "<p>\(shell.word("noTarget").escaped)</p>" }
    for target in targets {
      let readers = target.readers.map {
        "<p class=\"desk-quiet\">\((shell.word("forReaders") + $0).escaped)</p>"
      }
      content +=
        "<section data-target=\"\(target.name.escaped)\">"
        + "<h2>\(target.name.escaped)</h2>\(readers ?? "")<div class=\"desk-pending\"></div>"
        + "<p class=\"desk-actions\"><button type=\"button\" class=\"button\" disabled>"
        + "\((shell.word("publishOn") + target.name).escaped)</button></p></section>"
    }
    html = shell.html(shell.word("publish"), .publish, [:], content)
  }
}
