internal import Patterns

/// A rough guess at how often ordinary tweets hold a literal, to tell which of several needs is worth waiting for. It decides nothing else.
enum LiteralFrequency {
    /// About how many of a thousand tweets hold it.
    static func of(_ literal: RequiredLiterals.Literal) -> Double {
        if literal.startsWord, literal.endsWord, common.contains(literal.bytes) { return 150 }
        let places = literal.startsWord ? 20_000.0 : 100_000.0
        let letters = literal.bytes.reduce(1.0) { $0 * (shares[$1] ?? 0.01) * 1.6 }
        return min(1000, places * letters * (literal.endsWord ? 0.3 : 1))
    }

    /// The commonest words of the lexicon's languages.
    private static let common: Set<[UInt8]> = Set(
        """
        a about after al alle alles als also am an and any are as at au aus auf aan be because been bei bij but by can come con could
        da daar dan das dat day de dein dem den der des die dies dit do doe doen don't door du e een ein eine el en er es est et every for
        from ga gaan geen get go goed good got haar had has hat have he heb hebben heeft her hier him hij his how hun i ich if ihr ik il
        im in is ist it it's ja je jij jou jouw jullie just kan know la le les like lo los maar made make man mar me mee meer men met mi
        mijn mit moet more my na naar ne new nicht niet no nog not now nu o of off om on one ons onze oo op or our out over para pas per
        por que qui s se she si sich sie so some su sur t te that the their them then there they think this time to toch tot tu u uit
        um un una und une up us van vom von voor vous vs wa want war was wat we weer weg wel werd wer what when where who wie wij will
        wir with word worden would y you your zal ze zei zelf zich zijn zo zu zum 0 all een even ever time today tonight first last
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// Letters by their share of English and Dutch text.
    private static let shares: [UInt8: Double] = [
        0x65: 0.15, 0x6E: 0.09, 0x74: 0.08, 0x61: 0.078, 0x69: 0.068, 0x6F: 0.068, 0x72: 0.062, 0x73: 0.055, 0x64: 0.05,
        0x68: 0.045, 0x6C: 0.04, 0x67: 0.028, 0x75: 0.025, 0x6D: 0.025, 0x76: 0.02, 0x6B: 0.018, 0x77: 0.018,
        0x63: 0.018, 0x70: 0.017, 0x62: 0.015, 0x66: 0.012, 0x7A: 0.01, 0x79: 0.01, 0x6A: 0.01, 0x20: 0.16, 0x30: 0.05,
    ]
}
