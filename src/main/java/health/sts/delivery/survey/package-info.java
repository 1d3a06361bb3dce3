/** The reaction survey after a class: five items, nobody's answers linked to them, nothing shown below five answers. */
package health.sts.delivery.survey;
