/**
 * The reaction survey after a class (P6.6, Kirkpatrick level 1). It is anonymous by what is not kept: an answer has a random
 * id and neither a person nor a time; that somebody has answered is a mark without a time which is forgotten when the survey
 * closes; no line of the ledger and no line of the log is written for an answer. Nothing is shown before the survey closes,
 * so that nobody can tell the last answer by what it changed, and never below the least number of answers.
 */
@org.springframework.modulith.NamedInterface("survey")
package health.sts.delivery.survey;
