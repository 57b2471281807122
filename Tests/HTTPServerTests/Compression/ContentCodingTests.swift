import Testing

@testable import HTTPServer

@Suite("Which coding a client wants, and which tags it knows")
struct ContentCodingTests {
    private static let wishes: [(header: String?, coding: ContentCoding)] = [
        (nil, .identity), ("", .identity), ("gzip", .gzip), ("GZIP", .gzip), ("x-gzip", .gzip),
        ("deflate, gzip;q=0.5, br;q=1.0", .gzip), ("gzip;q=0", .identity), ("gzip;q=0.0, *", .identity),
        ("*", .gzip), ("*;q=0", .identity), ("identity, gzip;q=0.5", .identity), ("identity;q=0.5, gzip;q=0.5", .gzip),
        ("identity;q=0, gzip;q=0.1", .gzip), ("identity;q=0", .identity), ("br", .identity), ("gzip;q=2", .identity),
        ("gzip;q=abc", .identity), ("gzip ; q=0.8", .gzip), ("gzip;q=0.", .identity), ("gzip;q=1.", .gzip),
        ("gzip;q=0.1234", .identity), ("gzip;q=1.001", .identity),
    ]

    @Test(arguments: wishes) func chosen(header: String?, coding: ContentCoding) {
        #expect(ContentCoding.chosen(by: header) == coding)
    }

    private static let types: [(type: String?, pays: Bool)] = [
        ("application/json", true), ("application/problem+json", true), ("text/html; charset=utf-8", true),
        ("application/x-ndjson", true), ("text/csv", true), ("image/svg+xml", true), ("text/event-stream", false),
        ("application/pdf", false), ("application/octet-stream", false), ("image/png", false), (nil, false),
    ]

    @Test(arguments: types) func pays(type: String?, pays: Bool) {
        #expect(ContentCoding.pays(for: type) == pays)
    }

    @Test func tags() {
        #expect(EncodedTag.encoded("\"3\"") == "\"3-gzip\"")
        #expect(EncodedTag.encoded("W/\"3\"") == "W/\"3\"")
        #expect(EncodedTag.plain("\"3-gzip\"") == "\"3\"")
        #expect(EncodedTag.plain("\"1\", W/\"3-gzip\" ,\"4-gzip\"") == "\"1\", W/\"3\",\"4\"")
        #expect(EncodedTag.plain("*") == "*")
        #expect(EncodedTag.names("\"1\", \"3-gzip\"", compressedFormOf: "\"3\""))
        #expect(!EncodedTag.names("\"3\"", compressedFormOf: "\"3\""))
        #expect(!EncodedTag.names(nil, compressedFormOf: "\"3\""))
    }

    @Test func weights() throws {
        let values = try #require(WeightedValues(parsing: "a, b;q=0.25 ,c;x=1;Q=0,, d;q=1.000"))
        #expect(values.values.map(\.value) == ["a", "b", "c", "d"])
        #expect(values.values.map(\.weight) == [1, 0.25, 0, 1])
        #expect(WeightedValues(parsing: "")?.values.isEmpty == true)
        for malformed in ["a;q=", "a;q=-1", "a;q=1.5", "a;q=01", "a;q=.5", "a;q=0,5;q=x"] {
            #expect(WeightedValues(parsing: malformed) == nil, "\(malformed)")
        }
    }
}
