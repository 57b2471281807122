internal import CLibpq

/// Copies what libpq received into values of ours; never keeps a pointer.
enum ServerResult {
    static func copy(_ result: OpaquePointer) -> QueryResult {
        let width = PQnfields(result)
        let height = PQntuples(result)
        let columns = ResultColumns(
            names: (0..<width).map { PQfname(result, $0).map { String(cString: $0) } ?? "" },
            types: (0..<width).map { PQftype(result, $0) })
        let rows = (0..<height).map { row in
            Row(columns: columns, values: (0..<width).map { value(result, row, $0) })
        }
        let affected = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? rows.count
        return QueryResult(rows: rows, affectedRows: affected)
    }

    static func error(_ result: OpaquePointer) -> DatabaseError {
        // The numbers are the letters C, M and n of the protocol's error fields (postgres_ext.h).
        func field(_ letter: Character) -> String? {
            letter.asciiValue.flatMap { PQresultErrorField(result, Int32($0)) }.map { String(cString: $0) }
        }
        guard let code = field("C") else {
            let text = PQresultErrorMessage(result).map { String(cString: $0) } ?? ""
            return DatabaseError(code: .connectionLost, message: text.split(separator: "\n").joined(separator: "; "))
        }
        return DatabaseError(sqlState: code, message: field("M") ?? "", constraint: field("n"))
    }

    private static func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> [UInt8]? {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return nil }
        let raw = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        return Array(raw)
    }
}
