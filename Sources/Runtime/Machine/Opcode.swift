enum Opcode: UInt8 { case move }
