namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What one replication counts: so many figures for each skill and interval, and for each group and interval.</summary>
internal sealed class Tally(int skills, int groups, int intervals)
{
    public const int Offered = 0;
    public const int Answered = 1;
    public const int AnsweredInTime = 2;
    public const int Abandoned = 3;
    public const int AbandonedInTime = 4;
    public const int WaitSeconds = 5;
    public const int AnsweredWaitSeconds = 6;
    public const int Waited = 7;
    public const int ShortAbandoned = 8;
    public const int Redialled = 9;
    public const int TurnedAway = 10;
    public const int PerSkill = 11;

    public const int BusySeconds = 0;
    public const int PresentSeconds = 1;
    public const int PerGroup = 2;

    /// <summary>The figures of skills: place = ((skill × intervals) + interval) × <see cref="PerSkill"/>.</summary>
    public double[] Skills { get; } = new double[skills * intervals * PerSkill];

    /// <summary>The figures of groups: place = ((group × intervals) + interval) × <see cref="PerGroup"/>.</summary>
    public double[] Groups { get; } = new double[groups * intervals * PerGroup];

    /// <summary>First attempts of each skill that arrived, whatever became of them; only where runs are followed event by event.</summary>
    public double[] Arrived { get; } = new double[skills];

    /// <summary>Seconds of handling that they brought, before the factor of a group.</summary>
    public double[] Brought { get; } = new double[skills];

    public int Intervals { get; } = intervals;

    public Span<double> Skill(int skill, int interval) => Skills.AsSpan(((skill * Intervals) + interval) * PerSkill, PerSkill);

    public ref double Group(int group, int interval, int figure) => ref Groups[(((group * Intervals) + interval) * PerGroup) + figure];

    public void Add(Tally other)
    {
        for (var i = 0; i < Skills.Length; i++)
        {
            Skills[i] += other.Skills[i];
        }

        for (var i = 0; i < Groups.Length; i++)
        {
            Groups[i] += other.Groups[i];
        }

        for (var i = 0; i < Arrived.Length; i++)
        {
            Arrived[i] += other.Arrived[i];
            Brought[i] += other.Brought[i];
        }
    }

    public void Clear()
    {
        Array.Clear(Skills);
        Array.Clear(Groups);
        Array.Clear(Arrived);
        Array.Clear(Brought);
    }
}
