import Contracts
import Testing

@testable import ThreatIntelligence

@Suite("Values of indicators")
struct IndicatorValueTests {
    @Test(
        "have one form",
        arguments: [
            (IndicatorSort.ipv4Address, " 192.0.2.7 ", "192.0.2.7"),
            (.ipv6Address, "2001:DB8:0:0:0:0:0:1", "2001:db8::1"),
            (.domainName, "Login.Hafenbank-Probe.EXAMPLE", "login.hafenbank-probe.example"),
            (.domainName, "_dmarc.hafenbank.example", "_dmarc.hafenbank.example"),
            (.url, "HTTPS://Hafenbank.Example/Login?A=B", "https://hafenbank.example/Login?A=B"),
            (.emailAddress, "Kasse@Hafenbank.Example", "Kasse@hafenbank.example"),
            (
                .fileHash, "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            ),
            (.vulnerability, "cve-2021-44228", "CVE-2021-44228"),
        ] as [(IndicatorSort, String, String)])
    func normal(type: IndicatorSort, text: String, expected: String) {
        #expect(IndicatorValue.normal(text, type) == expected)
        #expect(IndicatorValue.normal(expected, type) == expected)
    }

    @Test(
        "of another form are refused",
        arguments: [
            (IndicatorSort.ipv4Address, "192.0.2"), (.ipv4Address, "192.0.2.256"), (.ipv4Address, "2001:db8::1"),
            (.ipv6Address, "192.0.2.7"), (.ipv6Address, "2001:db8::g"), (.domainName, "localhost"),
            (.domainName, "192.0.2.7"), (.domainName, "-bank.example"), (.domainName, "bank..example"),
            (.domainName, "bank.example."), (.domainName, "bänk.example"), (.url, "ftp://bank.example/"),
            (.url, "https://"), (.url, "bank.example/login"), (.emailAddress, "kasse"),
            (.emailAddress, "a@b@bank.example"), (.emailAddress, "@bank.example"), (.fileHash, "e3b0c442"),
            (.vulnerability, "CVE-21-44228"), (.vulnerability, "CVE-2021-442"),
        ] as [(IndicatorSort, String)])
    func refused(type: IndicatorSort, text: String) { #expect(IndicatorValue.normal(text, type) == nil) }

    @Test func labelsHaveAtMost63Characters() {
        let label = String(repeating: "a", count: 63)
        #expect(IndicatorValue.normal("\(label).example", .domainName) != nil)
        #expect(IndicatorValue.normal("a\(label).example", .domainName) == nil)
        #expect(IndicatorValue.normal("\(label).\(label).\(label).\(label).example", .domainName) == nil)
    }

    @Test(arguments: ["T1566", "T1566.001"]) func techniques(text: String) { #expect(IndicatorValue.isTechnique(text)) }

    @Test(arguments: ["t1566", "T156", "T1566.1", "TA0001", "T1566.001 "])
    func noTechniques(text: String) { #expect(!IndicatorValue.isTechnique(text)) }
}
