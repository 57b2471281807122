// A program with planted races, chosen by its argument; without one it is sound.

import Glibc
import Synchronization

/// Guarded rightly: every access under one lock, which is fought for.
final class Guarded: Sendable {
    private let values = Mutex<[Int]>([])

    var count: Int { values.withLock { $0.count } }

    func add(_ value: Int) { values.withLock { $0.append(value) } }

    /// Holds the lock for so long that others have the kernel wake them.
    func addSlowly(_ value: Int) {
        values.withLock { values in
            usleep(500)
            values.append(value)
        }
    }
}

/// Guarded wrongly: readers and writers take a lock, but not the same.
final class WronglyGuarded: @unchecked Sendable {
    private let reading = Mutex(())
    private let writing = Mutex(())
    private var value = 0

    var current: Int {
        reading.withLock { _ in  // planted: wrong-lock
            value  // planted: wrong-lock
        }
    }

    func add() {
        writing.withLock { _ in  // planted: wrong-lock
            value += 1  // planted: wrong-lock
        }
    }
}

/// Guarded by nothing: one thread changes what others read.
final class Unguarded: @unchecked Sendable {
    private var length = 0

    var isEmpty: Bool {
        length == 0  // planted: no-lock
    }

    func add() {
        length += 1  // planted: no-lock
    }
}

@main enum Planted {
    static func main() async {
        switch CommandLine.arguments.dropFirst().first {
        case "wrong-lock":
            let counter = WronglyGuarded()
            threads { thread in
                for _ in 0..<1_000 {
                    if thread == 0 { counter.add() } else { _ = counter.current }
                }
            }
        case "no-lock":
            let list = Unguarded()
            threads { thread in
                for _ in 0..<1_000 {
                    if thread == 0 { list.add() } else { _ = list.isEmpty }
                }
            }
        default:
            let list = Guarded()
            threads { thread in
                for number in 0..<50 { list.addSlowly(thread * number) }
            }
            await tasks { task in
                for number in 0..<5_000 { list.add(task * number) }
            }
            // Given on, and freed by whoever is last.
            for round in 0..<200 {
                let last = Guarded()
                last.add(round)
                await tasks { _ in _ = last.count }
            }
            print(list.count)
        }
    }

    /// Runs the body in four tasks at once.
    static func tasks(_ body: @escaping @Sendable (Int) async -> Void) async {
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<4 { group.addTask { await body(task) } }
        }
    }

    /// Runs the body in three threads at once, however few processors there are.
    static func threads(_ body: @escaping @Sendable (Int) -> Void) {
        final class Work {
            let run: () -> Void
            init(_ run: @escaping () -> Void) { self.run = run }
        }
        let threads = (0..<3).map { number in
            var thread = pthread_t()
            pthread_create(
                &thread, nil,
                { argument in
                    guard let argument else { return nil }
                    Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                    return nil
                }, Unmanaged.passRetained(Work { body(number) }).toOpaque())
            return thread
        }
        for thread in threads { pthread_join(thread, nil) }
    }
}
