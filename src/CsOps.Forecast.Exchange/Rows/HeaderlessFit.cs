using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Whether a file without a header looks like a format of intervals: as many fields, times where the format has them, and numbers where it counts.</summary>
internal static class HeaderlessFit
{
    private const int RowsLookedAt = 50;

    /// <summary>Looks at the first rows.</summary>
    /// <param name="path">The file.</param>
    /// <param name="profile">A format of intervals whose files have no header.</param>
    /// <param name="options">How files are opened.</param>
    public static bool Fits(string path, ImportProfile profile, ImportOptions options)
    {
        try
        {
            using var source = new SourceFile(InputFile.Open(path), path, profile, options);
            var columns = new ColumnBinder(source.Rows, profile);
            string?[] ends = [.. profile.Time.Columns, profile.Time.End];
            JoinedField[] times = [.. ends.OfType<string>().Select(text => new JoinedField(source.Rows, columns.RequireJoined(text), []))];
            string?[] names = [profile.Counts!.Offered, profile.Counts.Handled, profile.Counts.Abandoned, profile.Counts.FlowedOut, .. profile.Handle?.Columns ?? []];
            int[] counts = [.. names.OfType<string>().Select(columns.Require)];
            var patterns = source.PatternsOf(profile.Time);
            var rows = 0;
            while (rows < RowsLookedAt && source.Rows.Read())
            {
                rows++;
                if (!source.Rows.IsWholeRow || !Array.TrueForAll(times, time => IsTime(time.Read(), patterns)) || !Array.TrueForAll(counts, count => columns.Numbers.TryParse(source.Rows.Field(count), out _)))
                {
                    return false;
                }
            }

            return rows > 0;
        }
        catch (ImportException)
        {
            return false;
        }
    }

    private static bool IsTime(ReadOnlySpan<byte> value, IReadOnlyList<DateTimePattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.TryParse(value, out _))
            {
                return true;
            }
        }

        return false;
    }
}
