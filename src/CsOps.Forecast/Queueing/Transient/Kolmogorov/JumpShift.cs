namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>What one row of states adds to the table of jump probabilities that all rows share.</summary>
/// <param name="Stay">Added to the probability of staying.</param>
/// <param name="Up">The probability of an arrival; backward, what each jump adds.</param>
/// <param name="Down">Added to the probability of a departure.</param>
/// <param name="Feed">The probability of a jump from the row that feeds this one.</param>
internal readonly record struct JumpShift(double Stay, double Up, double Down, double Feed);
