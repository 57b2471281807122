import HTTPServer
import Observability
import Testing

@testable import Gateway

@Suite("How many requests are worked on at once")
struct RequestRoomTests {
    @Test("beyond its places a room refuses with 503 and a time to come back, and a place that is left is free again")
    func bound() throws {
        let room = RequestRoom(places: 2, metrics: MetricsRegistry())
        let first = try room.enter()
        let second = try room.enter()
        let error = #expect(throws: HTTPError.self) { try room.enter() }
        #expect(error?.problem.status == .serviceUnavailable)
        #expect(error?.problem.type == "/problems/busy")
        #expect(error?.headers[.retryAfter] == "1")
        first.leave()
        let third = try room.enter()
        #expect(room.count == 2)
        second.leave()
        third.leave()
        #expect(room.count == 0)
    }

    @Test("a place is given back once, however often it is left")
    func leavingTwice() throws {
        let room = RequestRoom(places: 3, metrics: MetricsRegistry())
        let place = try room.enter()
        let other = try room.enter()
        place.leave()
        place.leave()
        #expect(room.count == 1)
        other.leave()
        #expect(room.count == 0)
    }

    @Test("many at once never hold more places than there are, and all come back")
    func together() async {
        let room = RequestRoom(places: 5, metrics: MetricsRegistry())
        let most = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    guard let place = try? room.enter() else { return 0 }
                    defer { place.leave() }
                    await Task.yield()
                    return room.count
                }
            }
            return await group.reduce(0, max)
        }
        #expect((1...5).contains(most))
        #expect(room.count == 0)
    }
}
