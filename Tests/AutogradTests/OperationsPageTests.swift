// docs/operations.md says what the catalogue says. WRITE_EXAMPLES=1 in the environment writes the programs
// of the examples, WRITE_PAGE=1 the page: `make docs` sets them.

import Autograd
import Foundation
import Testing

extension AutogradTests {
  @Suite(.serialized)
  struct OperationsPageTests {
    private func writes(_ variable: String) -> Bool {
      ProcessInfo.processInfo.environment[variable] == "1"
    }

    @Test func `the programs of the examples are those of the catalogue`() throws {
      for family in Catalogue.families {
        let (program, file) = (OperationsPage.program(family), OperationsPage.file(family, "py"))
        if writes("WRITE_EXAMPLES") { try Data(program.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == program, "run make docs")
      }
    }

    @Test func `every operation has an example and its recorded output`() throws {
      if writes("WRITE_EXAMPLES") { return }
      for family in Catalogue.families {
        let outputs = try OperationsPage.recorded(family)
        for operation in family.operations {
          #expect(!ManualExample(operation).expression.isEmpty, "\(operation.name)")
          #expect(outputs[operation.name]?.isEmpty == false, "\(operation.name): run make docs")
        }
      }
    }

    @Test func `the page is up to date`() throws {
      if writes("WRITE_EXAMPLES") { return }
      let text = try OperationsPage.text()
      if writes("WRITE_PAGE") { try Data(text.utf8).write(to: OperationsPage.page) }
      let page = try String(contentsOf: OperationsPage.page, encoding: .utf8)
      #expect(page == text, "docs/operations.md is stale: run make docs")
    }
  }
}
