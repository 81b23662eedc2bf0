import Diagnosis

/// A browser's question, as far as a server of this machine reads it.
package struct HTTPRequest: Sendable, Equatable {
  package var method: String
  /// As it came: percent-encoded, without the query.
  package var path: String
  package var query: String
  /// By their names in small letters.
  package var fields: [String: String]
  package var body: [UInt8]

  package init(
    method: String = "GET", path: String, query: String = "", fields: [String: String] = [:],
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.fields = fields
    self.body = body
  }

  package var host: String? { fields["host"] }

  /// The values of the query, decoded.
  package var parameters: [String: String] {
    var values: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]).wholePercentDecoded }
    }
    return values
  }
}

/// What a browser is answered.
package struct HTTPAnswer: Sendable, Equatable {
  package struct Field: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  package var status: Int
  package var type: String
  package var body: [UInt8]
  /// Besides those that every answer has.
  package var fields: [Field]

  package init(_ status: Int, _ type: String, _ body: [UInt8], fields: [Field] = []) {
    (self.status, self.type, self.body, self.fields) = (status, type, body, fields)
  }

  package static func refusal(_ status: Int, _ words: String) -> HTTPAnswer {
    HTTPAnswer(status, "text/plain; charset=utf-8", Array((words + "\n").utf8))
  }
}
