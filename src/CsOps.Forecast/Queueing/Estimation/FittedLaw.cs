using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>A law fitted to times, and how well it does.</summary>
/// <param name="Law">The law.</param>
/// <param name="LogLikelihood">The log-likelihood of the times in seconds.</param>
/// <param name="Aic">Akaike's criterion, 2·parameters − 2·log-likelihood: the least is the best.</param>
/// <param name="Distance">The largest distance of its distribution function to that of the times (Kolmogorov's), in [0, 1].</param>
public sealed record FittedLaw(TimeDistribution Law, double LogLikelihood, double Aic, double Distance);
