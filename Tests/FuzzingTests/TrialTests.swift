import Fuzzing
import Testing
import Workbench

@Suite("Inputs by chance")
struct TrialTests {
  @Test("no reader of authors' files fails, hangs or lets a script through", arguments: 0..<5)
  func trials(_ part: Int) {
    for number in stride(from: part, to: 1000, by: 5) {
      let seconds = processorSeconds {
        #expect(Trial(seed: 7, number: number).run().faults == [], "number \(number)")
      }
      #expect(seconds < 10, "number \(number)")
    }
  }

  @Test("a seed and a number repeat an input; others give others")
  func repeated() {
    let inputs = (0..<200).map { Trial(seed: 3, number: $0).bytes }
    #expect(inputs == (0..<200).map { Trial(seed: 3, number: $0).bytes })
    #expect(Set(inputs).count > 190)
  }

  @Test("the inputs are worth trying: every reader finds one thing to say, or another")
  func varied() {
    for kind in Trial.Kind.allCases {
      let trials = (0..<600).map { Trial(seed: 5, number: $0) }.filter { $0.kind == kind }
      let found = trials.map { $0.run().problems }
      #expect(Set(found).count > 1, "\(kind)")
    }
  }
}
