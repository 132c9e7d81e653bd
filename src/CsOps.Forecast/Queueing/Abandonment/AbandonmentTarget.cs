namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>The parts of a target that follow from the offered wait, as a search asks them: by how much the worst is missed, as a logarithm.</summary>
internal readonly struct AbandonmentTarget
{
    private const double NotAsked = double.PositiveInfinity;

    private readonly ServiceLevelDefinition _definition;
    private readonly double _allowedOdds;
    private readonly double _averageWait;
    private readonly double _abandonmentOdds;

    public AbandonmentTarget(in QueueTarget target, double patienceSeconds)
        : this(
            target.Definition,
            target.ServiceLevel is > 0 and { } level ? (1 - level) / level : NotAsked,
            target.AverageSpeedOfAnswerSeconds / patienceSeconds ?? NotAsked,
            target.MaxAbandonment is { } share ? share / (1 - share) : NotAsked)
    {
    }

    private AbandonmentTarget(ServiceLevelDefinition definition, double allowedOdds, double averageWait, double abandonmentOdds)
    {
        _definition = definition;
        _allowedOdds = allowedOdds;
        _averageWait = averageWait;
        _abandonmentOdds = abandonmentOdds;
    }

    /// <summary>Allowed misses of the service level over hits; infinite when it is not asked for.</summary>
    public double AllowedOdds => _allowedOdds;

    /// <summary>Whether anything is asked for.</summary>
    public bool IsEmpty => _allowedOdds == NotAsked && _averageWait == NotAsked && _abandonmentOdds == NotAsked;

    public AbandonmentTarget WithoutServiceLevel() => new(_definition, NotAsked, _averageWait, _abandonmentOdds);

    public AbandonmentTarget WithServiceLevelAlone(ServiceLevelDefinition definition) => new(definition, _allowedOdds, NotAsked, NotAsked);

    /// <summary>0 or less when everything is met; may be infinite, never NaN.</summary>
    public double Excess(in OfferedWait wait)
    {
        var excess = double.NegativeInfinity;
        if (_allowedOdds < NotAsked)
        {
            excess = LogRatio(Missed(wait), Hit(wait) * _allowedOdds);
        }

        if (_averageWait < NotAsked)
        {
            excess = Math.Max(excess, LogRatio(wait.Within.ServedWait + wait.Beyond.ServedWait, wait.Served * _averageWait));
        }

        return _abandonmentOdds < NotAsked ? Math.Max(excess, LogRatio(wait.Abandoned, wait.Served * _abandonmentOdds)) : excess;
    }

    private double Missed(in OfferedWait wait) => _definition switch
    {
        ServiceLevelDefinition.AnsweredOfOffered => wait.Abandoned + wait.Beyond.Served,
        ServiceLevelDefinition.AnsweredExcludingShortAbandons or ServiceLevelDefinition.WaitedAtMost => wait.StillWaiting,
        _ => wait.Beyond.Served,
    };

    private double Hit(in OfferedWait wait) => _definition switch
    {
        ServiceLevelDefinition.WaitedAtMost => wait.AnsweredWithin + wait.AbandonedWithin,
        ServiceLevelDefinition.AbandonsCountAsMet => wait.AnsweredWithin + wait.Abandoned,
        _ => wait.AnsweredWithin,
    };

    /// <summary>ln(value / limit), with nothing over nothing as met.</summary>
    private static double LogRatio(double value, double limit) => value == 0 ? double.NegativeInfinity : Math.Log(value / limit);
}
