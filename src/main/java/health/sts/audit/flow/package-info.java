/** Models as pictures with what happened in them: the true path of one case, and figures of all cases of a version. */
package health.sts.audit.flow;
