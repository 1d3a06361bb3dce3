package health.sts.recruitment;

import java.util.List;

/**
 * A physician put forward as peer trainer.
 *
 * @param candidateId physician id; one's own for a self-nomination
 * @param endorserIds two to five colleagues of the same specialty who are asked to endorse
 * @param conflictDeclared a conflict of interest or an open disciplinary matter is known
 */
public record Nomination(
        String candidateId, String waveId, List<String> endorserIds, String motivation, boolean conflictDeclared) {

    public Nomination {
        endorserIds = List.copyOf(endorserIds);
    }
}
