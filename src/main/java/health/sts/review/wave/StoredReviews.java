package health.sts.review.wave;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredReviews implements WaveReviews {

    private final ReviewStore store;

    StoredReviews(ReviewStore store) {
        this.store = store;
    }

    @Override
    public Optional<WaveReview> ofWave(String waveId) {
        return store.ofWave(waveId).map(StoredReview::view);
    }

    @Override
    public Optional<WaveReview> find(String reviewId) {
        return store.find(reviewId).map(StoredReview::view);
    }
}
