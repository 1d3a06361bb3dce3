/** The pages of the roster: list, person, sites, and the import from file to result. */
package health.sts.people.web;
