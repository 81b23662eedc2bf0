// Changes forty files again and again until it is killed: a test looks whether they are all of one
// state.
import Disk
import Editing
import Foundation

let source = try SourceFolder(CommandLine.arguments[1])
guard let author = Author(name: "Victime", address: "victime@exemple.fr") else { exit(2) }
let editor = try ContentEditor(source)
_ = try editor.recover()
print("begun")
fflush(nil)
var number = 0
while true {
  number += 1
  let changes = try (0..<40).map { page in
    let path = "page-\(page).md"
    return FileChange(
      path: path, before: try editor.read(path),
      after: Array("\(CommandLine.arguments[2])-\(number)\n".utf8))
  }
  _ = try editor.change(changes, by: author, saying: "x")
}
