using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Finds the columns that a profile names in the header of a file.</summary>
internal sealed class ColumnBinder(RowReader reader, ImportProfile profile)
{
    public RowReader Reader => reader;

    /// <summary>How the file writes numbers.</summary>
    public NumberFormat Numbers { get; } = profile.File.DecimalComma is true ? NumberFormat.DecimalComma : default;

    /// <summary>The position of a column.</summary>
    /// <exception cref="ImportException">It is absent, or there more than once.</exception>
    public int Require(string name)
    {
        var column = reader.Require([name, .. profile.Synonyms.GetValueOrDefault(name, [])]);
        return reader.Header.FindAll(reader.Header.Names[column]).Length == 1
            ? column
            : throw new ImportException(reader.File, "the header has this column more than once; expected it once", reader.Header.Line, reader.Header.Names[column]);
    }

    /// <summary>The position of a column, the first where there are several; −1 where a delimited file has none. Records of JSON leave out what has no value.</summary>
    public int Find(string name)
    {
        string[] names = [name, .. profile.Synonyms.GetValueOrDefault(name, [])];
        return reader.Header.Find(names) is >= 0 and var found ? found : reader is JsonRowReader ? reader.Require(names) : -1;
    }

    /// <summary>The positions of columns.</summary>
    public int[] Require(IEnumerable<string> names) => [.. names.Select(Require)];

    /// <summary>The positions of columns joined by <c>+</c>.</summary>
    public int[] RequireJoined(string names) => Require(names.Split('+', StringSplitOptions.TrimEntries));

    /// <summary>The columns whose values belong to one row: ids, counts, lengths of time and the times between which they lie.</summary>
    public static ImmutableArray<string> OfOneRow(ImportProfile profile)
    {
        string?[] counts = profile.Counts is { } c ? [c.Offered, c.Handled, c.Abandoned, c.FlowedOut, profile.IntervalMinutesColumn] : [];
        IEnumerable<string?> times = [profile.Handle?.From, profile.Handle?.To, profile.Wait?.From, profile.Wait?.To];
        IEnumerable<string> names = [.. profile.ContactId, .. profile.Customer, .. profile.Handle?.Columns ?? [], .. profile.Wait?.Columns ?? [], .. counts.Concat(times).OfType<string>()];
        return [.. names.SelectMany(name => (string[])[name, .. profile.Synonyms.GetValueOrDefault(name, [])])];
    }

    private static IEnumerable<string> ConditionsOf(ImportProfile profile)
    {
        var outcomes = profile.Outcomes;
        return new[] { outcomes.NotOffered, outcomes.Abandoned, outcomes.FlowedOut, outcomes.Handled, outcomes.Waiting }.OfType<string>().Concat(profile.Skip.Select(skip => skip.When));
    }

    /// <summary>All columns that a profile names, by which a header is recognised.</summary>
    public static ImmutableArray<string> ColumnsOf(ImportProfile profile)
    {
        string?[] counts = profile.Counts is { } c ? [c.Offered, c.Handled, c.Abandoned, c.FlowedOut, profile.IntervalMinutesColumn] : [];
        IEnumerable<string?> joined = [.. profile.Time.Columns, profile.Time.NotBefore, profile.Time.ZoneColumn, profile.Time.End, profile.Time.PlusDays, profile.Handle?.From, profile.Handle?.To, profile.Wait?.From, profile.Wait?.To, profile.Changed];
        var fields = profile.Fields.Values.Concat(profile.Records.SelectMany(record => record.Values)).SelectMany(rule => rule.PlusDays is { } days ? rule.From.Add(days) : rule.From);
        var names = profile.Queue.Columns
            .Concat(fields.SelectMany(text => text.Split('+', StringSplitOptions.TrimEntries)).Where(name => !name.Contains('*', StringComparison.Ordinal)))
            .Concat(joined.OfType<string>().SelectMany(text => text.Split('+', StringSplitOptions.TrimEntries)))
            .Concat(counts.OfType<string>())
            .Concat(profile.Handle?.Columns ?? [])
            .Concat(profile.Wait?.Columns ?? [])
            .Concat(profile.ContactId)
            .Concat(profile.Customer)
            .Concat(profile.Keys)
            .Concat(ConditionsOf(profile).SelectMany(condition => RowCondition.Parse(condition).Tests).Select(test => test.Column))
            .Concat(profile.Detect)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. names.SelectMany(name => (string[])[name, .. profile.Synonyms.GetValueOrDefault(name, [])])];
    }
}
