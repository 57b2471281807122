/// Words that say nothing about a topic.
enum StopWords {
    static func set(_ language: TextLanguage) -> Set<String> {
        switch language {
        case .english: english
        case .german: german
        }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let english = words(
        """
        a an the of to in on at by for from with within into onto over under as and or nor but if than then that this
        these those it its itself they them their there which who whom whose what when where while is are was were be
        been being has have had having do does did can could may might must shall should will would not no never none
        without least up out so such also only own same other others more most much many some about after again against
        between during through per via both few further just very s t upon itself one ones we our us he his she her you
        your any how why require requires required requirement follow follows including includes include
        relevant necessary appropriate adequate specific additional new rest rests bear bears corresponding respective provide
        provides provided providing because until unless whether either neither
        """)

    private static let german = words(
        """
        der die das den dem des ein eine einer eines einem einen und oder aber auch als am an auf aus bei beim bis da
        damit dann dass dazu dem denn deren dessen dies diese dieser dieses diesem diesen durch für gegen hat haben hatte
        hier ihr ihre ihrer ihrem ihren ihres im in ins ist kann können mit muss müssen nach nicht noch nur ob ohne
        sein seine seiner seinem seinen seines sich sie sind so soll sollen sowie über um unter vom von war waren was
        welche welcher welches wenn wer werden wie wird wo wurde wurden zu zum zur zwischen er es man mehr mindestens
        kein keine keiner keinem keinen keines nie niemals weder darf dürfen hierzu dabei davon darüber dafür je jeweils
        jeweilige jeweiligen innerhalb binnen gegenüber erforderlich erforderliche
        angemessen angemessene entsprechend entsprechende einschliesslich insbesondere bereits selbst wir uns unser unsere etwa allein
        """)
}
