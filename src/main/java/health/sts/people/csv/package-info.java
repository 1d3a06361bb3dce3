/** Reads and writes CSV as people and their spreadsheets make it; knows nothing of rosters. */
package health.sts.people.csv;
