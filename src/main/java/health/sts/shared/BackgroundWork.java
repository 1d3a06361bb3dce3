package health.sts.shared;

import java.util.List;

/** Long work that goes on behind the pages; the home page shows how far it is, and people may leave and come back. */
public interface BackgroundWork {

    /** What is under way; empty when nothing is. Reads memory, never the database: it is asked every few seconds. */
    List<Progress> underWay();

    /**
     * How far one piece of work is.
     *
     * @param name for example "Demo programme"
     * @param done steps done
     * @param total all steps; 0 while unknown
     * @param sentence what is being done now
     */
    record Progress(String name, long done, long total, String sentence) {}
}
