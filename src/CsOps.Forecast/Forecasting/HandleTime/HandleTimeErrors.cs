namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>How the errors of average handle times go together: over a day, and with the volume.</summary>
internal static class HandleTimeErrors
{
    private const int ChangesOfDoubt = 50;
    private const double LargestScore = 3;
    private const double Significant = 2;

    /// <summary>The correlation of the errors of steps of a day, and of different days of a week.</summary>
    /// <param name="work">What was handled.</param>
    /// <param name="profile">What is expected of it.</param>
    /// <param name="calendar">The steps.</param>
    public static ErrorCorrelation Together(HandledWork work, HandleTimeProfile profile, StepCalendar calendar)
    {
        var (scores, deviations, weeks, days) = (new List<double>(), new List<double>(), new List<int>(), new List<int>());
        for (var step = 0; step < work.Length; step++)
        {
            var deviation = work.Has(step) ? Math.Sqrt(profile.Spread.OfAverage(work.Contacts(step))) : 0;
            if (deviation > 0)
            {
                scores.Add((work.Average(step) - profile.WeekBefore(calendar, step)) / deviation);
                deviations.Add(deviation * work.Contacts(step));
                weeks.Add(calendar.DayOf(step) / calendar.DaysPerWeek);
                days.Add(calendar.DayOf(step));
            }
        }

        return scores.Count == 0 ? ErrorCorrelation.None : ErrorCorrelation.Of([.. scores], [.. deviations], [.. weeks], [.. days]);
    }

    /// <summary>The correlation of changes of volume and of average handle time from one week to the next at the same slot; 0 where chance explains it.</summary>
    /// <remarks>Each change is over its own standard deviation, and counts for three at most. Two standard errors, 1 / √n, are asked for; few changes are shrunk towards 0.</remarks>
    public static double WithVolume(HandledWork work, StepCalendar calendar)
    {
        var last = new int[calendar.SlotsPerWeek];
        Array.Fill(last, -1);
        var (products, volumes, handles, count) = (0.0, 0.0, 0.0, 0);
        for (var step = 0; step < work.Length; step++)
        {
            if (!work.Has(step))
            {
                continue;
            }

            ref var before = ref last[calendar.SlotOfWeek(step)];
            if (before >= 0)
            {
                var (n, m) = (work.Contacts(step), work.Contacts(before));
                var volume = Math.Clamp((n - m) / Math.Sqrt(n + m), -LargestScore, LargestScore);
                var handle = Math.Clamp(RelativeChange(work, step, before) * Math.Sqrt(n * m / (n + m)), -LargestScore, LargestScore);
                (products, volumes, handles, count) = (products + (volume * handle), volumes + (volume * volume), handles + (handle * handle), count + 1);
            }

            before = step;
        }

        var correlation = volumes > 0 && handles > 0 ? products / Math.Sqrt(volumes * handles) : 0;
        return Math.Abs(correlation) * Math.Sqrt(count) < Significant ? 0 : correlation * count / (count + ChangesOfDoubt);
    }

    private static double RelativeChange(HandledWork work, int step, int before) => Math.Log(work.Average(step) / work.Average(before));
}
