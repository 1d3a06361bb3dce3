package health.sts.demo.review;

import health.sts.demo.roster.Doctor;
import health.sts.review.Triage;

/** How a physician of wave 1 gets on at the first and at the second review. */
record Adopter(Doctor doctor, Triage first, Triage second) {

    /** Something that differs from person to person and is the same every time. */
    int luck(int salt) {
        return luck(doctor, salt);
    }

    static int luck(Doctor doctor, int salt) {
        return Math.floorMod((doctor.number() * 37 + salt * 19) * 0x9E3779B1 >>> 4, 10_007);
    }
}
