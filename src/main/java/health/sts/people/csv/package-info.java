/** Reads and writes CSV as people and their spreadsheets make it; knows nothing of rosters. */
@org.springframework.modulith.NamedInterface("csv")
package health.sts.people.csv;
