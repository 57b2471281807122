import HTTPServer

/// WebSockets that the tests speak with, and the ends that their handlers saw.
enum WebSocketRoutes {
    struct Broken: Error {}

    /// - Parameter ends: is told how each echoing WebSocket ended.
    static func router(
        _ configuration: WebSocketConfiguration = WebSocketConfiguration(),
        ends: AsyncStream<WebSocketEnd?>.Continuation? = nil
    ) -> Router<BasicRequestContext> {
        let router = LiveServer.router()
        router.webSocket("/echo", configuration: configuration) { request, _ in
            .upgrade(headers: ["X-Origin": request.headers[.origin] ?? "none"])
        } onUpgrade: { inbound, outbound, _ in
            do {
                for try await message in inbound {
                    try await outbound.write(message)
                }
            } catch {
                ends?.yield(inbound.end)
                throw error
            }
            ends?.yield(inbound.end)
        }
        router.webSocket("/chat") { request, _ in
            request.webSocketSubprotocols.contains("chat.v2") ? .upgrade(subprotocol: "chat.v2") : .upgrade()
        } onUpgrade: { _, outbound, _ in
            try await outbound.write(.text("welcome"))
        }
        router.webSocket("/wrong-subprotocol") { _, _ in
            .upgrade(subprotocol: "nobody's")
        } onUpgrade: { _, _, _ in
        }
        router.webSocket("/closed") { _, _ in
            .dontUpgrade(.problem(ProblemDocument(.forbidden)))
        } onUpgrade: { _, _, _ in
        }
        router.webSocket("/broken") { _, _, _ in throw Broken() }
        router.webSocket("/leave") { _, outbound, _ in
            outbound.close(WebSocketCloseCode(code: 4001), reason: String(repeating: "ö", count: 100))
        }
        return router
    }
}
