package health.sts.people;

import java.util.List;

/** The first ids of the rows that an import would add, change or let go. */
public record ImportDifferences(List<String> added, List<String> changed, List<String> gone) {}
