package health.sts.shared;

import java.util.List;

/** A capability's numbers for the home page; each capability that has some offers a bean. */
public interface HomeFigures {

    /** The numbers this person answers for, most urgent first; empty where they answer for none. A few statements at most. */
    List<HomeFigure> forActor(Actor actor);
}
