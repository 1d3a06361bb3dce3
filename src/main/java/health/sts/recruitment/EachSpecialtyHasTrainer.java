package health.sts.recruitment;

import health.sts.accountability.Fulfilment;
import java.util.Map;
import org.springframework.stereotype.Component;

/** No specialty of a wave is without an appointed trainer. */
@Component
class EachSpecialtyHasTrainer implements Fulfilment {

    private final BoardReads reads;

    EachSpecialtyHasTrainer(BoardReads reads) {
        this.reads = reads;
    }

    @Override
    public String kind() {
        return RecruitmentCalls.CLOSES;
    }

    @Override
    public boolean met(String waveId) {
        return reads.funnel(waveId, Map.of()).stream()
                .filter(row -> row.required() > 0)
                .allMatch(row -> row.filled() > 0);
    }
}
