package health.sts.people;

import java.util.List;

/**
 * One page of a search, in order of names.
 *
 * @param total how many match on all pages
 * @param next what to ask for as {@link RosterSearch#after()}, or null on the last page
 */
public record RosterPage(List<PhysicianView> rows, int total, String next) {}
