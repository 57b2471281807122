import Foundation
import Observability
import Testing

@Suite("Metrics")
struct MetricsRegistryTests {
    static func samples(_ registry: MetricsRegistry) throws -> [PrometheusLine] {
        try registry.prometheusText().split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            try #require(PrometheusLine($0), "\($0)")
        }
    }

    @Test("counters and gauges, sorted, each family with help and kind before it")
    func text() {
        let registry = MetricsRegistry()
        registry.increment("dora_handled_total", help: "Handled.", labels: ["topic": "b"], by: 2.5)
        registry.increment("dora_handled_total", help: "Handled.", labels: ["topic": "a"])
        registry.increment("dora_handled_total", help: "Handled.", labels: ["topic": "a"])
        registry.set("dora_lag", help: "Lag.", to: 7)
        registry.set("dora_lag", help: "Lag.", to: -3)
        #expect(
            registry.prometheusText() == """
                # HELP dora_handled_total Handled.
                # TYPE dora_handled_total counter
                dora_handled_total{topic="a"} 2
                dora_handled_total{topic="b"} 2.5
                # HELP dora_lag Lag.
                # TYPE dora_lag gauge
                dora_lag -3
                # HELP metrics_refused_updates_total Updates of metrics that made no sense and changed nothing.
                # TYPE metrics_refused_updates_total counter
                metrics_refused_updates_total 0

                """)
        #expect(registry.value("dora_handled_total", labels: ["topic": "a"]) == 2)
        #expect(registry.value("dora_lag") == -3)
        #expect(registry.value("dora_other") == nil)
    }

    @Test("a histogram's buckets are cumulative, ascend, end with +Inf, and agree with sum and count")
    func histogram() throws {
        let registry = MetricsRegistry()
        let values = [0.1, 0.05, 0.2, 0.1000001, 1, 99, -1]
        for value in values {
            registry.observe(
                "dora_seconds", help: "Time.", labels: ["route": "/x"], bounds: [1, 0.1, .infinity, 0.2, 0.1],
                value: value)
        }
        let samples = try Self.samples(registry).filter { $0.name.hasPrefix("dora") }
        let buckets = samples.filter { $0.name == "dora_seconds_bucket" }
        #expect(buckets.compactMap { $0.labels["le"] } == ["0.1", "0.2", "1", "+Inf"])
        #expect(buckets.map(\.value) == [3, 5, 6, 7])
        #expect(buckets.allSatisfy { $0.labels["route"] == "/x" && $0.labels.count == 2 })
        let sum = try #require(samples.first { $0.name == "dora_seconds_sum" })
        #expect(abs(sum.value - values.reduce(0, +)) < 1e-9)
        #expect(samples.first { $0.name == "dora_seconds_count" }?.value == 7)
        #expect(samples.count == 6)
        #expect(registry.prometheusText().contains("# TYPE dora_seconds histogram\n"))
        #expect(registry.observationCount("dora_seconds", labels: ["route": "/x"]) == 7)
    }

    @Test("a histogram without labels, and the bounds of the first use")
    func bareHistogram() throws {
        let registry = MetricsRegistry()
        registry.observe("h", help: "", bounds: [2], value: 1)
        registry.observe("h", help: "", bounds: [3, 4], value: 3)
        let samples = try Self.samples(registry).filter { $0.name.hasPrefix("h") }
        #expect(samples.map(\.name) == ["h_bucket", "h_bucket", "h_sum", "h_count"])
        #expect(samples.map(\.value) == [1, 2, 4, 2])
        let other = MetricsRegistry()
        other.observe("latency", help: "", value: 0.3)
        #expect(try Self.samples(other).filter { $0.name == "latency_bucket" }.count == 15)
    }

    @Test(
        "label values come back as they were",
        arguments: ["", "a\"b", "a\\b", "a\nb", "a\r\nb", "\\n", "\\\"\n\\", "ä漢😀", "{x=\"y\"} 1", "a,b=c"])
    func escaping(value: String) throws {
        let registry = MetricsRegistry()
        registry.set("g", help: value, labels: ["label": value], to: 1)
        registry.observe("h", help: value, labels: ["label": value], value: 1)
        for sample in try Self.samples(registry) where sample.name != MetricsRegistry.refusedUpdates {
            #expect(sample.labels["label"]?.unicodeScalars.elementsEqual(value.unicodeScalars) == true)
        }
        let help = registry.prometheusText().split(separator: "\n").filter { $0.hasPrefix("# HELP") }
        #expect(help.count == 3)
        let unescaped = value.replacing("\\", with: "\\\\").unicodeScalars.map { $0 == "\n" ? "\\n" : String($0) }
        #expect(
            help.first.map { String($0).unicodeScalars.elementsEqual("# HELP g \(unescaped.joined())".unicodeScalars) }
                == true)
    }

    @Test("numbers are written as the format reads them")
    func numbers() throws {
        let registry = MetricsRegistry()
        let values: [Double] = [
            0, -0.0, 1, -1, 0.1, 1e-9, 1e15, 123_456_789_012_345, 1.5e300, .infinity, -.infinity, .nan,
        ]
        for (index, value) in values.enumerated() { registry.set("g", help: "", labels: ["i": "\(index)"], to: value) }
        let read = try Self.samples(registry).filter { $0.name == "g" }
        #expect(read.count == values.count)
        for sample in read {
            let expected = values[try #require(sample.labels["i"].flatMap(Int.init))]
            #expect(sample.value == expected || (sample.value.isNaN && expected.isNaN))
        }
    }

    @Test("updates that make no sense change nothing but their own counter")
    func refused() throws {
        let registry = MetricsRegistry()
        registry.increment("c", help: "")
        registry.increment("c", help: "", by: -1)
        registry.increment("c", help: "", by: .nan)
        registry.set("c", help: "", to: 9)
        registry.observe("c", help: "", value: 1)
        registry.increment("0bad", help: "")
        registry.increment("", help: "")
        registry.increment("with space", help: "")
        registry.increment("bad\nname 7\n", help: "")
        registry.increment("c", help: "", labels: ["a-b": "x"])
        registry.increment("c", help: "", labels: ["__name__": "x"])
        registry.increment("c", help: "", labels: ["": "x"])
        registry.observe("h", help: "", labels: ["le": "1"], value: 1)
        registry.observe("h", help: "", value: .nan)
        registry.observe("h", help: "", value: .infinity)
        #expect(registry.value("c") == 1)
        #expect(registry.value(MetricsRegistry.refusedUpdates) == 14)
        #expect(Set(try Self.samples(registry).map(\.name)) == ["c", MetricsRegistry.refusedUpdates])
    }

    @Test("a name has a bounded number of series; removed ones make room")
    func bounded() throws {
        let registry = MetricsRegistry()
        for number in 0..<(MetricsRegistry.maximumSeriesPerFamily + 5) {
            registry.set("g", help: "", labels: ["n": "\(number)"], to: 1)
        }
        #expect(registry.value(MetricsRegistry.refusedUpdates) == 5)
        registry.set("g", help: "", labels: ["n": "0"], to: 2)
        #expect(registry.value("g", labels: ["n": "0"]) == 2)
        registry.remove("g", labels: ["n": "0"])
        #expect(registry.value("g", labels: ["n": "0"]) == nil)
        registry.set("g", help: "", labels: ["n": "new"], to: 3)
        #expect(registry.value("g", labels: ["n": "new"]) == 3)
    }

    @Test("updates of many tasks are all counted while the text is read")
    func concurrent() async throws {
        let registry = MetricsRegistry()
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<16 {
                group.addTask {
                    for number in 0..<500 {
                        registry.increment("c_total", help: "", labels: ["task": "\(task % 4)"])
                        registry.observe("h", help: "", value: Double(number) / 100)
                        if number.isMultiple(of: 100) { _ = registry.prometheusText() }
                    }
                }
            }
        }
        for task in 0..<4 { #expect(registry.value("c_total", labels: ["task": "\(task)"]) == 2_000) }
        #expect(registry.observationCount("h") == 8_000)
        #expect(registry.value(MetricsRegistry.refusedUpdates) == 0)
    }
}
