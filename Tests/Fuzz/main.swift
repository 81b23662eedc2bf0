import Fuzzing
import Glibc

/// `diapason-fuzz [SEED [COUNT [NUMBER]]]`: tries inputs by chance, or the one of a number.
///
/// The number of the input at work is kept in `.build/fuzz-number`: what ends this program ends with
/// its number there.
let words = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
let seed = UInt64(words.first.map(abs) ?? 1)
let count = words.count > 1 ? words[1] : 100_000

if words.count > 2 {
  let trial = Trial(seed: seed, number: words[2])
  print("\(trial.kind), \(trial.bytes.count) bytes, \(trial.name):")
  print(String(decoding: trial.bytes, as: UTF8.self))
  let outcome = trial.run()
  print("problems: \(outcome.problems)")
  for fault in outcome.faults { print("FAULT: \(fault)") }
  exit(outcome.faults.isEmpty ? 0 : 1)
}

let note = open(".build/fuzz-number", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
let clock = ContinuousClock()
let start = clock.now
var tried: [Trial.Kind: Int] = [:]
var bytes = 0
var problems = 0
var slowest = (number: 0, time: Duration.zero)
var faults: [(number: Int, what: String)] = []
for number in 0..<count {
  let text = "\(number)\n"
  _ = text.withCString { pwrite(note, $0, text.utf8.count, 0) }
  // A reader that never ends is ended, and its number is known.
  alarm(20)
  let trial = Trial(seed: seed, number: number)
  let begin = clock.now
  let outcome = trial.run()
  problems += outcome.problems
  for fault in outcome.faults.prefix(1) {
    faults.append((number, fault))
    if faults.count <= 20 { print("  FAULT, number \(number): \(fault)") }
  }
  let time = clock.now - begin
  if time > slowest.time { slowest = (number, time) }
  tried[trial.kind, default: 0] += 1
  bytes += trial.bytes.count
}
let kinds = Trial.Kind.allCases.map { "\(tried[$0] ?? 0) \($0)" }.joined(separator: ", ")
print("fuzz: seed \(seed), \(count) inputs (\(kinds)), \(bytes / 1_000_000) MB,")
print("  \(problems) problems named, no crash, in \(clock.now - start)")
print("  the slowest: number \(slowest.number), \(slowest.time)")
print("  \(faults.count) faults")
exit(faults.isEmpty && slowest.time < .seconds(2) ? 0 : 1)
