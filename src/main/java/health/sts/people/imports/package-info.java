/**
 * The way a file becomes the roster: columns of a sheet, rows read one by one into a staging table, differences and
 * before-images made by SQL. One mechanism for sites, physicians and departments.
 */
package health.sts.people.imports;
