package health.sts.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.audit.verify.Merkle.Side;
import health.sts.audit.verify.Merkle.Step;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTest {

    /** The eight leaves and the roots that implementations of Certificate Transparency test with. */
    private static final List<String> KNOWN =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootIsTheOneOfTheRfc(int size, String root) {
        List<String> leaves = KNOWN.subList(0, size).stream()
                .map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        assertThat(Merkle.of(leaves).root()).isEqualTo(root);
    }

    @Test
    void theTreeSplitsAtTheLargestPowerOfTwo() {
        for (int size = 1; size <= 70; size++) {
            assertThat(Merkle.of(leaves(size)).root()).isEqualTo(asTheRfcSays(leaves(size)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 33})
    void everyLeafHasAPathToTheRoot(int size) {
        Merkle tree = Merkle.of(leaves(size));
        for (int index = 0; index < size; index++) {
            List<Step> path = tree.path(index);
            assertThat(Merkle.proves(leaves(size).get(index), index, size, path, tree.root()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8})
    void aPathProvesOneLeafAtOnePlaceOnly(int size) {
        Merkle tree = Merkle.of(leaves(size));
        for (int index = 0; index < size; index++) {
            List<Step> path = tree.path(index);
            int other = (index + 1) % size;
            assertThat(Merkle.proves(leaves(size).get(other), index, size, path, tree.root()))
                    .isFalse();
            assertThat(Merkle.proves(leaves(size).get(index), other, size, path, tree.root()))
                    .isFalse();
            assertThat(Merkle.proves(leaves(size).get(index), index, size, path.subList(1, path.size()), tree.root()))
                    .isFalse();
        }
    }

    @Test
    void thePathOfALastLeafWithoutNeighbourIsShort() {
        assertThat(Merkle.of(leaves(3)).path(2))
                .containsExactly(new Step(
                        Side.LEFT, Merkle.node(leaves(3).get(0), leaves(3).get(1))));
        assertThat(Merkle.of(leaves(1)).path(0)).isEmpty();
    }

    @Test
    void whereThereIsNoLeafThereIsNoPath() {
        assertThatThrownBy(() -> Merkle.of(List.of()).path(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Merkle.of(leaves(2)).path(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aLeafIsNeverTakenForANode() {
        String both = leaves(2).get(0) + leaves(2).get(1);
        assertThat(Merkle.leaf(HexFormat.of().parseHex(both)))
                .isNotEqualTo(Merkle.node(leaves(2).get(0), leaves(2).get(1)));
    }

    private static List<String> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Merkle.leaf("record " + i))
                .toList();
    }

    /** The recursive definition, word for word. */
    private static String asTheRfcSays(List<String> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<String> parts = new ArrayList<>(leaves);
        return Merkle.node(asTheRfcSays(parts.subList(0, split)), asTheRfcSays(parts.subList(split, parts.size())));
    }
}
