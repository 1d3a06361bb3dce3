package health.sts.demo.certification;

import health.sts.demo.roster.Doctor;
import java.time.Instant;
import java.util.List;

/**
 * What happens to one trainer of the demonstration after the appointment.
 *
 * @param scenes to the first certificate, or as far as people act
 * @param by when the last of them happens, or null where people take the time they need
 * @param again what happens when the certificate has to be renewed
 * @param mentor user id, or null
 * @param twist something that is tried and refused, or null
 */
record Way(Doctor trainer, List<Scene> scenes, Instant by, List<Scene> again, String mentor, Twist twist) {

    /** Something that a person tries and may not. */
    enum Twist {
        /** The mentor, an evaluator, wants to record the exam result. */
        MENTOR_JUDGES,
        /** An evaluator who has scored wants to score for the other one too. */
        SCORES_TWICE
    }

    static Way of(Doctor trainer, List<Scene> scenes) {
        return new Way(trainer, scenes, null, List.of(), null, null);
    }

    Way by(Instant moment) {
        return new Way(trainer, scenes, moment, again, mentor, twist);
    }

    Way renewed(List<Scene> later) {
        return new Way(trainer, scenes, by, List.copyOf(later), mentor, twist);
    }

    Way mentoredBy(String userId) {
        return new Way(trainer, scenes, by, again, userId, twist);
    }

    Way with(Twist something) {
        return new Way(trainer, scenes, by, again, mentor, something);
    }

    /** Whether the trainer gets a certificate. */
    boolean certified() {
        return !scenes.isEmpty()
                && scenes.get(scenes.size() - 1).equals(new Scene(Step.CONFIRM, 1))
                && scenes.stream().noneMatch(scene -> scene.step() == Step.WITHDRAW);
    }

    /** Something that differs from way to way and step to step, and is the same every time. */
    int luck(int salt) {
        return Math.floorMod((trainer.number() * 31 + salt * 17) * 0x9E3779B1, 10_007);
    }
}
