import Digests
import Foundation
import Hosting
import Loopback
import Preview

extension DeskService {
  /// What a browser is answered.
  package func answer(_ request: HTTPRequest, port: UInt16) async -> HTTPAnswer {
    let gate = Gate(sessions: sessions, port: port)
    do {
      if request.path == Gate.prefix + "open" { return try open(request, gate) }
      if request.method == "POST" {
        try gate.write(request)
        return await write(request)
      }
      try gate.read(request)
      return read(request, gate)
    } catch {
      return refusal(error, gate)
    }
  }

  /// The secret for a cookie, and a redirect that takes it out of the history.
  private func open(_ request: HTTPRequest, _ gate: Gate) throws(Gate.Refusal) -> HTTPAnswer {
    try gate.address(request)
    guard request.method == "GET" else { throw .method }
    guard let cookie = sessions.redeem(request.parameters["secret"] ?? "") else { throw .session }
    return HTTPAnswer(
      303, "text/plain; charset=utf-8", [],
      fields: [
        .init("Location", Gate.prefix + "enter"),
        .init("Set-Cookie", "\(gate.cookieName)=\(cookie); Path=/; HttpOnly; SameSite=Strict"),
      ] + DeskPolicy.others)
  }

  // MARK: - Reading

  private func read(_ request: HTTPRequest, _ gate: Gate) -> HTTPAnswer {
    guard request.path.hasPrefix(Gate.prefix) else { return site(request, gate) }
    let words = request.path.dropFirst(Gate.prefix.count).split(
      separator: "/", omittingEmptySubsequences: false
    ).map(String.init)
    switch (words.first, words.dropFirst().first, words.count) {
    case ("client", let name?, 2): return asset(name)
    case ("enter", nil, 1):
      let token = sessions.takeToken(of: gate.cookie(in: request))
      return page(Shell(self).entrance(token), gate)
    case ("home", nil, 1): return page(HomeScreen(self).html, gate)
    case ("problems", nil, 1): return page(ProblemScreen(self).html, gate)
    case ("plan", nil, 1): return page(PlanScreen(self).html, gate)
    case ("files", nil, 1): return page(FilesScreen(self).html, gate)
    case ("import", nil, 1): return page(ImportScreen.html(self), gate)
    case ("publish", nil, 1): return page(PublishScreen(self).html, gate)
    case ("file", let handle?, 2):
      guard let (path, bytes) = media(handle) else { return notFound(gate) }
      return HTTPAnswer(
        200, FileTypes.type(of: path.lowercased()), bytes,
        fields: [DeskPolicy.file] + DeskPolicy.others)
    case ("form", let handle?, 2):
      guard let path = handles.path(of: handle) else { return notFound(gate) }
      return page(Shell(self).screen(.form, handle, of: path), gate)
    case ("grid", let handle?, 2):
      guard let path = handles.path(of: handle) else { return notFound(gate) }
      return page(Shell(self).screen(.grid, handle, of: path), gate)
    case ("history", let handle?, 2):
      guard let path = handles.path(of: handle) else { return notFound(gate) }
      return page(Shell(self).screen(.history, handle, of: path), gate)
    case ("api", "version", 3):
      return version(request.parameters["id"] ?? "", of: words[2], gate)
    case ("api", let name?, 3): return data(name, handle: words[2], gate)
    default: return notFound(gate)
    }
  }

  private func data(_ name: String, handle: String, _ gate: Gate) -> HTTPAnswer {
    guard let path = handles.path(of: handle) else { return notFound(gate) }
    do {
      switch name {
      case "page": return try json(pageMessage(path))
      case "form": return try json(formMessage(path))
      case "grid": return try json(gridMessage(path))
      case "place": return try json(placeMessage(path))
      case "terms": return try json(termsMessage())
      case "targets": return try json(targetsMessage(path))
      case "digest":
        return try json(media(handle).map { DigestMessage(digest: SHA256.hash($0.bytes)) })
      case "history": return try json(historyMessage(path))
      default: return notFound(gate)
      }
    } catch {
      return failure(error)
    }
  }

  private func version(_ id: String, of handle: String, _ gate: Gate) -> HTTPAnswer {
    guard let path = handles.path(of: handle) else { return notFound(gate) }
    do {
      return try json(comparison(path, version: id))
    } catch {
      return failure(error)
    }
  }

  /// A page or a file of the site.
  private func site(_ request: HTTPRequest, _ gate: Gate) -> HTTPAnswer {
    let showing = board.showing
    guard let address = showing.address(of: request.path) else { return notFound(gate) }
    if let index = showing.page(at: address) {
      let site = showing.site.plan
      // Whoever comes by an old address goes on to the page itself.
      if case .moved(let target) = site.pages[index].content {
        return HTTPAnswer(
          303, "text/plain; charset=utf-8", [],
          fields: [.init("Location", "/" + site.pages[target].address)] + DeskPolicy.others)
      }
      return page(PageScreen(self, showing, index).html, gate)
    }
    guard let bytes = showing.file(at: address) else {
      // Browsers ask for it beside pages that name no icon.
      if request.path == "/favicon.ico" { return HTTPAnswer(204, "image/x-icon", []) }
      return notFound(gate)
    }
    return HTTPAnswer(
      200, FileTypes.type(of: address), bytes, fields: [DeskPolicy.file] + DeskPolicy.others)
  }

