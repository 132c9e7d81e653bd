using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>Something counted elsewhere that goes with the volume: web sessions, customers, tickets of a release.</summary>
/// <param name="Name">For people.</param>
/// <param name="Values">
/// Its values in any order. Those that lie after the history are its known future; where they end before the horizon does, it is forecast. Several
/// values within a step are averaged.
/// </param>
public sealed record ExternalDriver(string Name, ImmutableArray<DriverValue> Values);
