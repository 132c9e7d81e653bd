using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>Whether the rows of a file are intervals, and how long.</summary>
/// <param name="Minutes">The minutes of an interval.</param>
/// <param name="Repeats">Whether several rows of the same queue have the same time.</param>
internal sealed record IntervalGuess(int Minutes, bool Repeats)
{
    private const long MostRows = 50_000;
    private const long MinutesPerDay = 24 * 60;

    private static readonly int[] Lengths = [60, 30, 20, 15, 10, 5];

    /// <summary>The longest usual length on whose grid all times are; null when there is none, as with contacts.</summary>
    public static IntervalGuess? Of(string path, FileLayout layout, TimeRule time, IReadOnlyList<ColumnFacts> facts)
    {
        using var reader = FileGuess.Open(path, layout);
        var columns = time.Columns[0].Split('+').Select(name => reader.Require(name)).ToArray();
        var field = new JoinedField(reader, columns, [], time.Until);
        var patterns = (time.Patterns.IsEmpty ? facts.First(f => f.Name == time.Columns[0].Split('+')[0]).Patterns.Select(p => p.Pattern) : time.Patterns).Select(DateTimePattern.Compile).ToList();
        var minutes = new HashSet<long>();
        for (var rows = 0L; rows < MostRows && reader.Read(); rows++)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.TryParse(field.Read(), out var reading))
                {
                    if (reading.LocalTicks % TimeSpan.TicksPerMinute != 0)
                    {
                        return null;
                    }

                    minutes.Add(reading.LocalTicks / TimeSpan.TicksPerMinute);
                    break;
                }
            }
        }

        if (minutes.Count > 1 && minutes.All(m => m % MinutesPerDay == 0))
        {
            throw new ImportException(path, "its rows are whole days; a history needs the time of day. Export it by hours or less, or forecast the days alone: csops forecast --series");
        }

        var length = Array.Find(Lengths, l => minutes.All(m => m % l == 0));
        var queues = facts.Where(f => ColumnWords.Suits(f.Name, ColumnRole.Queue) > 0 && f.Values is not null).Select(f => (long)f.Distinct).DefaultIfEmpty(1).Max();
        return length == 0 || minutes.Count < 2 ? null : new IntervalGuess(length, facts.Max(f => f.Filled) > minutes.Count * queues);
    }
}
