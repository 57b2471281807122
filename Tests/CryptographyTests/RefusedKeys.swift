/// Private keys that the platform must not take, made for these tests alone.
enum RefusedKeys {
    static let curveP384 = """
        -----BEGIN PRIVATE KEY-----
        MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDCtEZy7cm36LOagR3kr
        aBcT1feQrrsqOeiD4CEKcBmJQwAmOUA7c1q+PI7oPF1n8t+hZANiAARtCKruAWWZ
        IwkH0KZedXghzzTFVCSVk5V1IIQmI8/Vm/MbwdhQ3o+b7JV9+t6fBxlEy8QTEJj3
        Ziq8/HWYpEX1pWPYmLuINh69pWexx9kl9+NicH4t17pFUdYqaBPRK7g=
        -----END PRIVATE KEY-----
        """
    static let shortRSA = """
        -----BEGIN PRIVATE KEY-----
        MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBAKq6FEVcVmUjOr0o
        eSJJLqtHYaEOSZbualxM396m1aqmzXtHeTsVCu3RyBejxhCK86Ge5XWiWzj47oUO
        SDgeaiE00tfAQqw/BL0hXR1Z+yJtzCPI4zSLbNRhKd8vrzmiN7kHbXBiVXicVmgN
        XFKIRW5A4OpG7Q2XGHLvwriTDpEjAgMBAAECgYBG1h5DCSTvocZlZb2c9DBg8KUZ
        Zgwyi4ml8l+QyjgtLjhjxiwOz5RRSJF0/YbYpk6f6IXcYRjocqDEpEBiyHvPzcnR
        50Nnv9+jVaPiv6aHhKcbQGQH8IxIGHrsJL5TFSqUaAYY2RSkl33c3EvRdT0q2750
        Echj6KVvej+L52QSQQJBANYwskfbkW7bP+MUDmYIcNBRLVUEm3n8ib8+kqXi+6du
        IkETVvJkMHlaPEb2iZiJnUcZFHlGBiaite4Vs3JUMfUCQQDMDXmWoUIY7GCmFBt/
        WK4Lmwxf15ckYOvDtS2paEyO4ZmcwPkiY+9gCx4ynuVSHBHQfrRvnaLh36G+upgn
        u4+3AkA46OVlrFQ+9ShLaHfO6m03HGqEDV5WEiBzXOfQBbhBq0SUr9PJQY+TnsMn
        Q7gZfG76hhJnipB10YOvR7rPJMnFAkEAwkBNsKThHILiWxgnOSr9vRSkShUd0Ebo
        Co5O4sfkodyIdN6MDT4foknTPJNhcbJBDz+fm+XwKqDPBJfzw1ddrwJAUEN0xOgv
        g/PToYlVk0rsnjSJFmQuC4OfnA2WfsI97Ktu9lOywe3sAsgt0MpDm2v/wtnhGrs0
        tSJp6RK4abJZjQ==
        -----END PRIVATE KEY-----
        """
    static let keyExchange = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VuBCIEIMhE+6OCVcVWKBC99Om55jl4KoSHUbPodbKzg6G9fDxC
        -----END PRIVATE KEY-----
        """
    static let encrypted = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjMseQ6pfwLdwICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEECkUBNIig00ns5PgAveIBCsEQNN3
        trMK1z1RiMcgIf5XURiNvi1sm4lHW/zMqZHpEN2WdgPPhhtK6jPIv4ayR3by86gZ
        A42pz4Nwx708XHZpnqE=
        -----END ENCRYPTED PRIVATE KEY-----
        """
    static let rsaPSS = """
        -----BEGIN PRIVATE KEY-----
        MIIEuwIBADALBgkqhkiG9w0BAQoEggSnMIIEowIBAAKCAQEAvRqVaQ+PQvXSkqjE
        TLrEB8oHos32GID1Odk+DeEOZuFS+rcjglJrBf8C/4GPlLrXpeseU5wAO/h7TEwp
        4fwq+ydEiBWFg/mNDfGe6rMAF1e+TF6No+hdnScrBkSxcVrutgUO6zBegR7fkXNZ
        CANLIQ9B42RFj34poFuUW/KFYb7qo5Z0F2bOVvEB2fTn1cQkTcwAUl3uB35MngTK
        RHbAfEDC3ZpmwCllA2IRuMZqOjB6MMU0v2uhO+ZsLtxrOSdXmUjN/3e3b+r6Set+
        bo569ZaG5motCfvaARhEhk6DQMY8leH7gB0qjFswAF2tjPHqhQ39ZXzH0bLxodKK
        LmVgRwIDAQABAoIBAAVYZYXJO070vOWJYLcchmMD+nBHKyApMQVYFzF0PaB52Qse
        NyI9ayoJuc94HZNiLqtReJN7cuQ/E1kmQ/7PznU3+G9yUEpZOPv+avQOaD/Aqq/k
        8lMCQ/cnvscYFP3zyJCblv7d6KX0tfQaExevZCXElSO012SFd+7A9/IbalrHatC0
        RW+NLyG0FsUkbLE7Sv8MANZUoZBQY0jc+nevgfOMppBfQEmO/fvjqBxGhI/Mvk1D
        pO58UdJfvdeP4pZR+h/dzpJSaeWPBQv1t2gL3aAq82Lp0YFKE185/K1yS+7rCXwJ
        EvuhVxnkW5QuNf1U+GtpcxQVKogEbTz1Muhpaq0CgYEA39dMQmgToeO85484vmcf
        2enJp++H7pniDq/9jo8qqqmw9QCrYhypG0ZB4EXSeMjZ5Pp/lq1gYLddVWwwIFMN
        S4UPm4Q1yFIuvy2/W/jwPGwd2QsXSP1HCLdTNlcp49gzk0WyeeAB9VBYCDj/VW4d
        NXimpiacmoP7erGfX4JaoM0CgYEA2EWt4Ugl9awtVcBg1wxjuT4TW90j0HNaGoSe
        7ASfZVgKbv3HnIme5EDfPj27POuqLLzyd9exPy2arbFeH+SSoIS4jKI6yXZ3QjrQ
        iDOGYejQJZ5aXUxDaLRVwVvaBA0pyZIp+eSay8MZr0U4mCqVLGSoOR2Jpzt7LYFg
        /utJ9WMCgYEA0iNX1zvHuoKHNEfzeGRttXDSPJMVZL0YSLuVaUEkSAV4N/nB6yCG
        7TD+5SIHXhcI3/r+zqDDSui5eVlQsPfnEk+/gDsVFpN4iUfUTu6b8c16E+limcYU
        6qzYNLqNe/XbLVYQIHRYwkkD6+w+YKA4UZuLr42uFSz0aJHZ0ZsZo70CgYBMTlFq
        Qf16r7QTJFxGo81vp3JHIEAppPluj8pOtdbTd/u+a3YJShkwqZ7apAczGGcjf8sA
        865K/zkq/YCbOhdt4UYIAJlDSbQMPxoiZCOO2gjOrQ9vCaBjCfWT0meatFZBE3wR
        +lGPgRfH2mF8dtHJJv6foEdYJMlyJcrmRngCxwKBgFzvdGEpWjJOaVxKN+K8HJKr
        W/p4jFsmaAqmTavOTNnQRNG1qsgsJRgVM9KSM+IHsUzbJmlXP66KmOXpMTc6UUIS
        DYDccZqt+z2NQ6vf22u13zbVtHWC+I2lbibSFUFtVzWok4fElhRS0N29l3JLkJ9s
        WU18gWSjIr33GmEuyq3P
        -----END PRIVATE KEY-----
        """
    static let all = [curveP384, shortRSA, keyExchange, encrypted, rsaPSS, "", "-----BEGIN PRIVATE KEY-----"]
}
