package health.sts.demo.roster;

import java.util.Arrays;

/** The specialties of the demonstration by NUCC code, and how many physicians of each go live in waves 1, 2 and 3. */
public enum Field {
    FAMILY_MEDICINE("207Q00000X", 82, 110, 138),
    INTERNAL_MEDICINE("207R00000X", 75, 100, 125),
    HOSPITALIST("208M00000X", 72, 97, 121),
    EMERGENCY("207P00000X", 55, 73, 92),
    PEDIATRICS("208000000X", 42, 57, 71),
    ANESTHESIOLOGY("207L00000X", 38, 50, 62),
    OBSTETRICS("207V00000X", 35, 46, 59),
    SURGERY("208600000X", 30, 40, 50),
    CARDIOLOGY("207RC0000X", 28, 37, 45),
    ORTHOPAEDICS("207X00000X", 25, 33, 42),
    RADIOLOGY("2085R0202X", 22, 30, 38),
    PSYCHIATRY("2084P0800X", 19, 25, 31),
    NEUROLOGY("2084N0400X", 14, 18, 23),
    GASTROENTEROLOGY("207RG0100X", 14, 18, 23),
    ONCOLOGY("207RH0003X", 12, 17, 21),
    PULMONOLOGY("207RP1001X", 11, 15, 19),
    NEPHROLOGY("207RN0300X", 9, 12, 14),
    UROLOGY("208800000X", 8, 10, 12),
    OTOLARYNGOLOGY("207Y00000X", 5, 7, 8),
    OPHTHALMOLOGY("207W00000X", 4, 5, 6);

    private final String code;
    private final int[] byWave;

    Field(String code, int... byWave) {
        this.code = code;
        this.byWave = byWave;
    }

    public String code() {
        return code;
    }

    /** Physicians of the specialty in a wave, 1 to 3. */
    public int inWave(int wave) {
        return byWave[wave - 1];
    }

    /** The specialty with this code. */
    public static Field of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
