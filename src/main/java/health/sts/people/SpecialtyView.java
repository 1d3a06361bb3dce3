package health.sts.people;

/** A specialty by its NUCC code; {@code highAcuity} specialties need more support at go-live. */
public record SpecialtyView(String code, String name, boolean highAcuity) {}
