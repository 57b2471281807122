import Testing

/// Says which brokers this run lacks; fails for those it demands.
@Suite("Brokers for the tests")
struct AvailabilityTests {
    @Test(
        "Apache Kafka",
        .enabled(
            if: BusKind.kafka.isAvailable || BusKind.required.contains("kafka"),
            "DORA_TEST_KAFKA is not set: nothing was shown on Apache Kafka"))
    func kafka() { #expect(BusKind.kafka.isAvailable, "DORA_TEST_REQUIRE demands kafka, DORA_TEST_KAFKA names none") }

    @Test(
        "Embedded broker",
        .enabled(
            if: BusKind.embedded.isAvailable || BusKind.required.contains("embedded"),
            "DORA_TEST_EMBEDDED is not set: nothing was shown on the embedded broker"))
    func embedded() {
        #expect(BusKind.embedded.isAvailable, "DORA_TEST_REQUIRE demands embedded, DORA_TEST_EMBEDDED names none")
    }
}
