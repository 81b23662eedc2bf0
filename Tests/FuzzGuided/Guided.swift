import Fuzzing

/// What libFuzzer calls with each input that it makes of those that reached new code before.
///
/// `make fuzz-guided` builds it, with every module counted; it stands in no other build.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let faults = Trial(guided: bytes).run().faults
  if let first = faults.first { fatalError(first) }
  return 0
}
