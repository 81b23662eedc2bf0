import Foundation
import Loopback
import Testing

@testable import Desk

@Suite("Who is let in at the desk")
struct GateTests {
  private static let page = "/contacts/crise.html"

  @Test(
    "every read names the desk by its one address",
    arguments: [
      ("127.0.0.1:8775", 200), ("localhost:8775", 403), ("[::1]:8775", 403), ("127.0.0.1", 403),
      ("127.0.0.1:8776", 403), ("evil.example:8775", 403), ("", 403), (nil, 403),
    ] as [(String?, Int)])
  func host(_ host: String?, _ status: Int) async throws {
    let desk = try DeskFolder()
    for path in [Self.page, "/logo.svg", Gate.prefix + "home", Gate.prefix + "client/page.js"] {
      #expect(await desk.get(path, ["host": host]).status == status, "\(path)")
    }
    #expect(
      try await desk.post("open", OpenBlockMessage(mark: "x.1"), ["host": host]).status
        == (status == 200 ? 404 : 403))
  }

  @Test(
    "without the cookie that the secret was exchanged for nothing is read",
    arguments: ["", "diapason-desk-8775=", "diapason-desk-8775=0", "diapason-desk-8776=%", "%"])
  func cookie(_ form: String) async throws {
    let desk = try DeskFolder()
    // The right value by another port's name, or by none.
    let cookie = form.replacing("%", with: desk.cookie)
    let answer = await desk.get(Self.page, ["cookie": cookie])
    #expect(answer.status == 403)
    #expect(!String(decoding: answer.body, as: UTF8.self).contains("Téléphonez"))
    let saved = try await desk.post("open", OpenBlockMessage(mark: "x.1"), ["cookie": cookie])
    #expect(saved.status == 403)
    let among = "a=b; diapason-desk-8775=\(desk.cookie); c=d"
    #expect(await desk.get(Self.page, ["cookie": among]).status == 200)
  }

  @Test(
    "a page elsewhere reads nothing, nor does one on another port of this machine",
    arguments: [
      ("same-origin", 200), ("none", 200), (nil, 200), ("same-site", 403), ("cross-site", 403),
    ] as [(String?, Int)])
  func elsewhere(_ site: String?, _ status: Int) async throws {
    let desk = try DeskFolder()
    #expect(await desk.get(Self.page, ["sec-fetch-site": site]).status == status)
  }

  @Test("no page is shown within another", arguments: ["iframe", "frame", "embed", "object"])
  func frames(_ destination: String) async throws {
    let desk = try DeskFolder()
    #expect(await desk.get(Self.page, ["sec-fetch-dest": destination]).status == 403)
    let answer = await desk.get(Self.page, ["sec-fetch-dest": "document"])
    #expect(answer.status == 200)
    #expect(answer.fields.contains(.init("X-Frame-Options", "DENY")))
  }

  /// What a request that would write must not be like, and the status that it is answered with.
  static let wrong: [(name: String, change: [String: String?], status: Int)] = [
    ("text/plain", ["content-type": "text/plain"], 415),
    ("a type with more", ["content-type": "application/json; charset=utf-8"], 415),
    ("no type", ["content-type": nil], 415), ("null origin", ["origin": "null"], 403),
    ("no origin", ["origin": nil], 403), ("another port", ["origin": "http://127.0.0.1:8776"], 403),
    ("another name", ["origin": "http://localhost:8775"], 403),
    ("https", ["origin": "https://127.0.0.1:8775"], 403),
    ("same site", ["sec-fetch-site": "same-site"], 403),
    ("typed", ["sec-fetch-site": "none"], 403), ("not said", ["sec-fetch-site": nil], 403),
    ("no token", ["x-diapason-desk": nil], 403), ("wrong token", ["x-diapason-desk": "0"], 403),
    ("empty token", ["x-diapason-desk": ""], 403),
  ]

  @Test("a request that might come from elsewhere writes nothing", arguments: wrong.map(\.name))
  func writes(_ name: String) async throws {
    let desk = try DeskFolder()
    let row = try #require(Self.wrong.first { $0.name == name })
    let block = try await desk.open("Téléphonez", on: Self.page)
    let before = try desk.text("content/contacts/crise.md")
    let save = SaveMessage(
      page: block.page, digest: block.digest,
      changes: [ChangeMessage(kind: .block, text: "PIRATE", block: block.block)])
    #expect(try await desk.post("save", save, row.change).status == row.status)
    #expect(try desk.text("content/contacts/crise.md") == before)
    // The same without what is wrong with it is done.
    #expect(try await desk.post("save", save).status == 200)
    #expect(try desk.text("content/contacts/crise.md").contains("PIRATE"))
  }

  @Test("no other method is answered, and no other origin is told that it may ask")
  func methods() async throws {
    let desk = try DeskFolder()
    for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
      let answer = try await desk.post("save", OpenBlockMessage(mark: ""), method: method)
      #expect(answer.status == 405, "\(method)")
      #expect(!answer.fields.contains { $0.name.lowercased().hasPrefix("access-control") })
    }
    #expect(await desk.get(Gate.prefix + "api/save").status == 404)
  }

  @Test("the secret opens once; its token is given once, and no page holds it")
  func secret() async throws {
    let desk = try DeskFolder()
    let fresh = Sessions()
    let secret = try #require(fresh.secret)
    #expect(fresh.redeem("") == nil && fresh.redeem(String(secret.dropLast())) == nil)
    let cookie = try #require(fresh.redeem(secret))
    #expect(fresh.redeem(secret) == nil && fresh.secret == nil)
    #expect(fresh.isOpen(cookie) && !fresh.isOpen(secret))
    #expect(fresh.takeToken(of: cookie) != nil && fresh.takeToken(of: cookie) == nil)
    for path in [Self.page, Gate.prefix + "home", Gate.prefix + "enter"] {
      let text = String(decoding: await desk.get(path).body, as: UTF8.self)
      #expect(!text.contains(desk.token) && !text.contains(desk.cookie), "\(path)")
    }
  }

  @Test(
    "the address that opens is exchanged for a cookie that no script and no other site is given")
  func opening() async throws {
    let folder = try DeskFolder()
    let other = try DeskService(
      folder.live.source, as: { [options = folder.live.build.options] in options },
      showing: folder.board, client: [:], published: { nil })
    let secret = try #require(other.sessions.secret)
    func open(_ secret: String, _ host: String = "127.0.0.1:8775") async -> HTTPAnswer {
      await other.answer(
        HTTPRequest(
          path: Gate.prefix + "open", query: "secret=\(secret)", fields: ["host": host]),
        port: 8775)
    }
    #expect(await open(secret, "evil.example:8775").status == 403)
    #expect(await open("0").status == 403)
    let answer = await open(secret)
    #expect(answer.status == 303)
    let cookie = try #require(answer.fields.first { $0.name == "Set-Cookie" }?.value)
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let place = try #require(answer.fields.first { $0.name == "Location" }?.value)
    #expect(!place.contains(secret))
    #expect(await open(secret).status == 403)
  }

  @Test(
    "a client names files by what it was shown, never by paths",
    arguments: [
      "contacts/crise.md", "../diapason.yaml", "%2e%2e%2fdiapason.yaml", "content", "",
      "/etc/passwd",
      ".diapason-desk", "index.md",
    ])
  func handles(_ handle: String) async throws {
    let desk = try DeskFolder()
    for name in ["api/page", "api/form", "api/grid", "form", "grid"] {
      let answer = await desk.get(Gate.prefix + name + "/" + handle)
      #expect(answer.status == 404, "\(name)")
      #expect(!String(decoding: answer.body, as: UTF8.self).contains("langue: fr"))
    }
    #expect(try await desk.post("open", OpenBlockMessage(mark: handle + ".1")).status == 404)
    let save = SaveMessage(page: handle, digest: "", changes: [])
    #expect(try await desk.post("save", save).status == 404)
    let shown = desk.desk.handles.handle(of: "contacts/crise.md")
    #expect(await desk.get(Gate.prefix + "api/form/" + shown).status == 200)
  }

  @Test("pages run the desk's scripts alone; files of the content run nothing")
  func policy() async throws {
    let desk = try DeskFolder()
    let page = await desk.get(Self.page)
    let html = String(decoding: page.body, as: UTF8.self)
    let sources = html.matches(of: /<script[^>]*src="([^"]*)"/).map { String($0.1) }
    #expect(sources == [Gate.prefix + "client/page.js"])
    let policy = try #require(page.fields.first { $0.name == "Content-Security-Policy" }?.value)
    #expect(
      policy.contains("script-src http://127.0.0.1:8775/.diapason/desk/client/;")
        && policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    let file = await desk.get("/logo.svg")
    #expect(file.status == 200)
    #expect(
      file.fields.contains {
        $0.name == "Content-Security-Policy" && $0.value.hasPrefix("sandbox;")
      })
    #expect(file.fields.contains(.init("X-Content-Type-Options", "nosniff")))
  }

  @Test("what is no message is told so, and writes nothing")
  func messages() async throws {
    let desk = try DeskFolder()
    for name in ["open", "save", "draft", "identity"] {
      #expect(try await desk.post(name, ["a": 1]).status == 400, "\(name)")
    }
    #expect(try await desk.post("nothing", ["a": 1]).status == 404)
  }
}
