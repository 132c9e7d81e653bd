using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>
/// By which patterns the times of a file are written: the format's where the first times fit one that cannot be misread; else those that the whole file tells, since systems write
/// times as their user's language has them.
/// </summary>
internal static class TimePatterns
{
    private const int MostRows = 10_000;
    private const int MostValues = 200;

    /// <summary>Finds the patterns.</summary>
    /// <param name="open">Opens the file from its beginning.</param>
    /// <param name="profile">The format.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">The format leaves the patterns open, and the file does not tell them clearly.</exception>
    public static FoundPatterns Of(Func<SourceFile> open, ImportProfile profile, CancellationToken cancellationToken)
    {
        IReadOnlyList<DateTimePattern> own;
        using (var first = open())
        {
            own = first.PatternsOf(profile.Time);
            if (profile.Time.PatternsOnly || FieldsOf(first.Rows, profile) is var fields && (fields.Count == 0 || (own.Count > 0 && IsSure(first.Rows, fields, own))))
            {
                return new FoundPatterns(own, null);
            }
        }

        using var whole = open();
        return PatternInference.Infer(whole.Rows, FieldsOf(whole.Rows, profile), own, withTimes: own.Count > 0 && profile.RecordKind is null, cancellationToken);
    }

    /// <summary>Whether day and month cannot change places in the patterns, and one of the first times fits, or there are none.</summary>
    private static bool IsSure(RowReader reader, List<JoinedField> fields, IReadOnlyList<DateTimePattern> own)
    {
        if (own.Any(pattern => pattern.IsDayFirst is not null))
        {
            return false;
        }

        var values = 0;
        for (var rows = 0; rows < MostRows && values < MostValues && reader.Read(); rows++)
        {
            foreach (var field in fields)
            {
                var value = field.Read();
                values += value.IsEmpty ? 0 : 1;
                foreach (var pattern in own)
                {
                    if (pattern.TryParse(value, out _))
                    {
                        return true;
                    }
                }
            }
        }

        return values == 0;
    }

    /// <summary>The fields with times: those of contacts and intervals, or all dates and moments of records that the file has.</summary>
    private static List<JoinedField> FieldsOf(RowReader reader, ImportProfile profile)
    {
        var columns = new ColumnBinder(reader, profile);
        byte[][] blanks = [.. profile.Time.Blank.Select(Encoding.UTF8.GetBytes)];
        var texts = profile.Time.Columns.IsEmpty && profile.RecordKind is { } kind
            ? DatesOf(profile, RecordSchema.Of(kind)).Where(text => text.Split('+', StringSplitOptions.TrimEntries).All(name => reader.Header.Find(name) >= 0))
            : profile.Time.Columns;
        return [.. texts.Select(text => new JoinedField(reader, columns.RequireJoined(text), blanks, profile.Time.Until))];
    }

    private static IEnumerable<string> DatesOf(ImportProfile profile, RecordSchema schema) =>
        profile.Records.Append(profile.Fields)
            .SelectMany(fields => fields)
            .Where(field => schema.IndexOf(field.Key) is >= 0 and var column && schema.Columns[column].Value is RecordValue.Date or RecordValue.Moment)
            .SelectMany(field => field.Value.From)
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
