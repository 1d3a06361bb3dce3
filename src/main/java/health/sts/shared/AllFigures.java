package health.sts.shared;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of all capabilities for one home page, read in one transaction: capabilities that ask the same ask the
 * database once, and nothing is changed on the way.
 */
@Component
public class AllFigures {

    private final ObjectProvider<HomeFigures> figures;

    AllFigures(ObjectProvider<HomeFigures> figures) {
        this.figures = figures;
    }

    /** In the order of the capabilities. */
    @Transactional(readOnly = true)
    public List<HomeFigure> forActor(Actor actor) {
        return figures.orderedStream()
                .flatMap(capability -> capability.forActor(actor).stream())
                .toList();
    }
}