  private func asset(_ name: String) -> HTTPAnswer {
    guard let bytes = client[name] else { return .refusal(404, "404") }
    return HTTPAnswer(
      200, FileTypes.type(of: name), bytes, fields: [DeskPolicy.file] + DeskPolicy.others)
  }

  private func page(_ html: String, status: Int = 200, _ gate: Gate) -> HTTPAnswer {
    HTTPAnswer(
      status, "text/html; charset=utf-8", Array(html.utf8),
      fields: [DeskPolicy.page(gate.origin)] + DeskPolicy.others)
  }

  // MARK: - Writing

  private func write(_ request: HTTPRequest) async -> HTTPAnswer {
    do {
      switch request.path {
      case Gate.prefix + "api/open": return try json(await openBlock(try message(request)))
      case Gate.prefix + "api/save": return try json(await save(try message(request)))
      case Gate.prefix + "api/restore": return try json(await restore(try message(request)))
      case Gate.prefix + "api/correct": return try json(await correct(try message(request)))
      case Gate.prefix + "api/arrange": return try json(await arrange(try message(request)))
      case Gate.prefix + "api/file": return try json(await takeOver(try message(request)))
      case Gate.prefix + "api/propose": return try json(await propose(try message(request)))
      case Gate.prefix + "api/create": return try json(await create(try message(request)))
      case Gate.prefix + "api/remarks": return try json(remarks(try message(request)))
      case Gate.prefix + "api/pending": return try json(await pending(try message(request)))
      case Gate.prefix + "api/publish": return try json(await publish(try message(request)))
      case Gate.prefix + "api/adopt": return try json(await adopt(try message(request)))
      case Gate.prefix + "api/draft": return try json(keepDraft(try message(request)))
      case Gate.prefix + "api/identity":
        return try introduce(try message(request))
          ? json(WordsMessage(words: ""))
          : HTTPAnswer(409, Self.jsonType, try encoded(WordsMessage(words: words(.badIdentity))))
      default: return .refusal(404, "404")
      }
    } catch {
      return failure(error)
    }
  }

  private func message<Message: Decodable>(_ request: HTTPRequest) throws -> Message {
    do {
      return try JSONDecoder().decode(Message.self, from: Data(request.body))
    } catch {
      throw DeskFailure.message
    }
  }

  private static let jsonType = "application/json; charset=utf-8"

  private func json(_ message: (some Encodable)?) throws -> HTTPAnswer {
    guard let message else { throw DeskFailure.gone }
    return HTTPAnswer(200, Self.jsonType, try encoded(message), fields: DeskPolicy.others)
  }

  private func encoded(_ message: some Encodable) throws -> [UInt8] {
    Array(try JSONEncoder().encode(message))
  }

  /// What could not be done, in words that the screen shows beside the text, which stays.
  private func failure(_ error: any Error) -> HTTPAnswer {
    let (status, phrase) = DeskWords.failure(error)
    let body = (try? encoded(WordsMessage(words: phrase[language]))) ?? []
    return HTTPAnswer(status, Self.jsonType, body, fields: DeskPolicy.others)
  }

  // MARK: - Not let in

  private func notFound(_ gate: Gate) -> HTTPAnswer {
    page(Shell(self).message(.notFound), status: 404, gate)
  }

  private func refusal(_ refusal: Gate.Refusal, _ gate: Gate) -> HTTPAnswer {
    switch refusal {
    case .method: .refusal(405, "GET, HEAD, POST")
    case .type: .refusal(415, "application/json")
    case .session: page(Shell(self).message(.closed), status: 403, gate)
    case .host, .elsewhere, .origin, .token: .refusal(403, "403")
    }
  }

  private func words(_ sentence: DeskWords.Sentence) -> String { sentence.phrase[language] }
}

/// Why a request that was let in is not done.
enum DeskFailure: Error {
  /// No message of the desk's.
  case message
  /// The file is not there any more, or is none that can be read.
  case gone
  /// The page shown is older than the file.
  case moved
}

/// What browsers are told to do with an answer.
enum DeskPolicy {
  /// The desk's scripts alone run: none of the theme's, none of the author's.
  static func page(_ origin: String) -> HTTPAnswer.Field {
    let client = "\(origin)\(Gate.prefix)client/"
    return .init(
      "Content-Security-Policy",
      "default-src 'none'; script-src \(client); style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'")
  }

  /// A file of the content, opened by itself, runs nothing and asks for nothing.
  static let file = HTTPAnswer.Field(
    "Content-Security-Policy",
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
  )

  static let others =
    HeaderPolicy.others.map { HTTPAnswer.Field($0.name, $0.value) }
    + [.init("X-Frame-Options", "DENY"), .init("Cross-Origin-Opener-Policy", "same-origin")]
}
