package health.sts.program;

/**
 * A programme as it stands.
 *
 * @param version to hand back with a change, so that nobody overwrites what they have not seen
 */
public record ProgramView(String id, ProgramDetails details, int version) {

    public String name() {
        return details.name();
    }

    public String healthSystem() {
        return details.healthSystem();
    }
}
