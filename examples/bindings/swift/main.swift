// emvqr from Swift: reads a payload, shows who is paid and whether it obeys the rules. A sketch.
// usage: swiftc -I include -I examples/bindings/swift -L LIBRARY_FOLDER main.swift && ./main PAYLOAD NOW_MS
import CEmvqr

struct EmvqrError: Error {
  let code: UInt32
  let sentence: String
}

/// What a call writes into a buffer.
func written(_ call: (inout emvqr_buffer) -> UInt32) -> String {
  var bytes = [CChar](repeating: 0, count: 990)
  return bytes.withUnsafeMutableBufferPointer { room in
    var out = emvqr_buffer(data: room.baseAddress, capacity: room.count, size: 0)
    guard call(&out) == 0 else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: out.data, count: out.size), as: UTF8.self)
  }
}

/// Reads a payload and hands it to `use`, which must not let it out: it points into `text`.
func withPayload<Result>(_ text: String, _ use: (inout emvqr_payload) throws -> Result) throws -> Result {
  var text = text
  return try text.withUTF8 { bytes in
    try bytes.withMemoryRebound(to: CChar.self) { characters in
      var qr = emvqr_payload()
      var why = emvqr_failure()
      let code = emvqr_payload_parse_in_scheme(
        emvqr_text(data: characters.baseAddress, size: characters.count), 0, &qr, &why)
      guard code == 0 else { throw EmvqrError(code: code, sentence: written { emvqr_failure_message(&why, &$0) }) }
      return try use(&qr)
    }
  }
}

do {
  try withPayload(CommandLine.arguments[1]) { qr in
    var name = emvqr_text()
    if emvqr_payload_get(&qr, emvqr_path_root(59), &name) == 0 {
      print("to", written { emvqr_text_display(name, &$0) })
    }
    var options = emvqr_check_options()
    options.struct_size = UInt32(MemoryLayout<emvqr_check_options>.size)
    options.now_ms = Int64(CommandLine.arguments[2]) ?? 0
    var report = emvqr_report()
    report.struct_size = UInt32(MemoryLayout<emvqr_report>.size)
    _ = emvqr_payload_check(&qr, &options, nil, 0, &report)
    print(report.valid == 1 ? "valid" : "not valid")
  }
} catch let error as EmvqrError {
  print(error.sentence)
}
