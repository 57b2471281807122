import Foundation
import HTTPServer

/// Serves the bytes of a file from memory, and does nothing else: what `scripts/bench` holds the gateway's cached reads
/// against. It isn't shipped.
///
///     BareServer FILE PORT
@main
struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let port = Int(arguments[2]) else {
            FileHandle.standardError.write(Data("BareServer FILE PORT\n".utf8))
            exit(64)
        }
        let answer = Response.json([UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1]))))
        let router = Router(context: BasicRequestContext.self)
        router.get("/", immediate: { _, _ in answer }, use: { _, _ in answer })
        let server = Server(
            responder: router.buildResponder(), configuration: ServerConfiguration(address: "127.0.0.1", port: port))
        try await server.run()
    }
}
