internal import CLibpq

/// One result as libpq received it; frees libpq's memory with the last reference.
///
/// `@unchecked Sendable`: libpq never changes a result after it has given it out, and reading one from several threads
/// at once is allowed (its manual, "Behavior in Threaded Programs"); it is freed in `deinit` alone.
final class ReceivedResult: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// Takes libpq's result over.
    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }
    var rowCount: Int { Int(PQntuples(pointer)) }

    /// How many rows the statement inserted, updated, deleted or returned.
    var affectedRows: Int { PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? rowCount }

    /// The place of a column; nil when there is none of the name.
    func column(named name: String) -> Int32? {
        var name = name
        return name.withUTF8 { wanted in
            (0..<PQnfields(pointer)).first { column in
                guard let found = PQfname(pointer, column) else { return false }
                // A C string ends where the wanted name does, and not before.
                return found.withMemoryRebound(to: UInt8.self, capacity: wanted.count + 1) { found in
                    for index in wanted.indices where found[index] != wanted[index] { return false }
                    return found[wanted.count] == 0
                }
            }
        }
    }

    /// The object identifier of a column's type.
    func type(of column: Int32) -> UInt32 { PQftype(pointer, column) }

    /// Lends the bytes of a value; nil for NULL.
    func withValue<Value>(_ row: Int, _ column: Int32, _ body: (UnsafeRawBufferPointer) -> Value) -> Value? {
        let row = Int32(row)
        guard PQgetisnull(pointer, row, column) == 0, let start = PQgetvalue(pointer, row, column) else { return nil }
        return body(UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, column))))
    }

    /// What the server refused, or libpq.
    var error: DatabaseError {
        // The numbers are the letters C, M and n of the protocol's error fields (postgres_ext.h).
        func field(_ letter: Character) -> String? {
            letter.asciiValue.flatMap { PQresultErrorField(pointer, Int32($0)) }.map { String(cString: $0) }
        }
        guard let code = field("C") else {
            let text = PQresultErrorMessage(pointer).map { String(cString: $0) } ?? ""
            return DatabaseError(code: .connectionLost, message: text.split(separator: "\n").joined(separator: "; "))
        }
        return DatabaseError(sqlState: code, message: field("M") ?? "", constraint: field("n"))
    }
}
