// A program with planted faults of memory, chosen by its argument; without one it is sound.

import Glibc

/// Keeps memory of C's, as the owners of handles do.
final class Owner: Sendable {
    private let memory: Int

    init() { memory = Int(bitPattern: malloc(64)) }

    deinit { free(UnsafeMutableRawPointer(bitPattern: memory)) }
}

/// Text is kept with marks in its pointer's upper bits, where the leak detector doesn't know it.
let kept = (0..<8).map { String(repeating: "text that is too long for a small string ", count: $0 + 1) }
let owners = (0..<8).map { _ in Owner() }

@inline(never) func lose(_ size: Int) -> Int {
    guard let memory = malloc(size) else { return 0 }  // planted: leak
    memset(memory, 1, size)
    return size
}

@main enum Planted {
    static func main() {
        var sum = kept.reduce(0) { $0 + $1.utf8.count } + owners.count
        switch CommandLine.arguments.dropFirst().first {
        case "use-after-free":
            let numbers = UnsafeMutablePointer<Int>.allocate(capacity: 4)
            numbers.initialize(repeating: 7, count: 4)
            numbers.deallocate()
            sum += numbers[2]  // planted: use-after-free
        case "overflow":
            let numbers = UnsafeMutablePointer<Int>.allocate(capacity: 4)
            numbers.initialize(repeating: 7, count: 4)
            sum += numbers[sum % 2 + 4]  // planted: overflow
            numbers.deallocate()
        case "leak":
            for size in 100..<110 { sum += lose(size) }
        default: break
        }
        print(sum)
    }
}
