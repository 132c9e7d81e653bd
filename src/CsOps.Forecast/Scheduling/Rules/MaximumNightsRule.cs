namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>An agent works at most so many nights in a row, or in any so many days. Unit: nights too many.</summary>
/// <remarks>A night is one too many when, with those of the days before it, past ones too, there are more than <see cref="Most"/>. It belongs to the day on which its shift starts.</remarks>
public sealed record MaximumNightsRule : WorkRule
{
    /// <inheritdoc/>
    public override string Name => "maximum-nights";

    /// <summary>The most nights, 0 to 366. Default: 4.</summary>
    public int Most { get; init => field = RuleArguments.Number(value, 0, 366); } = 4;

    /// <summary>The days in which they are counted, 1 to 366. Default: null, one more than <see cref="Most"/>, which means nights in a row.</summary>
    public int? Of { get; init => field = value is { } days ? RuleArguments.Number(days, 1, 366) : null; }

    /// <summary>When it is night. Default: 23:00 to 06:00.</summary>
    public NightHours Night { get; init; } = NightHours.From23To6;

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var nights = new NightLine(line, Night);
        var beyond = 0;
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            beyond += Count(nights, day) > Most ? 1 : 0;
        }

        return beyond;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        var nights = new NightLine(line, Night);
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            if (Count(nights, day) is var count && count > Most)
            {
                var date = line.Calendar.DateOf(day);
                found.Add(RuleBreach.At(date, $"{agent.Name} works {count} nights in the {Of ?? Most + 1} days up to {date:O}; at most {Most} are allowed."));
            }
        }
    }

    /// <summary>The nights in the days that end with a night; 0 where that day is none.</summary>
    private int Count(NightLine nights, int day)
    {
        var window = Of ?? Most + 1;
        var count = nights.IsNight(day) ? 1 : 0;
        for (var before = 1; count > 0 && before < window && before <= day; before++)
        {
            if (nights.IsNight(day - before))
            {
                count++;
            }
            else if (Of is null)
            {
                break;
            }
        }

        return count;
    }
}
