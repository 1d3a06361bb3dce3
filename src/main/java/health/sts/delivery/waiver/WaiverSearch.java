package health.sts.delivery.waiver;

/**
 * What is looked for among waivers; null looks for everything.
 *
 * @param after the waiver after which to go on
 */
public record WaiverSearch(WaiverState state, String waveId, String after) {

    /** The same from another place on. */
    WaiverSearch after(String id) {
        return new WaiverSearch(state, waveId, id);
    }
}
