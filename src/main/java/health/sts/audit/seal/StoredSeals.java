package health.sts.audit.seal;

import health.sts.audit.seal.SealStore.Place;
import health.sts.audit.seal.keys.SealKey;
import health.sts.audit.verify.Head;
import health.sts.audit.verify.Merkle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredSeals implements Seals {

    private static final int IDS_IN_ONE_STATEMENT = 1000;

    private final SealStore store;
    private final SealKey key;
    private final Lag lag;

    StoredSeals(SealStore store, SealKey key, Lag lag) {
        this.store = store;
        this.key = key;
        this.lag = lag;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Head> newest() {
        return store.newest();
    }

    @Override
    @Transactional(readOnly = true)
    public Status status() {
        Look look = store.look();
        long unsealed = look.behind() ? store.unsealed(look) : 0;
        return new Status(look.records(), unsealed, lag.now(), key.id(), key.publicKey());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> publicKeys() {
        return store.keys();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<InclusionProof> proofOf(char source, long recordId) {
        return Optional.ofNullable(proofs(source, List.of(recordId)).get(recordId));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, InclusionProof> proofsOf(char source, Collection<Long> recordIds) {
        return proofs(source, recordIds);
    }

    private Map<Long, InclusionProof> proofs(char source, Collection<Long> recordIds) {
        List<Place> places = places(source, List.copyOf(recordIds));
        Map<Long, List<Place>> byBatch = places.stream().collect(Collectors.groupingBy(Place::batch));
        Map<Long, InclusionProof> proofs = new HashMap<>();
        for (Head head : heads(List.copyOf(byBatch.keySet()))) {
            List<String> leaves = store.leaves(head);
            Merkle tree = Merkle.of(leaves);
            for (Place place : byBatch.get(head.number())) {
                int index = (int) (place.position() - head.firstPosition());
                proofs.put(
                        place.recordId(),
                        new InclusionProof(
                                source, place.recordId(), place.position(), leaves.get(index), tree.path(index), head));
            }
        }
        return proofs;
    }

    private List<Place> places(char source, List<Long> ids) {
        List<Place> places = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_IN_ONE_STATEMENT) {
            places.addAll(store.places(source, ids.subList(from, Math.min(ids.size(), from + IDS_IN_ONE_STATEMENT))));
        }
        return places;
    }

    private List<Head> heads(List<Long> numbers) {
        List<Head> heads = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += IDS_IN_ONE_STATEMENT) {
            heads.addAll(store.batches(numbers.subList(from, Math.min(numbers.size(), from + IDS_IN_ONE_STATEMENT))));
        }
        return heads;
    }
}
