/// A currency as the register of information names it: ISO 4217 with some that are history, and `other`.
///
/// Source: the taxonomy 4.0 by which registers under Implementing Regulation (EU) 2024/2956 are filed, columns
/// B_02.01.0040 and B_05.01.0090. Codes that came later than the taxonomy, as MRU or VES, aren't on the list.
public struct RegisterCurrency: Sendable, Hashable {
    /// The value in messages: the ISO 4217 code, or `other`.
    public let value: String
    /// The name on the list.
    public let name: String

    /// The value in a filed register: `eba_CU:EUR`.
    public var code: String { "eba_CU:\(value == Self.otherValue ? "x46" : value)" }

    /// Every currency of the list, in the order of their codes.
    public static let all: [RegisterCurrency] = table.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        return parts.count == 2 ? RegisterCurrency(value: String(parts[0]), name: String(parts[1])) : nil
    }

    /// The currency by its value in messages; nil for none of the list.
    public static func named(_ value: String) -> RegisterCurrency? { byValue[value] }

    private static let byValue = Dictionary(all.map { ($0.value, $0) }) { first, _ in first }
    private static let otherValue = "other"

    private static let table = """
        AED UAE Dirham
        AFN Afghani
        ALL Lek
        AMD Armenian Dram
        ANG Netherlands Antillean guilder
        AOA Kwanza
        ARS Argentine Peso
        AUD Australian Dollar
        AWG Aruban Florin
        AZN Azerbaijan Manat
        BAM Convertible Mark
        BBD Barbados Dollar
        BDT Taka
        BGN Bulgarian lev
        BHD Bahraini Dinar
        BIF Burundi Franc
        BMD Bermudian Dollar
        BND Brunei Dollar
        BOB Boliviano
        BOV Mvdol
        BRL Brazilian Real
        BSD Bahamian Dollar
        BTN Ngultrum
        BWP Pula
        BYN Belarusian Ruble
        BYR Belarusian ruble (old, before 2016)
        BZD Belize Dollar
        CAD Canadian Dollar
        CDF Congolese Franc
        CHE WIR Euro
        CHF Swiss Franc
        CHW WIR Franc
        CLF Unidad de Fomento
        CLP Chilean Peso
        CNH Chinese yuan (offshore)
        CNY Yuan Renminbi
        COP Colombian Peso
        COU Unidad de Valor Real
        CRC Costa Rican Colon
        CUC Cuban convertible peso (historic)
        CUP Cuban Peso
        CVE Cabo Verde Escudo
        CZK Czech Koruna
        DJF Djibouti Franc
        DKK Danish Krone
        DOP Dominican Peso
        DZD Algerian Dinar
        EGP Egyptian Pound
        ERN Nakfa
        ETB Ethiopian Birr
        EUR Euro
        FJD Fiji Dollar
        FKP Falkland Islands Pound
        GBP Pound Sterling
        GEL Lari
        GHS Ghana Cedi
        GIP Gibraltar Pound
        GMD Dalasi
        GNF Guinean Franc
        GTQ Quetzal
        GYD Guyana Dollar
        HKD Hong Kong Dollar
        HNL Lempira
        HTG Gourde
        HUF Forint
        IDR Rupiah
        ILS New Israeli Sheqel
        INR Indian Rupee
        IQD Iraqi Dinar
        IRR Iranian Rial
        ISK Iceland Krona
        JMD Jamaican Dollar
        JOD Jordanian Dinar
        JPY Yen
        KES Kenyan Shilling
        KGS Som
        KHR Riel
        KMF Comorian Franc
        KPW North Korean Won
        KRW Won
        KWD Kuwaiti Dinar
        KYD Cayman Islands Dollar
        KZT Tenge
        LAK Lao Kip
        LBP Lebanese Pound
        LKR Sri Lanka Rupee
        LRD Liberian Dollar
        LSL Loti
        LTL Lithuanian litas (historic)
        LVL Latvian lats (historic)
        LYD Libyan Dinar
        MAD Moroccan Dirham
        MDL Moldovan Leu
        MGA Malagasy Ariary
        MKD Denar
        MMK Kyat
        MNT Tugrik
        MOP Pataca
        MRO Mauritanian ouguiya (old)
        MUR Mauritius Rupee
        MVR Rufiyaa
        MWK Malawi Kwacha
        MXN Mexican Peso
        MYR Malaysian Ringgit
        MZN Mozambique Metical
        NAD Namibia Dollar
        NGN Naira
        NIO Cordoba Oro
        NOK Norwegian Krone
        NPR Nepalese Rupee
        NZD New Zealand Dollar
        OMR Rial Omani
        PAB Balboa
        PEN Sol
        PGK Kina
        PHP Philippine Peso
        PKR Pakistan Rupee
        PLN Zloty
        PYG Guarani
        QAR Qatari Rial
        RON Romanian Leu
        RSD Serbian Dinar
        RUB Russian Ruble
        RWF Rwanda Franc
        SAR Saudi Riyal
        SBD Solomon Islands Dollar
        SCR Seychelles Rupee
        SDG Sudanese Pound
        SEK Swedish Krona
        SGD Singapore Dollar
        SHP Saint Helena Pound
        SLL Sierra Leonean leone (old)
        SOS Somali Shilling
        SRD Surinam Dollar
        SSP South Sudanese Pound
        STD São Tomé dobra (old)
        SVC El Salvador Colon
        SYP Syrian Pound
        SZL Lilangeni
        THB Baht
        TJS Somoni
        TMT Turkmenistan New Manat
        TND Tunisian Dinar
        TOP Pa’anga
        TRY Turkish Lira
        TTD Trinidad and Tobago Dollar
        TWD New Taiwan Dollar
        TZS Tanzanian Shilling
        UAH Hryvnia
        UGX Uganda Shilling
        USD US Dollar
        UYI Uruguay Peso en Unidades Indexadas (UI)
        UYU Peso Uruguayo
        UZS Uzbekistan Sum
        VEF Venezuelan bolívar (old)
        VND Dong
        VUV Vatu
        WST Tala
        XCD East Caribbean Dollar
        XPF CFP Franc
        YER Yemeni Rial
        ZAR Rand
        ZMK Zambian kwacha (old)
        ZMW Zambian Kwacha
        ZWL Zimbabwe dollar (old)
        other Other currency (open axis tables)
        """
}
