using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Refuses profiles that do not make sense, before any file is read with them.</summary>
internal static class ProfileCheck
{
    /// <summary>The profile, when it is sound.</summary>
    /// <exception cref="ImportException">What is wrong, and what was expected.</exception>
    public static ImportProfile Checked(ImportProfile profile, string file)
    {
        foreach (var problem in Problems(profile))
        {
            throw new ImportException(file, $"the profile '{profile.Id}': {problem}");
        }

        return profile;
    }

    private static IEnumerable<string> Problems(ImportProfile profile)
    {
        if (profile.Schema != ImportProfile.CurrentSchema)
        {
            yield return $"is written in schema {profile.Schema}, expected {ImportProfile.CurrentSchema}";
        }

        if (profile.RecordKind is { } kind)
        {
            foreach (var problem in RecordProblems(profile, RecordSchema.Of(kind)).Concat(TextProblems(profile)))
            {
                yield return problem;
            }

            yield break;
        }

        if (!profile.Fields.IsEmpty || !profile.Records.IsEmpty)
        {
            yield return "reads contacts or intervals; expected neither fields nor records, which belong to records such as absence or survey";
        }

        if (profile.Queue.Columns.IsEmpty == string.IsNullOrWhiteSpace(profile.Queue.Name))
        {
            yield return profile.Queue.Columns.IsEmpty ? "names no queue; expected columns or one name" : "has both columns and one name for the queue; expected one of them";
        }

        if (profile.Time.Columns.IsEmpty)
        {
            yield return "names no time; expected at least one column";
        }

        if (profile.Rows == RowKind.Interval && (profile.Counts is null || profile.IntervalMinutes is > 0 == profile.IntervalMinutesColumn is not null))
        {
            yield return "reads intervals; expected the column of the contacts offered and the minutes of an interval, or the column of these";
        }

        if (profile.Rows == RowKind.Interval && !profile.Agent.IsEmpty)
        {
            yield return "reads intervals; expected no agent, which belongs to contacts";
        }

        if (profile.KeepsContacts && (profile.Rows != RowKind.Contact || profile.ContactId.IsEmpty))
        {
            yield return "keeps contacts; expected rows that are contacts, and the contactId that tells them apart";
        }

        if (profile.Rows == RowKind.Contact && (profile.Counts is not null || !profile.Keys.IsEmpty))
        {
            yield return "reads contacts; expected neither counts nor keys, which belong to intervals";
        }

        foreach (var problem in TextProblems(profile))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> RecordProblems(ImportProfile profile, RecordSchema schema)
    {
        var fields = profile.Fields.Concat(profile.Records.SelectMany(record => record)).ToList();
        foreach (var (column, rule) in fields)
        {
            if (schema.IndexOf(column) < 0 || column == RecordSchema.Source)
            {
                yield return $"has the field '{column}', which {schema.FileName} does not know; expected some of {string.Join(", ", schema.Columns.Where(c => c.Name != RecordSchema.Source).Select(c => c.Name))}";
            }

            if (rule.From.IsEmpty && rule.Value is null)
            {
                yield return $"does not say where the field '{column}' comes from; expected columns in 'from', or a 'value'";
            }

            if (!(rule.Of > 0 && double.IsFinite(rule.Of)))
            {
                yield return $"divides the field '{column}' by {rule.Of.ToString(CultureInfo.InvariantCulture)}; expected a number over 0";
            }
        }

        foreach (var column in schema.Columns.Where(c => c.IsRequired && c.Name != RecordSchema.Source && !fields.Exists(field => field.Key == c.Name)))
        {
            yield return $"has no field '{column.Name}', without which there is no {profile.Rows.ToString().ToLowerInvariant()}";
        }

        if (profile.Time.Patterns.IsEmpty && profile.Time.Columns.IsEmpty && schema.Columns.Any(c => c.Value is RecordValue.Date or RecordValue.Moment))
        {
            yield return "does not say how dates are written; expected patterns, or columns to find them out from, in 'time'";
        }
    }

    private static IEnumerable<string> TextProblems(ImportProfile profile)
    {
        var outcomes = profile.Outcomes;
        string?[] conditions = [outcomes.NotOffered, outcomes.Abandoned, outcomes.FlowedOut, outcomes.Handled, outcomes.Waiting, .. profile.Skip.Select(s => s.When)];
        var checks = profile.Time.Patterns.Select<string, Action>(p => () => DateTimePattern.Compile(p))
            .Concat(conditions.OfType<string>().Select<string, Action>(c => () => RowCondition.Parse(c)))
            .Concat(new[] { profile.Handle, profile.Wait }.Where(rule => rule?.RemainingOf is not null).Select<DurationRule?, Action>(rule => () => _ = rule!.GoalSeconds))
            .Append(() => ZoneRule.Parse(profile.Zone));
        foreach (var check in checks.Append(() => RefuseBothOrders(profile.Time.Patterns)))
        {
            if (ProblemOf(check) is { } problem)
            {
                yield return problem;
            }
        }
    }

    /// <summary>Of 03/04 nobody can tell the month, so one profile reads one order.</summary>
    private static void RefuseBothOrders(IEnumerable<string> patterns)
    {
        var orders = patterns.Select(p => DateTimePattern.Compile(p).IsDayFirst).OfType<bool>().Distinct().Count();
        if (orders > 1)
        {
            throw new FormatException("The time patterns have the day before the month and after it; expected one order, since 03/04 can be read as both.");
        }
    }

    private static string? ProblemOf(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            return wrong.Message;
        }
    }
}
