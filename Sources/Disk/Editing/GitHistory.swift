import Editing
import Glibc

/// The history of a content folder where it lies in a Git repository: one commit for each change, of
/// exactly its files, by the person who made it.
///
/// What the user has staged stays staged: the commit is made from an index of its own. No hook, no
/// signature, no monitor of the repository's runs, and no `GIT_*` of the environment is heard.
package struct GitHistory: Sendable {
  /// What became of a change.
  package enum Recorded: Sendable, Equatable {
    /// The name of the commit.
    case committed(String)
    /// The folder lies in no repository, or no Git is installed.
    case noRepository
    /// The files are what the last commit has.
    case nothing
    /// A merge or a rebase is under way: the files are written and not recorded.
    case busy
    /// What Git said.
    case failed(String)
  }

  private let folder: String

  package init(of folder: String) { self.folder = folder }

  /// Who Git says that the user is; nil if it does not know.
  package var author: Author? {
    guard let name = try? git(["config", "user.name"]).text,
      let address = try? git(["config", "user.email"]).text
    else { return nil }
    return Author(name: name, address: address)
  }

  /// - Parameter paths: relative to the folder.
  func record(_ paths: [String], by author: Author, saying message: String) -> Recorded {
    guard let directory = try? git(["rev-parse", "--absolute-git-dir"]).text else {
      return .noRepository
    }
    let underWay = [
      "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply",
    ]
    guard !underWay.contains(where: { FileSystem.status("\(directory)/\($0)") != nil }) else {
      return .busy
    }
    do {
      for _ in 0..<Self.mostTries {
        if let recorded = try commit(paths, author, message, directory) { return recorded }
      }
      return .failed("HEAD")
    } catch let failure as GitFailure {
      return .failed(failure.complaint)
    } catch {
      return .failed("\(error)")
    }
  }

  /// Others may commit at the same time.
  private static let mostTries = 5

  /// Nil if somebody else committed meanwhile.
  private func commit(
    _ paths: [String], _ author: Author, _ message: String, _ directory: String
  ) throws -> Recorded? {
    let index = "\(directory)/diapason-index-\(getpid())"
    defer {
      unlink(index)
      unlink(index + ".lock")
    }
    let own = ["GIT_INDEX_FILE": index]
    let head = try? git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).text
    if let head {
      _ = try git(["read-tree", head], own)
    } else {
      _ = try git(["read-tree", "--empty"], own)
    }
    let ignored = ignored(among: paths, own)
    let names = Self.lines(paths.filter { !ignored.contains($0) })
    _ = try git(["update-index", "--add", "--remove", "-z", "--stdin"], own, input: names)
    let tree = try git(["write-tree"], own).text
    if let head, try git(["rev-parse", "\(head)^{tree}"]).text == tree { return .nothing }
    let person = [
      "GIT_AUTHOR_NAME": author.name, "GIT_AUTHOR_EMAIL": author.address,
      "GIT_COMMITTER_NAME": author.name, "GIT_COMMITTER_EMAIL": author.address,
    ]
    let parents = head.map { ["-p", $0] } ?? []
    let commit = try git(
      ["commit-tree", tree] + parents, person, input: Array((message + "\n").utf8)
    ).text
    let old = head ?? String(repeating: "0", count: commit.count)
    do {
      _ = try git(["update-ref", "-m", "diapason", "HEAD", commit, old], person)
    } catch is GitFailure {
      guard (try? git(["rev-parse", "--verify", "--quiet", "HEAD"]).text) == head else {
        return nil
      }
      throw GitFailure(complaint: "update-ref")
    }
    // The user's own index learns of these files alone.
    let reset = ["reset", "--quiet", commit, "--pathspec-from-file=-", "--pathspec-file-nul"]
    for _ in 0..<Self.mostTries {
      if (try? git(reset, input: names)) != nil { break }
      // Another program of Git's holds the index for a moment.
      usleep(20_000)
    }
    return .committed(commit)
  }

  /// The files that the repository is not to know: they are written and not recorded.
  private func ignored(among paths: [String], _ index: [String: String]) -> Set<String> {
    // With a dot in front no name is taken for a sign of Git's.
    let named = Self.lines(paths.map { "./" + $0 })
    let words = ["check-ignore", "-z", "--stdin"]
    guard let found = try? git(words, index, input: named, takesNames: true).text else { return [] }
    return Set(found.split(separator: "\0").map { String($0.dropFirst(2)) })
  }

  private static func lines(_ paths: [String]) -> [UInt8] {
    paths.flatMap { Array($0.utf8) + [0] }
  }

  struct GitFailure: Error {
    var complaint: String
  }

  struct Answer {
    /// Without the line feeds at its end.
    var text: String
    var bytes: [UInt8]
  }

  private static let settings = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "commit.gpgSign=false", "gc.auto=0",
    "maintenance.auto=false", "core.quotePath=false", "i18n.commitEncoding=UTF-8",
    "advice.addIgnoredFile=false", "core.safecrlf=false",
  ]

  /// - Parameter takesNames: whether the command takes names of files and no patterns.
  func git(
    _ words: [String], _ own: [String: String] = [:], input: [UInt8]? = nil,
    takesNames: Bool = false
  ) throws -> Answer {
    let settings = Self.settings.flatMap { ["-c", $0] }
    let process = try ChildProcess(
      ["git", "-C", folder] + (takesNames ? [] : ["--literal-pathspecs"]) + settings + words,
      hasInput: input != nil,
      environment: own.merging(["GIT_TERMINAL_PROMPT": "0"]) { first, _ in first })
    if let input { _ = process.write(input) }
    process.endInput()
    var bytes: [UInt8] = []
    while true {
      let more = process.read()
      if more.isEmpty { break }
      bytes += more
    }
    let code = process.wait()
    guard code == 0 else { throw GitFailure(complaint: process.complaint) }
    var text = String(decoding: bytes, as: UTF8.self)[...]
    while text.last?.isNewline == true { text.removeLast() }
    return Answer(text: String(text), bytes: bytes)
  }
}
