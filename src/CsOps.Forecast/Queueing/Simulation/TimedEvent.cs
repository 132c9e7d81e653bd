namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Something that will happen: when, and to which thing.</summary>
/// <param name="Time">When, in seconds.</param>
/// <param name="Thing">A number that says what, for the one who asks for the event.</param>
internal readonly record struct TimedEvent(double Time, long Thing);
