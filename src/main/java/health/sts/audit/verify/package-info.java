/** The formulas of sealing and the check of a sealed file: nothing but the JDK, so that it runs and is read anywhere. */
package health.sts.audit.verify;
