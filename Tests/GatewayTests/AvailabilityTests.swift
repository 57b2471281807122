import Contracts
import HTTPServer
import MessageBus
import Persistence
import Testing

@testable import Gateway

@Suite("What is away is told as 503, what failed inside is not")
struct AvailabilityTests {
    private static let away: [any Error] = [
        DatabaseError(code: .acquireTimeOut, message: "secret host"), DatabaseError(sqlState: "57P03", message: ""),
        DatabaseError(sqlState: "40001", message: ""), BusError(code: .deadline, message: "secret broker"),
        BusError(code: .unreachable, message: ""),
    ]

    @Test(arguments: 0..<away.count)
    func unavailable(index: Int) throws {
        let error = try #require(AvailabilityMiddleware.answer(to: Self.away[index]))
        #expect(error.status == .serviceUnavailable)
        #expect(error.headers[.retryAfter] == "2")
        #expect(error.problem.detail?.contains("secret") == false)
    }

    @Test func others() {
        #expect(AvailabilityMiddleware.answer(to: DatabaseError(sqlState: "42P01", message: "")) == nil)
        #expect(AvailabilityMiddleware.answer(to: HTTPError(.notFound)) == nil)
        let large = AvailabilityMiddleware.answer(to: BusError(code: .messageTooLarge, message: ""))
        #expect(large?.status == .contentTooLarge)
    }
}
