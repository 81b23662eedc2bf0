import CharterModel
import Diagnosis
import Website

/// A server of the Model Context Protocol over standard streams, as a function: a line in, a line out.
///
/// Source: modelcontextprotocol.io, the specifications of 2025-11-25 (sessions) and 2026-07-28
/// (requests that stand alone).
package struct AssistantService: Sendable {
  /// The longest line that is read, in bytes.
  package static let longestLine = 1 << 20

  private let answers: AssistantAnswers
  private let program: String

  /// - Parameters:
  ///   - site: as its readers see it; nothing else is told.
  ///   - program: the server's name and version: `diapason 0.1.0`.
  package init(_ site: ThemedSite, program: String) {
    answers = AssistantAnswers(site.plan)
    self.program = program
  }

  /// Versions that begin by a handshake, the latest last, and those that do without.
  static let handshakes = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]
  static let modern = ["2026-07-28"]

  private enum Code {
    static let parse = -32700, request = -32600, method = -32601, parameters = -32602
    static let version = -32022
  }

  private struct Fault: Error {
    var code: Int
    var message: String
    var data: JSONValue?
  }

  /// What is answered to one line, without its line feed; nil for what asks for no answer.
  package func answer(_ line: [UInt8]) -> [UInt8]? {
    guard line.contains(where: { $0 > 0x20 }) else { return nil }
    guard line.count <= Self.longestLine else {
      return Self.failure(nil, Fault(code: Code.request, message: "the request is too long"))
    }
    guard let request = ReadJSON(line) else {
      return Self.failure(nil, Fault(code: Code.parse, message: "no JSON"))
    }
    guard case .object = request, request["jsonrpc"]?.text == "2.0",
      let method = request["method"]?.text
    else {
      // An answer of the other side's is none of ours.
      if request["result"] != nil || request["error"] != nil { return nil }
      return Self.failure(
        request["id"]?.id, Fault(code: Code.request, message: "no request of JSON-RPC 2.0"))
    }
    guard let given = request["id"] else { return nil }
    guard let id = given.id else {
      return Self.failure(
        nil, Fault(code: Code.request, message: "the id is no text and no number"))
    }
    do {
      let result = try result(of: method, request["params"] ?? .object([:]))
      return Self.line([("id", id), ("result", result)])
    } catch {
      return Self.failure(id, error)
    }
  }

  private func result(of method: String, _ parameters: ReadJSON) throws(Fault) -> JSONValue {
    let version = parameters["_meta"]?["io.modelcontextprotocol/protocolVersion"]?.text
    if let version, !(Self.modern + Self.handshakes).contains(version) {
      throw Fault(
        code: Code.version, message: "this version of the protocol is not spoken here",
        data: .members([
          "supported": .list((Self.modern + Self.handshakes).map { .text($0) }),
          "requested": .text(version),
        ]))
    }
    switch method {
    case "initialize": return handshake(parameters["protocolVersion"]?.text)
    case "server/discover": return discovery
    case "ping": return .members(["resultType": "complete"])
    case "tools/list": return toolList
    case "tools/call": return try call(parameters)
    default:
      throw Fault(code: Code.method, message: "there is no method “\(method.shownInMessage)”")
    }
  }

  private var server: JSONValue {
    let words = program.split(separator: " ", maxSplits: 1).map(String.init)
    return .members([
      "name": .text(words.first ?? ""), "version": .text(words.count > 1 ? words[1] : ""),
    ])
  }

  private func handshake(_ wanted: String?) -> JSONValue {
    let version = wanted.flatMap { Self.handshakes.contains($0) ? $0 : nil }
    return .members([
      "protocolVersion": .text(version ?? Self.handshakes.last ?? ""),
      "capabilities": .members(["tools": .members([:])]), "serverInfo": server,
      "instructions": .text(answers.instructions),
    ])
  }

  /// What is told may be kept for a while by who asked, and by nobody else.
  private func kept(_ members: JSONValue) -> JSONValue {
    members.adding("ttlMs", 60_000).adding("cacheScope", "private")
      .adding("resultType", "complete")
  }

  private var discovery: JSONValue {
    kept(
      .members([
        "supportedVersions": .list((Self.modern + Self.handshakes).map { .text($0) }),
        "capabilities": .members(["tools": .members([:])]),
        "instructions": .text(answers.instructions),
        "_meta": .members(["io.modelcontextprotocol/serverInfo": server]),
      ]))
  }

  private var toolList: JSONValue {
    kept(
      .members(["tools": .list(AssistantTool.allCases.map { $0.description(answers.language) })]))
  }

  private func call(_ parameters: ReadJSON) throws(Fault) -> JSONValue {
    guard let name = parameters["name"]?.text, let tool = AssistantTool(rawValue: name) else {
      let names = AssistantTool.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(code: Code.parameters, message: "no such tool; there is: \(names)")
    }
    do {
      let arguments = try ToolArguments(parameters["arguments"], of: tool, answers.language)
      let answer = try answers.answer(tool, arguments)
      return .members([
        "content": [.members(["type": "text", "text": .text(answer.line)])],
        "structuredContent": answer, "isError": false, "resultType": "complete",
      ])
    } catch {
      // For the assistant to read, and to do better.
      return .members([
        "content": [
          .members(["type": "text", "text": .text(error.phrase[answers.language])])
        ], "isError": true, "resultType": "complete",
      ])
    }
  }

  private static func failure(_ id: JSONValue?, _ fault: Fault) -> [UInt8] {
    var error = JSONValue.members(["code": .number(fault.code), "message": .text(fault.message)])
    if let data = fault.data { error = error.adding("data", data) }
    return line((id.map { [("id", $0)] } ?? []) + [("error", error)])
  }

  private static func line(_ members: [(String, JSONValue)]) -> [UInt8] {
    let all = [("jsonrpc", JSONValue.text("2.0"))] + members
    return Array(
      JSONValue.object(all.map { JSONValue.Member(name: $0.0, value: $0.1) }).line.utf8)
  }
}
