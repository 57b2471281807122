extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1772, Articles 1 to 8: classification criteria, major and recurring incidents.
    static let act20241772: [Obligation] = [
        Obligation(
            id: "rts-cls-1-5", act: "2024/1772", citation: "Article 1(5)", article: 1, pillar: .incidents,
            statement: """
                Where the actual numbers of clients, counterparts or transactions cannot be known, the entity \
                estimates them from comparable reference periods.
                """,
            statementGerman: """
                Lassen sich die tatsächlichen Zahlen der Kunden, Gegenparteien oder Transaktionen nicht ermitteln, \
                schätzt das Unternehmen sie anhand vergleichbarer Zeiträume.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "estimates from comparable periods",
                    english: [
                        "estimate based on comparable reference periods", "estimates of affected clients",
                        "comparable periods used for estimates", "numbers are estimated where unknown",
                    ],
                    german: [
                        "Schätzung anhand vergleichbarer Zeiträume", "vergleichbare Referenzzeiträume",
                        "Schätzung der betroffenen Kunden", "Zahlen werden geschätzt",
                    ])
            ]),
        Obligation(
            id: "rts-cls-3-1-sp1", act: "2024/1772",
            citation: "Article 3(1), first subparagraph", article: 3, pillar: .incidents,
            statement: "Duration is measured from the moment the incident occurs until it is resolved.",
            statementGerman: "Die Dauer wird vom Eintritt des Vorfalls bis zu seiner Behebung gemessen.",
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "measured from occurrence to resolution",
                    english: [
                        "from occurrence until resolution", "duration measured from occurrence",
                        "from start until the incident is resolved", "time between occurrence and resolution",
                    ],
                    german: [
                        "vom Eintritt bis zur Behebung", "Dauer ab Eintritt des Vorfalls",
                        "von Beginn bis Lösung des Vorfalls", "Zeit zwischen Eintritt und Behebung",
                    ])
            ]),
        Obligation(
            id: "rts-cls-8-1-a", act: "2024/1772", citation: "Article 8(1), point (a)", article: 8, pillar: .incidents,
            statement: """
                An incident that hits critical services is major when malicious, unauthorised access to systems \
                succeeded and data may be lost.
                """,
            statementGerman: """
                Ein Vorfall an kritischen Diensten ist schwerwiegend, wenn ein böswilliger, unbefugter Systemzugriff \
                gelang und Datenverluste möglich sind.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "successful malicious access",
                    english: [
                        "successful malicious and unauthorised access", "malicious unauthorised access to systems",
                        "unauthorised access may cause data losses", "intrusion is classified as major",
                        "successful intrusion counts as major",
                    ],
                    german: [
                        "erfolgreicher böswilliger unbefugter Zugriff", "unbefugter Zugriff auf Systeme",
                        "böswilliger Zugriff mit möglichem Datenverlust", "Einbruch gilt als schwerwiegend",
                    ])
            ]),
        Obligation(
            id: "rts-cls-8-1-b", act: "2024/1772", citation: "Article 8(1), point (b)", article: 8, pillar: .incidents,
            statement: """
                An incident that hits critical services is major when two or more of the other materiality \
                thresholds are met.
                """,
            statementGerman: """
                Ein Vorfall an kritischen Diensten ist schwerwiegend, wenn zwei oder mehr weitere \
                Wesentlichkeitsschwellen erreicht sind.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "critical services as the gate",
                    english: [
                        "critical services are affected", "incident hits critical services",
                        "only if critical services affected", "critical services criterion",
                    ],
                    german: [
                        "kritische Dienste sind betroffen", "Kriterium kritische Dienste",
                        "Vorfall trifft kritische Dienste", "nur bei Betroffenheit kritischer Dienste",
                    ]),
                ObligationElement(
                    "two or more thresholds",
                    english: [
                        "two or more thresholds", "at least two materiality thresholds",
                        "two further criteria are met", "two of the thresholds are exceeded",
                        "materiality thresholds",
                    ],
                    german: [
                        "zwei oder mehr Schwellenwerte", "mindestens zwei Wesentlichkeitsschwellen",
                        "zwei weitere Kriterien erfüllt", "Wesentlichkeitsschwellen",
                    ]),
            ]),
        Obligation(
            id: "rts-cls-8-2-sp2", act: "2024/1772",
            citation: "Article 8(2), second subparagraph", article: 8, pillar: .incidents,
            statement: """
                Each month the entity checks whether minor incidents with one root cause within six months add up to \
                a major one.
                """,
            statementGerman: """
                Jeden Monat prüft das Unternehmen, ob kleinere Vorfälle mit gleicher Ursache binnen sechs Monaten \
                zusammen einen schwerwiegenden ergeben.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record, frequency: "monthly",
            elements: [
                ObligationElement(
                    "recurring incidents assessed",
                    english: [
                        "recurring incidents", "repeated incidents with same root cause",
                        "incidents recurring within six months", "aggregate recurring incidents",
                        "same apparent root cause",
                    ],
                    german: [
                        "wiederkehrende Vorfälle", "wiederholte Vorfälle gleicher Ursache",
                        "Wiederholung innerhalb von sechs Monaten", "gleiche Grundursache",
                    ]),
                ObligationElement(
                    "monthly",
                    english: [
                        "assessed monthly", "monthly review of recurring incidents", "every month", "once a month",
                        "on a monthly basis",
                    ],
                    german: ["monatliche Prüfung", "jeden Monat", "einmal im Monat", "monatlich bewertet"]),
            ]),
    ]
}
