// Disassembly: code as text, from the opcode table alone. Tests and `Interpreter.disassemble` use it.

public import Diagnostics

extension Interpreter {
  /// The code of a source as text, a line for each instruction, children after their parent.
  public func disassemble(_ source: Source) throws(Diagnostic) -> String {
    let code = try context.compile(source, in: main, mode: .script)
    var lines: [String] = []
    context.disassemble(code, into: &lines)
    return lines.joined(separator: "\n")
  }
}

extension Context {
  /// Adds the lines of a code and of its children.
  func disassemble(_ code: UnsafeMutablePointer<Code>, into lines: inout [String]) {
    let name = code.pointee.qualifiedName.text
    lines.append("\(name.isEmpty ? code.pointee.name.text : name):")
    var index = 0
    while index < code.pointee.instructionCount {
      lines.append("  \(index) " + describe(code, index))
      index += 1 + code.pointee.instructions[index].opcode.extraWords
    }
    for child in code.pointee.children { disassemble(child, into: &lines) }
  }

  /// One instruction as text.
  func describe(_ code: UnsafeMutablePointer<Code>, _ index: Int) -> String {
    let instruction = code.pointee.instructions[index]
    let opcode = instruction.opcode
    let operands = Array(opcode.row.operands)
    var parts = [opcode.name]
    var values = [Int(instruction.a), Int(instruction.b), Int(instruction.c)]
    if operands.count == 2 { values = [Int(instruction.a), instruction.wide] }
    for (operand, value) in zip(operands, values) {
      if let text = describe(operand, value, code, index) { parts.append(text) }
    }
    if opcode.isComparisonBranch || opcode == .forNext {
      let word = code.pointee.instructions[index + 1]
      parts.append("->\(index + 2 + word.wide)")
    }
    return parts.joined(separator: " ")
  }

  private func describe(
    _ operand: Character, _ value: Int, _ code: UnsafeMutablePointer<Code>, _ index: Int
  ) -> String? {
    switch operand {
    case "w", "r": return "r\(value)"
    case "c", "C": return "\(value)"
    case "k", "K":
      let text = (try? reprText(code.pointee.constants[value])) ?? "?"
      return text
    case "n", "N": return code.pointee.constants[value].text
    case "g", "G": return globalName(code, value).text
    case "f": return code.pointee.children[value].pointee.name.text
    case "j", "J": return "->\(index + 1 + value)"
    default: return nil
    }
  }
}
