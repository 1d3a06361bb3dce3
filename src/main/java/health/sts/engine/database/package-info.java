/**
 * What has to be so before anything of ours opens PostgreSQL: its settings are known, one node starts at a time, and the
 * engine's tables are there, made by the role that owns them.
 */
package health.sts.engine.database;
