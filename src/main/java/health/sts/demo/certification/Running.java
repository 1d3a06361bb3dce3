package health.sts.demo.certification;

import health.sts.certification.Trainee;
import java.util.List;

/** A case under way, and how far its trainer is. */
class Running {

    private final Way way;
    private final Trainee trainee;
    private int place;

    Running(Way way, Trainee trainee) {
        this.way = way;
        this.trainee = trainee;
    }

    Way way() {
        return way;
    }

    /** The certification's id. */
    String id() {
        return trainee.certificationId();
    }

    boolean again() {
        return trainee.reason().recertification();
    }

    /** What happens in this case, the first certificate or the next one. */
    List<Scene> scenes() {
        return again() ? way.again() : way.scenes();
    }

    /** The place of the scene that comes next. */
    int place() {
        return place;
    }

    boolean over() {
        return place >= scenes().size();
    }

    void passed(int scene) {
        place = Math.max(place, scene + 1);
    }

    /** Under which it is noted that a scene was played. */
    String note(int scene) {
        return id() + " " + scene;
    }
}
