extension Response {
    /// An answer of server-sent events. The closure's task is cancelled when the client leaves or the server stops.
    ///
    /// - Parameters:
    ///   - heartbeat: how often a comment is sent, so that proxies keep a quiet connection and a client whose network
    ///     vanished is noticed; nil sends none.
    ///   - send: sends the events; the answer ends with it.
    public static func serverSentEvents(
        heartbeat: Duration? = .seconds(15),
        _ send: @escaping @Sendable (_ events: ServerSentEventWriter) async throws -> Void
    ) -> Response {
        let body = ResponseBody.stream(endsWithClient: true) { writer in
            let events = ServerSentEventWriter(writer)
            guard let heartbeat else {
                return try await send(events)
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    while true {
                        try await Task.sleep(for: heartbeat)
                        try await events.sendHeartbeat()
                    }
                }
                group.addTask { try await send(events) }
                // The first to end ends both: the events, or a heartbeat that found the client gone.
                defer { group.cancelAll() }
                try await group.next()
            }
        }
        // Proxies must neither store nor gather a stream (X-Accel-Buffering is nginx's word for it).
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store", "X-Accel-Buffering": "no"],
            body: body)
    }
}
