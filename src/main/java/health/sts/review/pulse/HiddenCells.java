package health.sts.review.pulse;

import health.sts.review.SmallCells;
import health.sts.review.pulse.PulseReads.MarkCount;
import health.sts.review.pulse.PulseResults.Cell;
import health.sts.review.pulse.PulseResults.Group;
import health.sts.review.pulse.PulseResults.Score;
import health.sts.review.pulse.PulseResults.Spread;
import health.sts.review.pulse.Questionnaire.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Makes groups of sums and marks and leaves out what too few answered; each score and each question by itself. */
final class HiddenCells {

    private final Questionnaire questionnaire;
    private final List<GroupSums> sums;
    private final Map<String, List<MarkCount>> byItem;
    private final int least;

    HiddenCells(Questionnaire questionnaire, List<GroupSums> sums, List<MarkCount> marks, int least) {
        this.questionnaire = questionnaire;
        this.sums = sums;
        this.byItem = marks.stream().collect(Collectors.groupingBy(MarkCount::item));
        this.least = least;
    }

    /** The whole and the specialties that were invited; nothing where too few answered at all. */
    List<Group> groups(Map<String, Integer> invited) {
        GroupSums whole = sums.stream().reduce(GroupSums.NONE, GroupSums::plus);
        if (whole.answers() < least) {
            return List.of();
        }
        Map<String, GroupSums> named = sums.stream()
                .filter(group -> group.specialtyCode() != null)
                .collect(Collectors.toMap(GroupSums::specialtyCode, group -> group));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                null,
                invited.values().stream().mapToInt(Integer::intValue).sum(),
                whole.answers(),
                wholeScores(whole),
                questionnaire.items().stream().map(this::wholeSpread).toList()));
        for (String code : new TreeSet<>(invited.keySet())) {
            groups.add(group(code, invited.get(code), named.get(code)));
        }
        return groups;
    }

    private Group group(String code, int invited, GroupSums own) {
        if (own == null || !shown(GroupSums::answers).contains(code)) {
            return new Group(code, invited, null, Map.of(), List.of());
        }
        Map<Score, Cell> scores = new EnumMap<>(Score.class);
        for (Score score : Score.values()) {
            scores.put(
                    score,
                    shown(group -> group.people(score)).contains(code)
                            ? new Cell(own.people(score), own.value(score))
                            : Cell.HIDDEN);
        }
        return new Group(
                code,
                invited,
                own.answers(),
                scores,
                questionnaire.items().stream().map(item -> spread(item, code)).toList());
    }

    private Map<Score, Cell> wholeScores(GroupSums whole) {
        Map<Score, Cell> scores = new EnumMap<>(Score.class);
        for (Score score : Score.values()) {
            scores.put(
                    score,
                    whole.people(score) >= least ? new Cell(whole.people(score), whole.value(score)) : Cell.HIDDEN);
        }
        return scores;
    }

    private Spread wholeSpread(Item item) {
        List<MarkCount> all = byItem.getOrDefault(item.code(), List.of());
        return all.stream().mapToInt(MarkCount::people).sum() < least
                ? new Spread(item, List.of())
                : new Spread(item, counts(all));
    }

    private Spread spread(Item item, String code) {
        Map<String, Integer> people = new HashMap<>();
        int unnamed = 0;
        for (MarkCount count : byItem.getOrDefault(item.code(), List.of())) {
            if (count.specialtyCode() == null) {
                unnamed += count.people();
            } else {
                people.merge(count.specialtyCode(), count.people(), Integer::sum);
            }
        }
        return SmallCells.shown(people, unnamed, least).contains(code)
                ? new Spread(
                        item,
                        counts(byItem.get(item.code()).stream()
                                .filter(count -> Objects.equals(count.specialtyCode(), code))
                                .toList()))
                : new Spread(item, List.of());
    }

    private Set<String> shown(ToIntFunction<GroupSums> people) {
        Map<String, Integer> cells = new HashMap<>();
        int unnamed = 0;
        for (GroupSums group : sums) {
            if (group.specialtyCode() == null) {
                unnamed += people.applyAsInt(group);
            } else {
                cells.put(group.specialtyCode(), people.applyAsInt(group));
            }
        }
        return SmallCells.shown(cells, unnamed, least);
    }

    private static List<Integer> counts(List<MarkCount> marks) {
        int[] counts = new int[Questionnaire.MOST];
        marks.forEach(one -> counts[one.mark() - 1] += one.people());
        return Arrays.stream(counts).boxed().toList();
    }
}
