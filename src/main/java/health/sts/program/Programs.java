package health.sts.program;

import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programmes: whose they are, and what formula D1 takes for their new waves. */
@Service
@Transactional
public class Programs {

    private final ProgramStore store;
    private final PlanningRules rules;
    private final ProgramJournal journal;

    Programs(ProgramStore store, PlanningRules rules, ProgramJournal journal) {
        this.store = store;
        this.rules = rules;
        this.journal = journal;
    }

    /** All programmes by name. */
    @Transactional(readOnly = true)
    public List<ProgramView> list() {
        return store.all();
    }

    /** The programme with this id. */
    @Transactional(readOnly = true)
    public ProgramView get(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no programme " + id + "."));
    }

    /** Adds a programme without waves. */
    public ProgramView create(ProgramDetails details) {
        rules.onlyProgramManagers();
        ProgramView program = new ProgramView(Ids.next("PRG"), details, 0);
        orNameTaken(details, () -> store.insert(program));
        journal.created(program);
        return program;
    }

    /**
     * Changes a programme. Its waves keep their own parameters.
     *
     * @param version the version that the person saw
     */
    public ProgramView change(String id, int version, ProgramDetails details) {
        rules.onlyProgramManagers();
        ProgramView before = get(id);
        if (before.version() != version) {
            throw changedMeanwhile(before);
        }
        orNameTaken(details, () -> {
            if (!store.update(new ProgramView(id, details, version))) {
                throw changedMeanwhile(before);
            }
        });
        ProgramView after = new ProgramView(id, details, version + 1);
        journal.changed(before, after);
        return after;
    }

    private static void orNameTaken(ProgramDetails details, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("name", "There is a programme named " + details.name() + " already.");
        }
    }

    private static Refusal changedMeanwhile(ProgramView program) {
        return Refusal.conflict("Somebody changed " + program.name()
                + " after you opened it, so nothing was saved. Open it again and make your change there.");
    }
}
