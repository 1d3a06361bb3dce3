package health.sts.demo.roster;

import java.util.List;

/** Names that nobody was asked for: family names from stems and endings, so that no list of real people is behind them. */
final class MadeUpNames {

    private static final List<String> STEMS = List.of(
            "Ald", "Ber", "Cal", "Dor", "Ell", "Fen", "Gar", "Hal", "Ing", "Jor", "Kel", "Lam", "Mar", "Nad", "Osk",
            "Pel", "Quin", "Ros", "Sel", "Tor", "Ull", "Ver", "Wen", "Yar", "Zel");
    private static final List<String> ENDINGS = List.of(
            "ano", "berg", "court", "dale", "eki", "field", "gren", "holm", "ini", "kova", "lund", "mann", "ney", "oso",
            "pour", "quist", "rath", "sen", "ton", "uchi", "vik", "well", "yama", "zadeh");
    private static final List<String> GIVEN = List.of(
            "Ada", "Amal", "Anton", "Asha", "Beata", "Bruno", "Carla", "Cem", "Chloe", "Daria", "David", "Deepa",
            "Elias", "Emi", "Esther", "Farid", "Fiona", "Gita", "Goran", "Hana", "Hugo", "Ida", "Imran", "Irene",
            "Jamal", "Jonas", "Julia", "Kaito", "Karim", "Keiko", "Leila", "Lucas", "Lydia", "Marco", "Maya", "Mina",
            "Nadia", "Noah", "Olga", "Omar", "Paula", "Petra", "Quentin", "Rafael", "Rana", "Ravi", "Rosa", "Sam",
            "Sofia", "Tariq", "Tessa", "Tomas", "Uma", "Vera", "Viktor", "Wanda", "Xenia", "Yara", "Yusuf", "Zoe");

    private MadeUpNames() {}

    /** The family name of the n-th physician, from 0; each pair of names comes once in 36,000. */
    static String family(int n) {
        int name = n * 37 % (STEMS.size() * ENDINGS.size());
        return STEMS.get(name / ENDINGS.size()) + ENDINGS.get(name % ENDINGS.size());
    }

    static String given(int n) {
        return GIVEN.get((n * 11 + n / (STEMS.size() * ENDINGS.size())) % GIVEN.size());
    }
}
