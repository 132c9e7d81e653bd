namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>After some nights in a row there is a longer rest before the next shift. Unit: hours of rest missing.</summary>
/// <remarks>Another night on the day after goes on with the row and is not judged; after the last one the rest is elapsed time up to the start of the next shift.</remarks>
public sealed record RestAfterNightsRule : WorkRule
{
    /// <inheritdoc/>
    public override string Name => "rest-after-nights";

    /// <summary>The least rest, from a minute to fourteen days. Default: 48 hours.</summary>
    public TimeSpan Rest { get; init => field = RuleArguments.Length(value, 1 / 60.0, 336); } = TimeSpan.FromHours(48);

    /// <summary>The nights in a row, past ones too, from which on it is due: 1 to 28. Default: 3.</summary>
    public int Nights { get; init => field = RuleArguments.Number(value, 1, 28); } = 3;

    /// <summary>When it is night. Default: 23:00 to 06:00.</summary>
    public NightHours Night { get; init; } = NightHours.From23To6;

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var nights = new NightLine(line, Night);
        var minutes = 0;
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            minutes += Missing(line, nights, day);
        }

        return minutes / 60.0;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        var nights = new NightLine(line, Night);
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            if (Missing(line, nights, day) is > 0 and var missing)
            {
                var date = line.Calendar.DateOf(day);
                found.Add(RuleBreach.At(
                    date, $"{agent.Name} rests {Rest.TotalHours - (missing / 60.0):0.##} hours between nights in a row and the shift on {date:O}; at least {Rest.TotalHours:0.##} are required after {Nights}."));
            }
        }
    }

    private int Missing(WorkLine line, NightLine nights, int day)
    {
        if (!line.Days[day].IsWorked)
        {
            return 0;
        }

        var last = day - 1;
        while (last >= 0 && !line.Days[last].IsWorked)
        {
            last--;
        }

        var missing = last < 0 ? 0 : (int)Rest.TotalMinutes - (line.Days[day].Start - line.Days[last].End);
        return missing > 0 && !(last == day - 1 && nights.IsNight(day)) && EndsRow(nights, last) ? missing : 0;
    }

    /// <summary>Whether enough nights in a row end with a day.</summary>
    private bool EndsRow(NightLine nights, int day)
    {
        var row = 0;
        while (row < Nights && day - row >= 0 && nights.IsNight(day - row))
        {
            row++;
        }

        return row == Nights;
    }
}
