package health.sts.recruitment;

import health.sts.accountability.Fulfilment;
import org.springframework.stereotype.Component;

/** Half of a wave's seats are held or filled. */
@Component
class HalfOfSeatsTaken implements Fulfilment {

    private final BoardReads reads;

    HalfOfSeatsTaken(BoardReads reads) {
        this.reads = reads;
    }

    @Override
    public String kind() {
        return RecruitmentCalls.HALF_TAKEN;
    }

    @Override
    public boolean met(String waveId) {
        BoardReads.SeatCount seats = reads.seatCounts().get(waveId);
        return seats != null && 2 * (seats.filled() + seats.held()) >= seats.all();
    }
}
