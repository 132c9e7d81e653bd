namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The ratios of counts that a simulation estimates for a skill.</summary>
internal enum Measure
{
    AnsweredOfOffered,
    AnsweredOfAnswered,
    AnsweredExcludingShortAbandons,
    WaitedAtMost,
    AbandonsCountAsMet,
    AbandonProbability,
    WaitProbability,
    AverageWait,
    AverageSpeedOfAnswer,
}
