using CsOps.Forecast.Exchange.Profiles;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>Columns of a file of which a profile makes nothing.</summary>
internal static class UnusedColumns
{
    /// <summary>Their names, in the order of the file.</summary>
    public static IEnumerable<string> Of(ImportProfile profile, IEnumerable<string> columns)
    {
        string?[] named =
        [
            .. profile.Time.Columns.SelectMany(column => column.Split('+')), .. profile.Queue.Columns, .. profile.ContactId, .. profile.Customer, .. profile.Handle?.Columns ?? [], .. profile.Wait?.Columns ?? [],
            profile.Counts?.Offered, profile.Counts?.Handled, profile.Counts?.Abandoned,
        ];
        var outcomes = profile.Outcomes;
        var tests = new[] { outcomes.NotOffered, outcomes.Abandoned, outcomes.FlowedOut, outcomes.Handled, outcomes.Waiting }.SelectMany(condition => condition?.Split(" & ") ?? []).ToList();
        return columns.Where(column => !named.Contains(column) && !tests.Exists(test => test.StartsWith(column, StringComparison.Ordinal) && test.AsSpan(column.Length) is ['=' or '!' or '~' or '>', ..]));
    }
}
