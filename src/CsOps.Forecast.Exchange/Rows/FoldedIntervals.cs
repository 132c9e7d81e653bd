using System.Text;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Quality;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>
/// Interval rows at times that a clock showed twice or never, kept until all others of their file are in: only then is known whether the file has both of two hours, and a time that never
/// was takes no other's place.
/// </summary>
internal sealed class FoldedIntervals
{
    private readonly Dictionary<(int Queue, DateTimeOffset Start, string Key), List<FoldedRow>> _rows = [];

    /// <summary>Keeps a row.</summary>
    /// <param name="queue">Its queue.</param>
    /// <param name="key">What tells it from others of its queue and time.</param>
    /// <param name="row">The row.</param>
    public void Keep(int queue, ReadOnlySpan<byte> key, FoldedRow row)
    {
        var place = (queue, row.Start, Encoding.Latin1.GetString(key));
        if (!_rows.TryGetValue(place, out var rows))
        {
            _rows.Add(place, rows = []);
        }

        rows.Add(row);
    }

    /// <summary>Adds the rows: two of one queue and time in a repeated hour are its two hours, in their order; a single one goes where it was read, or half to each.</summary>
    /// <param name="builder">Where they go.</param>
    /// <param name="splits">Whether a single row goes to both hours in equal parts.</param>
    /// <param name="tally">Counts each row.</param>
    /// <returns>How many were told apart by their order.</returns>
    public long AddTo(HistoryBuilder builder, bool splits, FileTally tally)
    {
        var paired = 0L;
        foreach (var ((queue, _, key), rows) in _rows)
        {
            var bytes = Encoding.Latin1.GetBytes(key);
            var areBoth = rows is [{ Showings: not null }, _, ..];
            paired += areBoth ? 2 : 0;
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[i];
                var isNew = (row.Showings, areBoth) switch
                {
                    ({ } two, true) => i < 2 && Add(i == 0 ? two.First : two.Second, row.Length, row.Row),
                    ({ } two, false) when splits => Add(two.First, row.Length, row.Row.Half()) && Add(two.Second, row.Length, row.Row.Half()),
                    _ => Add(row.Start, row.Length, row.Row),
                };
                if (isNew)
                {
                    tally.Accept(isFolded: true);
                }
                else
                {
                    tally.Duplicate(row.Line);
                }
            }

            bool Add(DateTimeOffset start, TimeSpan length, IntervalRow row) => builder.AddPart(queue, start, length, row, bytes) != RowFate.Repeated;
        }

        return paired;
    }
}
