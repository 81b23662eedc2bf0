import ArgumentParser
import Diagnosis
import Loopback

/// A server that runs beside the command until the process ends.
enum LoopbackService {
  /// The port at which it listens: the wanted one, or the next that is free.
  static func start(
    at wanted: UInt16, longestBody: Int = 0, _ language: Language,
    _ respond: @escaping Server.Responder
  ) throws -> UInt16 {
    let start = Waiting<Result<UInt16, Server.Failure>>()
    Task.detached {
      do {
        let (server, end) = try await Server.listening(
          at: wanted, longestBody: longestBody, respond)
        start.set(.success(server.port))
        await Server.keep(server, end)
      } catch {
        start.set(.failure(.noPort(first: wanted, last: wanted)))
      }
    }
    switch start.value() {
    case .success(let port): return port
    case .failure:
      StandardStreams.say(
        Phrase(
          en: "diapason: no free port from \(wanted) on; try --port\n",
          fr: "diapason : aucun port libre à partir de \(wanted) ; essayez --port\n")[language])
      throw ExitCode(2)
    }
  }
}
