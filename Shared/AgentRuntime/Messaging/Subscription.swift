public import Contracts

/// One message type that an agent handles. The payload's type is erased here, once.
public struct Subscription<Repository: Sendable>: Sendable {
    package typealias CommandHandler =
        @Sendable ([UInt8], MessageAttributes, RequestAttributes, HandlerContext<Repository>) async throws -> Void
    package typealias QueryHandler =
        @Sendable ([UInt8], MessageAttributes, RequestAttributes, HandlerContext<Repository>) async throws ->
        QueryAnswer

    /// What sort of message it is.
    package enum Handler: Sendable {
        case command(CommandHandler)
        case query(QueryHandler)
    }

    /// The message's type.
    public let type: MessageType
    /// Who may ask for it.
    let allowedRoles: Set<Role>
    /// What handles it; the tests' double of the runtime calls it too.
    package let handler: Handler

    /// Handles a command: loads through the repository, decides, saves through the repository. Nothing is written
    /// before the handler has returned; a thrown ``/Contracts/Rejection`` is the command's outcome and writes nothing else.
    public static func on<Payload: CommandPayload>(
        _ payload: Payload.Type,
        handle: @escaping @Sendable (ReceivedRequest<Payload>, HandlerContext<Repository>) async throws -> Void
    ) -> Subscription {
        Subscription(
            type: Payload.type, allowedRoles: Payload.allowedRoles,
            handler: .command { body, attributes, request, context in
                let value = try CanonicalJSON.decode(Payload.self, from: body)
                try await handle(
                    ReceivedRequest(payload: value, attributes: attributes, request: request), context)
            })
    }

    /// Answers a query from the agent's own data; writes nothing.
    public static func answer<Payload: QueryPayload>(
        _ payload: Payload.Type,
        handle: @escaping @Sendable (ReceivedRequest<Payload>, HandlerContext<Repository>) async throws -> QueryAnswer
    ) -> Subscription {
        Subscription(
            type: Payload.type, allowedRoles: Payload.allowedRoles,
            handler: .query { body, attributes, request, context in
                let value = try CanonicalJSON.decode(Payload.self, from: body)
                return try await handle(
                    ReceivedRequest(payload: value, attributes: attributes, request: request), context)
            })
    }
}
