internal import Contracts
internal import HTTPServer

/// Whole lists as files: with the list's filters and sort, row by row at the reader's pace.
struct ExportRoutes: Sendable {
    let reader: ExportReader
    let slots: ExportSlots

    /// Adds an export of every kind's collection.
    func add(to group: RouterGroup<AuthenticatedContext>) {
        for description in MessageCatalogue.resources {
            group.get("/\(description.plural)/export") { request, context in
                try await export(request, context, description)
            }
        }
    }

    private func export(
        _ request: Request, _ context: AuthenticatedContext, _ description: ResourceDescription
    ) async throws -> Response {
        let principal = try ReadRoutes.principal(context, description)
        let items = try request.queryItems()
        let query = try ListQueryReader(description: description)
            .read(items, path: String(request.path), fixed: [:], others: ["format", "fields"]).query
        let selection = try FieldSelection.read(items, description)
        guard let format = ExportFormat(rawValue: items["format"] ?? "") else {
            let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problems.invalid(pointer: "/format", rule: "choice", "format is one of \(known).")
        }
        guard let slot = slots.take() else {
            throw HTTPError(
                Problems.make(
                    .serviceUnavailable, "exports-busy", "Too many exports",
                    "As many exports as may run at once are under way here."),
                headers: [.retryAfter: "5"])
        }
        // A database that is away is a 503 and not a torso.
        try await reader.probe(description, query, tenant: principal.tenant)
        let reader = reader
        return Response(
            status: .ok,
            headers: [
                .contentType: format.mediaType,
                .contentDisposition:
                    "attachment; filename=\"\(principal.tenant.text)-\(description.plural).\(format.rawValue)\"",
                "X-Content-Type-Options": "nosniff",
            ],
            body: .stream { writer in
                let table = CSVTable(description, selection)
                if format == .csv { try await writer.write(table.header) }
                try await reader.read(description, query, tenant: principal.tenant) { rows in
                    var bytes: [UInt8] = []
                    for row in rows {
                        switch format {
                        case .csv: bytes += try table.row(row.body)
                        case .jsonLines:
                            bytes += try selection?.select(from: row.body) ?? row.body
                            bytes.append(UInt8(ascii: "\n"))
                        }
                    }
                    try await writer.write(bytes)
                }
                withExtendedLifetime(slot) {}
            })
    }
}
