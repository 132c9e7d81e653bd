using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Which sign stands before the decimals of a file whose format does not say it: systems write numbers as their user's language has them.</summary>
internal static class DecimalSign
{
    /// <summary>What to say where it was found out.</summary>
    public const string Remark = "Numbers were found to be written with a decimal comma.";

    private const int MostRows = 10_000;

    /// <summary>Whether a number among the first rows can only be written with a decimal comma, and none only with a point.</summary>
    /// <param name="open">Opens the file from its beginning.</param>
    /// <param name="profile">The format.</param>
    /// <returns>False where the format says the sign.</returns>
    public static bool IsFoundComma(Func<SourceFile> open, ImportProfile profile)
    {
        var names = NumbersOf(profile);
        if (profile.File is not { DecimalComma: null, Json: null } || names.Count == 0)
        {
            return false;
        }

        using var source = open();
        var binder = new ColumnBinder(source.Rows, profile);
        int[] columns = [.. names.Select(binder.Find).Where(column => column >= 0)];
        var (commas, thousands) = (0, 0);
        for (var rows = 0; rows < MostRows && source.Rows.Read(); rows++)
        {
            foreach (var column in columns)
            {
                var field = source.Rows.Field(column);
                switch (NumberFormat.ThousandsComma.TryParse(field, out _), NumberFormat.DecimalComma.TryParse(field, out _))
                {
                    case (true, false):
                        return false;
                    case (false, true):
                        commas++;
                        break;
                    case (true, true):
                        thousands += field.Contains((byte)',') ? 1 : 0;
                        break;
                }
            }
        }

        // Where most look like 1,250, one 12,5 is rather a slip.
        return commas > thousands;
    }

    /// <summary>The columns with numbers that an import reads.</summary>
    private static List<string> NumbersOf(ImportProfile profile)
    {
        string?[] counts = profile.Counts is { } c ? [c.Offered, c.Handled, c.Abandoned, c.FlowedOut] : [];
        var schema = profile.RecordKind is { } kind ? RecordSchema.Of(kind) : null;
        var fields = profile.Records.Append(profile.Fields)
            .SelectMany(record => record)
            .Where(field => schema is not null && schema.IndexOf(field.Key) is >= 0 and var column && schema.Columns[column].Value is RecordValue.Number or RecordValue.Length or RecordValue.Answer)
            .SelectMany(field => field.Value.From);
        return [.. counts.OfType<string>().Concat(profile.Handle?.Columns ?? []).Concat(profile.Wait?.Columns ?? []).Concat(fields).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
