internal import CAllocator
internal import Foundation

/// The C library's allocator, from which everything of a process comes: Swift's objects, libpq's rows, librdkafka's
/// messages.
///
/// As it comes, glibc makes eight arenas for each processor, each of which keeps what its threads once needed at most,
/// and raises the size from which a block is mapped by itself with the largest one that was freed. A service whose work
/// wanders over threads then grows for hours though nothing leaks (mallopt(3), malloc_trim(3)).
enum Allocator {
    /// From this size on, a block in bytes is mapped by itself and goes back to the system when it is freed.
    private static let mappedFrom: Int32 = 128 * 1024

    /// Settles how memory is kept; to be called before a process begins its threads.
    static func configure() {
        // Two at least, so that a thread that waits for one finds another.
        let arenas = max(2, ProcessInfo.processInfo.activeProcessorCount)
        _ = mallopt(M_ARENA_MAX, Int32(clamping: arenas))
        // Setting either ends glibc's raising of both.
        _ = mallopt(M_MMAP_THRESHOLD, mappedFrom)
        _ = mallopt(M_TRIM_THRESHOLD, 2 * mappedFrom)
    }

    /// Gives pages that hold nothing back to the system; some milliseconds.
    static func returnFreePages() { _ = malloc_trim(0) }

    /// What is in use and what is kept free, in bytes.
    static var figures: (inUse: Int, free: Int) {
        let found = mallinfo2()
        return (Int(clamping: found.uordblks) + Int(clamping: found.hblkhd), Int(clamping: found.fordblks))
    }
}
