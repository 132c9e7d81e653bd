namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What a stream of random numbers is for. The numbers are part of every seeded result.</summary>
internal enum StreamPurpose
{
    Arrivals = 0,
    Patience = 1,
    HandleTime = 2,
    DayFactor = 3,
    Redial = 4,
    HandedOver = 5,
}
