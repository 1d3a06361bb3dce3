package health.sts.demo.roster;

import java.util.Arrays;
import java.util.List;

/** The hospitals of Northlake Health, all fictional, in the wave in which they go live. */
public enum Hospital {
    NLU("Northlake University Hospital", 1, 300),
    HPC("Harbor Point Community Hospital", 1, 180),
    SBW("St. Brigid Women & Children", 1, 120),
    CDR("Cedar Ridge Medical Center", 2, 260),
    MLR("Mill River Hospital", 2, 220),
    WBR("Westbrook Regional", 2, 190),
    PVC("Pine Valley Critical Access", 2, 130),
    LSG("Lakeshore General", 3, 270),
    SMH("Summit Heart", 3, 210),
    EGT("Eastgate Medical Center", 3, 200),
    RVR("Riverside Rehabilitation", 3, 150),
    GRC("Granite County Hospital", 3, 170);

    private final String title;
    private final int wave;
    private final int physicians;

    Hospital(String title, int wave, int physicians) {
        this.title = title;
        this.wave = wave;
        this.physicians = physicians;
    }

    public String title() {
        return title;
    }

    public int wave() {
        return wave;
    }

    public int physicians() {
        return physicians;
    }

    /** The hospitals of a wave, the largest first. */
    public static List<Hospital> ofWave(int wave) {
        return Arrays.stream(values()).filter(hospital -> hospital.wave == wave).toList();
    }
}
